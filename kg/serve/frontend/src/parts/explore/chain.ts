// The chain of a verdict: its table, what is said of one of its links, and of a place where one is
// missing. What holds was judged by the server; here it is told.

import { make } from "../texts";
import { nameOf } from "./exports";
import { ONTOLOGY, type Chain, type Link, type Model, type Node, type Shown } from "./model";
import { button, pathSources } from "./panel";
import { table } from "./tables";
import { tell } from "./texts";

const CLAIMS = new Set(
  ["Certification", "SchemeGrant", "Award", "AuditResult", "Implementation"].map((name) => ONTOLOGY + name),
);

/** Returns whether a thing is a claim that a verdict can be asked of. */
export function isClaim(node: Node): boolean {
  return CLAIMS.has(node.kind);
}

/** Returns how a link of a chain stands, with the mark that tells it without colour. */
export function standing(link: Link, language: string): string {
  return link.look ? `${link.look.mark} ${nameOf(link.look.label, language)}` : "";
}

function found(link: Link, language: string): HTMLElement {
  const list = make("ul", { class: "plain-list" });
  for (const one of link.findings ?? []) {
    const about = one.about ? `: ${nameOf(one.about, language)}` : "";
    const source = one.source ? ` [${nameOf(one.source, language)}]` : "";
    list.append(make("li", {}, make("bdi", {}, nameOf(one.text, language) + about + source)));
  }
  return list;
}

function settling(links: Link[], language: string): HTMLElement {
  const list = make("ul", { class: "plain-list" });
  const told = new Map(links.flatMap((link) => link.settles ?? []).map((one) => [nameOf(one.label, language), one]));
  for (const [name, one] of told) {
    list.append(make("li", {}, make("strong", {}, name), `: ${nameOf(one.sentence, language)}`));
  }
  return list;
}

/** Returns what is said of a link of a chain below its name. */
export function aboutTie(link: Link, language: string): HTMLElement[] {
  return [
    found(link, language),
    ...(link.settles?.length ? [make("h4", {}, tell("settles")), settling([link], language)] : []),
    make("h4", {}, tell("who")),
    pathSources(link, language),
  ];
}

/** Returns what is said of a place where nothing is known: what is missing, what would settle it. */
export function aboutMissing(node: Node, model: Model, language: string): HTMLElement[] {
  const ties = [...model.links.values()].filter((one) => one.object === node.iri || one.subject === node.iri);
  const settles = settling(ties, language);
  return [
    ...ties.map((one) => found(one, language)),
    ...(settles.childElementCount ? [make("h4", {}, tell("settles")), settles] : []),
  ];
}

/** Returns the sentence of each chain that is shown. */
export function chainSentences(shown: Shown, model: Model, language: string): HTMLElement[] {
  return [...model.chains.values()]
    .filter((chain) => shown.links.some((one) => one.chain === chain.id))
    .map((chain) => make("p", {}, make("bdi", {}, nameOf(chain.sentence, language))));
}

/**
 * Returns a table for each chain that is shown.
 *
 * select: selects a thing or a link; show: draws the chain of another claim on the same day.
 */
export function chainTables(
  shown: Shown,
  model: Model,
  language: string,
  select: (id: string) => void,
  show: (claim: string, on: string) => void,
): HTMLElement[] {
  const name = (iri: string): string => nameOf(model.nodes.get(iri)?.label, language);
  return [...model.chains.values()].flatMap((chain, place) => {
    const links = shown.links.filter((one) => one.chain === chain.id);
    if (!links.length) return [];
    const cells = (one: Link): (string | HTMLElement)[] => {
      const relation = nameOf(model.relations.get(one.relation)?.label, language);
      const whole = `${name(one.subject)} – ${relation} – ${name(one.object)}`;
      return [
        button(relation, () => select(one.id), tell("choose", { name: whole })),
        name(one.subject),
        name(one.object),
        standing(one, language),
        found(one, language),
        (one.settles ?? []).map((each) => nameOf(each.label, language)).join("; "),
      ];
    };
    const made = table(
      `explore-chain-${place}`,
      tell("chain_of", { what: nameOf(chain.title, language) }),
      ["chain_link", "chain_from", "chain_to", "status", "found", "settles"].map((key) => tell(key)),
      inOrder(links, chain),
      cells,
    );
    if (chain.others.length) made.append(others(chain, language, show));
    return [made];
  });
}

function inOrder(links: Link[], chain: Chain): Link[] {
  const columns = new Map(chain.stops.map(([id, column, row]) => [id, column * 100 + row]));
  const at = (one: Link): number => 10_000 * (columns.get(one.subject) ?? 0) + (columns.get(one.object) ?? 0);
  return [...links].sort((one, other) => at(one) - at(other));
}

function others(chain: Chain, language: string, show: (claim: string, on: string) => void): HTMLElement {
  const list = make("ul", {});
  for (const one of chain.others) {
    const text = make("bdi", {}, nameOf(one.sentence, language));
    list.append(make("li", {}, text, " ", button(tell("chain_show"), () => show(one.certification, chain.on))));
  }
  return make("div", {}, make("p", {}, tell("chain_others")), list);
}
