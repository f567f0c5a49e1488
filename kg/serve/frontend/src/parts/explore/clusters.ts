// Draws together what is alike when there is too much to draw: at most some thousand things and
// groups are left. A group has one kind and a rule that is told in a sentence:
//
// 1. what hangs on one thing alone, by that thing and the relation to it;
// 2. what has the same strongest neighbour (the one with most links); the largest groups first;
// 3. what is of one community: follow the strongest neighbours to the one that has none stronger;
// 4. what is left, by kind alone.
//
// The later rules are asked only while there is still too much, and a thing that others are grouped
// around is grouped last. Nothing is left to chance: the same graph gives the same groups. A group
// that was opened is drawn; one of very many is opened as parts in the order of names.

import { neighbours, type Link, type Node, type Shown } from "./model";

export interface Cluster {
  id: string;
  kind: string;
  anchor: string;
  members: string[];
  isPart: boolean;
}

/** Links of one relation between two things or groups, of which one at least is a group. */
export interface Bundle {
  id: string;
  source: string;
  target: string;
  relation: string;
  count: number;
}

export const CLUSTER_OVER = 1000;
const LEAVES_FROM = 5;
const OPENED_MOST = 200;
const PART = 100;

/** Returns how large a group is drawn. */
export function sizeOf(one: Cluster): number {
  return Math.min(110, 30 + 4 * Math.sqrt(one.members.length));
}

type Rule = { from: number; keyOf: (node: Node) => [key: string, anchor: string] | undefined };

/**
 * Returns what is drawn of what is to be shown.
 *
 * opened: the groups that are drawn one by one; kept: things that are in no group, as those of chains.
 */
export function clustered(
  shown: Shown,
  opened: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  most = CLUSTER_OVER,
): Shown {
  const grouping = new Grouping(shown, opened, kept, most);
  for (const rule of rules(shown)) grouping.apply(rule);
  return grouping.result();
}

class Grouping {
  readonly #shown: Shown;
  readonly #opened: ReadonlySet<string>;
  readonly #most: number;
  readonly #clusters: Cluster[] = [];
  readonly #free = new Map<string, Node>();
  #drawn: number;

  constructor(shown: Shown, opened: ReadonlySet<string>, kept: ReadonlySet<string>, most: number) {
    this.#shown = shown;
    this.#opened = opened;
    this.#most = most;
    this.#drawn = shown.nodes.length;
    for (const node of shown.nodes) if (!kept.has(node.iri)) this.#free.set(node.iri, node);
  }

  apply(rule: Rule): void {
    if (this.#drawn <= this.#most) return;
    const groups = new Map<string, Cluster>();
    for (const node of this.#free.values()) {
      const [key, anchor = ""] = rule.keyOf(node) ?? [];
      if (key === undefined) continue;
      const id = `group ${key} ${node.kind}`;
      const group = groups.get(id) ?? { id, kind: node.kind, anchor, members: [], isPart: false };
      group.members.push(node.iri);
      groups.set(id, group);
    }
    const large = [...groups.values()].filter((one) => one.members.length >= rule.from);
    large.sort((one, other) => other.members.length - one.members.length || (one.id < other.id ? -1 : 1));
    for (const one of large) {
      if (this.#drawn <= this.#most && !this.#opened.has(one.id)) continue;
      for (const iri of one.members) this.#free.delete(iri);
      if (!this.#opened.has(one.id)) this.#add(one);
      else if (one.members.length > OPENED_MOST) this.#split(one);
    }
  }

  #add(one: Cluster): void {
    this.#clusters.push(one);
    this.#drawn -= one.members.length - 1;
  }

  #split(one: Cluster): void {
    const names = new Map(this.#shown.nodes.map((node) => [node.iri, node.label["id"] ?? node.iri]));
    const byName = new Intl.Collator("id", { numeric: true });
    const sorted = [...one.members].sort(
      (a, b) => byName.compare(names.get(a) ?? "", names.get(b) ?? "") || (a < b ? -1 : 1),
    );
    for (let start = 0; start < sorted.length; start += PART) {
      const id = `${one.id} ${start / PART + 1}`;
      if (!this.#opened.has(id)) this.#add({ ...one, id, members: sorted.slice(start, start + PART), isPart: true });
    }
  }

  result(): Shown {
    const inside = new Map(this.#clusters.flatMap((one) => one.members.map((iri) => [iri, one.id] as const)));
    const links: Link[] = [];
    const bundles = new Map<string, Bundle>();
    for (const link of this.#shown.links) {
      const [source, target] = [link.subject, link.object].map((iri) => inside.get(iri) ?? iri) as [string, string];
      if (source === link.subject && target === link.object) links.push(link);
      else if (source !== target) {
        const id = `link ${source} ${link.relation} ${target}`;
        const known = bundles.get(id);
        if (known) known.count += 1;
        else bundles.set(id, { id, source, target, relation: link.relation, count: 1 });
      }
    }
    return {
      nodes: this.#shown.nodes.filter((node) => !inside.has(node.iri)),
      links,
      clusters: this.#clusters,
      bundles: [...bundles.values()],
      offDay: this.#shown.offDay,
    };
  }
}

function rules(shown: Shown): Rule[] {
  const around = neighbours(shown.links);
  const degree = (iri: string): number => around.get(iri)?.size ?? 0;
  const isStronger = (one: string, other: string): boolean =>
    degree(one) !== degree(other) ? degree(one) > degree(other) : one < other;
  const strongest = new Map<string, string>();
  for (const [iri, near] of around) {
    let best = "";
    for (const one of near) if (one !== iri && (!best || isStronger(one, best))) best = one;
    if (best) strongest.set(iri, best);
  }
  const followers = new Map<string, number>();
  for (const one of strongest.values()) followers.set(one, (followers.get(one) ?? 0) + 1);
  const root = (iri: string): string => {
    let at = iri;
    for (let next = strongest.get(at); next && isStronger(next, at); next = strongest.get(at)) at = next;
    return at;
  };
  const hanging = new Map<string, [string, string]>();
  for (const link of shown.links) {
    for (const isOut of [true, false]) {
      const [anchor, leaf] = isOut ? [link.subject, link.object] : [link.object, link.subject];
      if (degree(leaf) !== 1 || degree(anchor) === 1 || hanging.has(leaf)) continue;
      hanging.set(leaf, [`${anchor} ${link.relation} ${isOut ? "out" : "in"}`, anchor]);
    }
  }
  return [
    { from: LEAVES_FROM, keyOf: (node) => hanging.get(node.iri) },
    {
      from: LEAVES_FROM,
      keyOf: (node) => {
        const one = strongest.get(node.iri);
        return one && (followers.get(node.iri) ?? 0) < LEAVES_FROM ? [`near ${one}`, one] : undefined;
      },
    },
    {
      from: 2,
      keyOf: (node) => {
        const one = root(node.iri);
        return one === node.iri ? undefined : [`community ${one}`, one];
      },
    },
    { from: 2, keyOf: () => ["kind", ""] },
  ];
}
