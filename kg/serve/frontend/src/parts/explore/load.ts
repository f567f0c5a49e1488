// What a step of a view is loaded from: the JSON beside the page.

import type { Node, Parts, Step, View } from "./model";
import type { RelationCount } from "./panel";
import { ask } from "./texts";

/**
 * Loads what a step adds.
 *
 * on: a day, or nothing; most: how many things at once. Returns undefined for a step that adds nothing.
 */
export function load(step: Step, on: string, most: number): Promise<Parts> | undefined {
  switch (step.do) {
    case "thing":
      return ask<{ thing: Node; kinds: NonNullable<Parts["kinds"]> }>("relations", {
        thing: step.iri,
      }).then((body) => ({ nodes: [body.thing], edges: [], kinds: body.kinds }));
    case "expand":
      return ask<Parts>("expand", {
        thing: step.iri,
        relation: step.relation,
        direction: step.direction,
        offset: String(step.offset),
        limit: String(Math.min(step.limit, most)),
      });
    case "path":
      return ask<Parts>("path", {
        from: step.from,
        to: step.to,
        ...(on ? { on: on } : {}),
      });
    case "chain": {
      const [one = "", standard] = step.things;
      return ask<Parts>("chain", {
        ...(standard ? { holder: one, standard } : { certification: one }),
        on: step.on,
      });
    }
    case "question":
      return ask<Parts>("question", Object.fromEntries(new URLSearchParams(step.fields)));
    default:
      return undefined;
  }
}

/** Returns how many of a relation's things a view has loaded. */
export function loadedOf(view: View, iri: string, one: RelationCount): number {
  let most = 0;
  for (const step of view.steps) {
    if (step.do !== "expand" || step.iri !== iri || step.relation !== one.relation) continue;
    if (step.direction === one.direction) most = Math.max(most, step.offset + step.limit);
  }
  return Math.min(most, one.count);
}
