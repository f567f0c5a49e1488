// The sentences of the page's language, which the server puts on <body data-texts>.

let texts: Record<string, string> | undefined;

/** Returns a sentence, its values filled in; the key itself if the server did not send it. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  texts ??= JSON.parse(document.body.dataset["texts"] ?? "{}") as Record<string, string>;
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Makes an element; children are elements or plain text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
