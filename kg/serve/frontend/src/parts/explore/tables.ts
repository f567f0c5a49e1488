// The tables below the canvas, which hold all that is shown, for screen readers and the keyboard:
// also what the canvas draws as a group. Long ones grow by a button.

import { make } from "../texts";
import { standing } from "./chain";
import type { Cluster } from "./clusters";
import { nameOf, sourcesOf } from "./exports";
import type { Link, Model, Node, Shown } from "./model";
import { button, days, statusText } from "./panel";
import { count, tell } from "./texts";

const PAGE = 200;

type Cells = (string | HTMLElement)[];

/** Returns a table: a heading row, and rows of text or elements, some hundred at a time. */
export function table<Item>(
  id: string,
  caption: string,
  heads: string[],
  items: Item[],
  cells: (item: Item) => Cells,
): HTMLElement {
  const body = make("tbody");
  const head = make("tr", {}, ...heads.map((one) => make("th", { scope: "col" }, one)));
  const title = make("h3", { id }, caption);
  const region = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": id });
  region.append(make("table", {}, make("thead", {}, head), body));
  const more = make("p", { class: "actions" });
  const made = make("section", {}, title, region, more);
  const grow = (isAsked: boolean): void => {
    const start = body.childElementCount;
    for (const item of items.slice(start, start + PAGE)) {
      const line = make("tr");
      for (const cell of cells(item)) {
        line.append(make("td", {}, cell instanceof HTMLElement ? cell : make("bdi", {}, cell)));
      }
      body.append(line);
    }
    const rest = items.length - body.childElementCount;
    const values = { shown: count(body.childElementCount), total: count(items.length), some: count(Math.min(rest, PAGE)) };
    more.replaceChildren(
      ...(rest ? [make("span", { class: "note" }, tell("table_some", values)), button(tell("table_more", values), () => grow(true))] : []),
    );
    if (isAsked) (body.children[start]?.querySelector("button") ?? region).focus();
  };
  grow(false);
  return made;
}

/**
 * Returns the tables of things and links.
 *
 * shown: what is drawn; whole: the same with groups opened.
 */
export function tables(
  shown: Shown,
  whole: Shown,
  model: Model,
  language: string,
  groupName: (one: Cluster) => string,
  select: (id: string) => void,
): HTMLElement[] {
  const name = (iri: string): string => nameOf(model.nodes.get(iri)?.label, language);
  const picked = (text: string, id: string): HTMLElement =>
    button(text, () => select(id), tell("choose", { name: text }));
  const groups = new Map(shown.clusters.flatMap((one) => one.members.map((iri) => [iri, one] as const)));
  const ofThing = (one: Node | Cluster): Cells => {
    if ("members" in one) {
      const around = one.anchor ? tell("around", { name: name(one.anchor) }) : "";
      return [picked(groupName(one), one.id), tell("group"), around];
    }
    const group = groups.get(one.iri);
    return [
      picked(name(one.iri), one.iri),
      nameOf(model.kinds.get(one.kind)?.label, language),
      [
        days(one),
        ...(one.marks ?? []).map((mark) => tell(mark.replaceAll("-", "_"))),
        group ? tell("in_group", { name: groupName(group) }) : "",
      ]
        .filter(Boolean)
        .join(" · "),
    ];
  };
  const ofLink = (one: Link): Cells => {
    const relation = nameOf(model.relations.get(one.relation)?.label, language);
    const sentence = `${name(one.subject)} – ${relation} – ${name(one.object)}`;
    return [
      name(one.subject),
      button(relation, () => select(one.id), tell("choose", { name: sentence })),
      name(one.object),
      one.look ? standing(one, language) : statusText(one.status),
      sourcesOf(one, model, language).slice(0, 3).join("; "),
    ];
  };
  const headsOf = (...keys: string[]): string[] => keys.map((key) => tell(key));
  return [
    table("explore-things", tell("things"), headsOf("thing", "kind", "details"), [...shown.clusters, ...whole.nodes], ofThing),
    table("explore-links", tell("table"), headsOf("subject", "relation", "object", "status", "who"), whole.links, ofLink),
  ];
}
