// Fields by which a reader chooses what a picture shows.

import { make } from "../parts/texts";

/** Makes a labelled list of choices; `changed` is called with the value chosen. */
export function chooser(
  label: string,
  choices: [value: string, text: string][],
  chosen: string,
  changed: (value: string) => void,
): HTMLElement {
  const options = choices.map(([value, text]) => {
    const option = make("option", { value }, text);
    option.selected = value === chosen;
    return option;
  });
  const select = make("select", {}, ...options);
  select.addEventListener("change", () => changed(select.value));
  return make("label", { class: "choice" }, label, " ", select);
}

/** Returns a colour of the style sheet as it is in the reader's theme. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
