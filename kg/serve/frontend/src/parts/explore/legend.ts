// The legend: each kind with its shape and colour, how many there are, and whether it is shown.

import { make } from "../texts";
import { lighter, shapeOf } from "../graph";
import { nameOf, shapeMarkup } from "./exports";
import type { Model, View } from "./model";
import { count, tell } from "./texts";

type Language = "en" | "id";
type Turn = (kind: string, isShown: boolean) => void;

/** Returns a line for each kind, the most frequent first. */
export function legendItems(model: Model, view: View, language: Language, turn: Turn): HTMLElement[] {
  const counts = new Map<string, number>();
  for (const node of model.nodes.values()) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, many]) => {
      const look = model.kinds.get(kind);
      const name = nameOf(look?.label, language) || tell("thing_kind");
      const box = make("input", { type: "checkbox" });
      box.checked = !view.hidden.has(kind);
      box.addEventListener("change", () => turn(kind, box.checked));
      const colour = look?.colour ?? "#6b6b6b";
      const marks = [
        markOf(shapeOf(look), colour, "for-light"),
        markOf(shapeOf(look), lighter(colour), "for-dark"),
      ];
      const text = tell("hide_kind", { kind: name, count: count(many) });
      return make("label", { class: "beside" }, box, " ", ...marks, " ", text);
    });
}

/** Returns the mark of a kind as the canvas draws it in a theme. */
function markOf(shape: string, colour: string, theme: string): Node {
  const mark = shapeMarkup(shape, 9, 9, 8, colour);
  const svg = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" class="${theme}" width="18" height="18" aria-hidden="true">${mark}</svg>`,
    "image/svg+xml",
  ).documentElement;
  return document.adoptNode(svg);
}
