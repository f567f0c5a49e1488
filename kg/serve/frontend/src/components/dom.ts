// Making elements without markup: what comes from the data is only ever text, or an attribute of ours.

type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Node | string | undefined | null | false;

const SVG = "http://www.w3.org/2000/svg";
// Control characters, and those that turn the direction of a line or are seen by nobody.
const TRICKS = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const LONGEST = 2000;

/** Returns a value of the data as one line of harmless text. */
export function plain(value: unknown, most = LONGEST): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return "";
  const line = value.slice(0, 4 * most).replace(TRICKS, " ").replace(/\s+/gu, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** Returns an address of the web; nothing for `javascript:` and what else is no page. */
export function webAddress(value: unknown, base?: string): string {
  if (typeof value !== "string" || !value) return "";
  try {
    const url = base === undefined ? new URL(value) : new URL(value, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : "";
  } catch {
    return "";
  }
}

/** Returns a colour of the data, or grey. */
export function colourOf(value: unknown): string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? value : "#6b6b6b";
}

function fill<E extends Element>(one: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    one.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child) one.append(child);
  return one;
}

/** Returns an HTML element. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

/** Returns an SVG element. */
export function draw<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** Gives an element a colour of the data: the style sheet makes it lighter on a dark ground. */
export function paint<E extends SVGElement>(one: E, colour: string): E {
  // What is nearly black is meant as ink: it takes the colour of the text.
  const isInk = [1, 3, 5].every((from) => Number.parseInt(colour.slice(from, from + 2), 16) < 0x30);
  one.style.setProperty("--_c", isInk ? "var(--_text)" : colour);
  return one;
}

/** Returns a link to a page of the web, or the text alone. */
export function link(address: string, text: string): HTMLElement {
  return address
    ? el("a", { href: address, rel: "noopener", target: "_blank" }, text)
    : el("span", {}, text);
}

/** Returns a button. */
export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = el("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

/** Returns a table in a box that scrolls, reachable by keyboard. */
export function table(caption: string, heads: string[], rows: Child[][]): HTMLElement {
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", {}, caption),
      el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, cell))))),
    ),
  );
}
