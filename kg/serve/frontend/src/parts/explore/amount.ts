// Asks how much is to be loaded where a relation leads to much.

import { make } from "../texts";
import { nameOf } from "./exports";
import { button, type RelationCount } from "./panel";
import { PAGE } from "./steps";
import { count, tell } from "./texts";

/** Puts the question in a place; some: the most that is loaded at once. */
export function askAmount(
  place: HTMLElement,
  one: RelationCount,
  some: number,
  language: string,
  load: (limit: number) => void,
  cancel: () => void,
): void {
  const relation = nameOf(one.label, language);
  const text = make("p", { tabindex: "-1" }, tell("ask", { relation, count: count(one.count), some: count(some) }));
  place.replaceChildren(
    text,
    make(
      "p",
      { class: "actions" },
      button(tell("ask_some", { some: count(some) }), () => load(some)),
      button(tell("ask_some", { some: count(PAGE) }), () => load(PAGE)),
      button(tell("cancel"), cancel),
    ),
  );
  text.focus();
}
