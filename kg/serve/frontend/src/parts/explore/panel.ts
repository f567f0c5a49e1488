// The panel beside the canvas: what is selected, its relations with counts, who says so. And the
// tables below, which hold all that the canvas shows, for screen readers and the keyboard.

import { make } from "../texts";
import { standing } from "./chain";
import type { Cluster } from "./clusters";
import { nameOf } from "./exports";
import type { Graph, Labels, Link, Model, Node } from "./model";
import { count, tell, type Meaning } from "./texts";

export interface RelationCount {
  relation: string;
  direction: string;
  label: Labels;
  count: number;
  pending: number;
}

interface Words {
  exact?: string;
  prefix?: string;
  suffix?: string;
  file?: string;
  row?: string;
  excerpt?: string;
}

export interface Voice extends Graph {
  of: string;
  words: Words[];
}

export function button(text: string, act: () => void, name = ""): HTMLButtonElement {
  const made = make("button", { type: "button", class: "small" }, make("bdi", {}, text));
  if (name) made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

export function heading(text: string): HTMLHeadingElement {
  return make("h3", { tabindex: "-1" }, make("bdi", {}, text));
}

export function days(one: Node | Link): string {
  const end = one.until ?? one.before;
  if (!one.since && !end) return "";
  const text = tell("days", { since: one.since ?? "…", until: end ?? "…" });
  return one.assumed ? `${text} (${tell("assumed")})` : text;
}

/** Returns what is said about a thing. */
export function aboutNode(node: Node, model: Model, language: string): HTMLElement[] {
  const kind = nameOf(model.kinds.get(node.kind)?.label, language) || tell("thing_kind");
  const line = make("p", { class: "note" }, [kind, days(node)].filter(Boolean).join(" · "));
  const marks = (node.marks ?? []).map((mark) =>
    make("p", { class: "hint" }, `⚠ ${tell(mark.replaceAll("-", "_"))}`),
  );
  const page = node.href
    ? [make("p", {}, make("a", { href: node.href }, tell("page")))]
    : [];
  return [line, ...marks, ...page];
}

/** Returns what is said about a link, before its words are loaded. */
export function aboutLink(link: Link, model: Model, language: string): HTMLElement[] {
  const relation = nameOf(model.relations.get(link.relation)?.label, language);
  const about = nameOf(link.about, language);
  const sentence = [
    nameOf(model.nodes.get(link.subject)?.label, language),
    relation,
    nameOf(model.nodes.get(link.object)?.label, language),
  ].join(" → ");
  const note = [about, link.look ? standing(link, language) : statusText(link.status), days(link)].filter(Boolean).join(" · ");
  return [heading(sentence), make("p", { class: "note" }, make("bdi", {}, note))];
}

export function statusText(status: string): string {
  return tell(status === "pending" ? "is_pending" : status);
}

/** Returns buttons for the things that a name may have meant. */
export function meaningsList(meanings: Meaning[], choose: (iri: string) => void): HTMLElement {
  const list = make("ul", { class: "plain-list" });
  for (const one of meanings) {
    list.append(make("li", {}, button(one.label, () => choose(one.iri)), " ", make("small", { class: "note" }, one.iri)));
  }
  return list;
}

/** Returns who makes a statement, in which words. */
export function voicesList(voices: Voice[], language: string): HTMLElement {
  const list = make("ul", { class: "plain-list" });
  for (const voice of voices) {
    const name = make("bdi", {}, nameOf(voice.label, language));
    const item = make("li", {}, voice.href ? make("a", { href: voice.href }, name) : name);
    if (voice.status !== "accepted") item.append(" ", status(voice.status));
    for (const one of voice.words.slice(0, 6)) item.append(quote(one));
    if (!voice.words.length && !voice.rule) {
      item.append(make("p", { class: "note" }, tell("no_words")));
    }
    if (voice.of === "subject") item.append(make("p", { class: "note" }, tell("of_subject")));
    list.append(item);
  }
  return list;
}

function status(name: string): HTMLElement {
  return make("span", { class: `status status-${name}` }, statusText(name));
}

function quote(one: Words): HTMLElement {
  const made = make("blockquote");
  if (one.exact) {
    made.append(
      make("p", {}, make("bdi", {}, `${one.prefix ?? ""}`, make("mark", {}, one.exact), one.suffix ?? "")),
    );
  }
  if (one.excerpt) made.append(make("p", {}, make("mark", {}, make("bdi", {}, one.excerpt))));
  if (one.file) {
    made.append(
      make("p", { class: "note" }, tell("row", { row: one.row ?? "", file: one.file })),
    );
  }
  return made;
}

/** Returns the sources of a link of a path, which came with it. */
export function pathSources(link: Link, language: string): HTMLElement {
  const list = make("ul", { class: "plain-list" });
  for (const one of link.sources ?? []) {
    const name = make("bdi", {}, nameOf(one.label, language));
    const item = make("li", {}, one.href ? make("a", { href: one.href }, name) : name);
    if (one.status !== "accepted") item.append(" ", status(one.status));
    list.append(item);
  }
  for (const words of link.words ?? []) {
    list.append(make("li", {}, make("blockquote", {}, make("p", {}, make("bdi", {}, words)))));
  }
  return list;
}

/** Returns what a group is called: how many of which kind, a part of one by its first and last name. */
export function groupName(one: Cluster, model: Model, language: string): string {
  const kind = nameOf(model.kinds.get(one.kind)?.label, language) || tell("thing_kind");
  const name = tell("cluster", { count: count(one.members.length), kind });
  if (!one.isPart) return name;
  const [first = "", last = ""] = [one.members[0], one.members.at(-1)].map((iri) =>
    nameOf(model.nodes.get(iri ?? "")?.label, language),
  );
  return tell("cluster_part", { name, first, last });
}

/** Returns what the panel tells of a group. */
export function groupPanel(one: Cluster, model: Model, language: string, open: () => void): HTMLElement[] {
  const around = nameOf(model.nodes.get(one.anchor)?.label, language);
  return [
    heading(groupName(one, model, language)),
    ...(around ? [make("p", { class: "note" }, tell("around", { name: around }))] : []),
    make("p", {}, button(tell("open_cluster"), open)),
  ];
}

/** What the buttons of a thing do. */
export interface NodeActs {
  chain?: (() => void) | undefined;
  differing?: (() => void) | undefined;
  collapse: () => void;
  pin: () => void;
  remove: () => void;
  path: (to: string) => void;
}

/** Returns what the panel tells of a thing; relations: the place of its relations. */
export function nodePanel(
  node: Node,
  model: Model,
  language: string,
  isPinned: boolean,
  relations: HTMLElement,
  acts: NodeActs,
): HTMLElement[] {
  const field = make("input", { type: "text", autocomplete: "off" });
  const some = (text: string, act: (() => void) | undefined): HTMLElement[] =>
    act ? [make("p", {}, button(tell(text), act))] : [];
  return [
    heading(nameOf(node.label, language)),
    ...aboutNode(node, model, language),
    ...some("chain_show", acts.chain),
    ...some("show_differing", acts.differing),
    make("h4", {}, tell("relations")),
    relations,
    make(
      "p",
      { class: "actions" },
      button(tell("collapse"), acts.collapse),
      button(tell(isPinned ? "unpin" : "pin"), acts.pin),
      button(tell("remove"), acts.remove),
    ),
    make(
      "div",
      {},
      make("label", {}, tell("path_from"), field),
      button(tell("path_find"), () => acts.path(field.value.trim())),
    ),
  ];
}

/** Returns the buttons of the relations of a thing. */
export function relationButtons(
  found: RelationCount[],
  shownOf: (one: RelationCount) => number,
  language: string,
  act: (one: RelationCount) => void,
): HTMLElement {
  const list = make("ul", { class: "plain-list relations" });
  for (const one of found) {
    const arrow = tell(one.direction === "in" ? "points_in" : "points_out", {
      relation: nameOf(one.label, language),
    });
    const shown = shownOf(one);
    const text = tell("expand", {
      relation: arrow,
      count: shown ? tell("shown_of", { shown: count(shown), count: count(one.count) }) : count(one.count),
    });
    const made = button(text, () => act(one));
    made.disabled = shown >= one.count;
    const item = make("li", {}, made);
    if (one.pending) {
      item.append(" ", make("small", { class: "note" }, tell("pending", { count: count(one.pending) })));
    }
    list.append(item);
  }
  return list;
}
