// Buttons that copy the permanent link of a thing, a sentence to cite, a query.

import { make, say } from "./texts";

const COPIED = ".iri, figure.cite blockquote, [data-copy]";
const SHOWN_MS = 2500;

/** Adds a button behind each text that people take with them. */
export function addCopyButtons(root: ParentNode): void {
  if (!navigator.clipboard) return; // only on secure origins and on this machine
  for (const element of root.querySelectorAll<HTMLElement>(COPIED)) {
    const text = (element.dataset["copy"] ?? element.textContent ?? "").trim();
    if (text) element.append(" ", button(text));
  }
}

function button(text: string): HTMLButtonElement {
  const said = make("span", { "aria-live": "polite" }, say("copy"));
  const made = make("button", { type: "button", class: "small copy" }, said);
  made.addEventListener("click", () => {
    navigator.clipboard.writeText(text).then(
      () => tell(said, "copied"),
      () => tell(said, "not_copied"),
    );
  });
  return made;
}

function tell(said: HTMLElement, key: string): void {
  said.textContent = say(key);
  setTimeout(() => {
    said.textContent = say("copy");
  }, SHOWN_MS);
}
