// The steps that several actions of the explorer begin with.

import { ONTOLOGY, type Link, type Step } from "./model";
import type { RelationCount } from "./panel";

export const PAGE = 50;
export const COMPARES = `${ONTOLOGY}compares`;
const FIRST_OPEN = 12;

/** Returns the step that loads a part of what a relation of a thing leads to. */
export function expanding(
  iri: string,
  one: { relation: string; direction: string },
  offset = 0,
  limit = PAGE,
): Step {
  return { do: "expand", iri, relation: one.relation, direction: one.direction, offset, limit };
}

/** Returns the steps that show a thing, and at once what its small relations lead to. */
export function opening(iri: string, relations: RelationCount[]): Step[] {
  const steps: Step[] = [{ do: "thing", iri }];
  let room = FIRST_OPEN;
  for (const one of [...relations].sort((a, b) => a.count - b.count)) {
    if (one.count > room) break;
    room -= one.count;
    steps.push(expanding(iri, one));
  }
  return steps;
}

/** Returns the steps from the differences that compare a figure to the other figures. */
export function comparing(iri: string, links: Iterable<Link>): Step[] {
  return [...links]
    .filter((one) => one.relation === COMPARES && one.object === iri)
    .map((one) => expanding(one.subject, { relation: COMPARES, direction: "out" }));
}
