// Elements of SVG, made without markup.

const SPACE = "http://www.w3.org/2000/svg";

/** Makes an element of SVG; children are elements or plain text. */
export function svg(
  tag: string,
  attributes: Record<string, string | number> = {},
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}
