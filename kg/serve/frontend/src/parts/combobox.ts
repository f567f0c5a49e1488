// Suggestions while somebody types a name (the combobox pattern of WAI-ARIA 1.2, list of options).
//
// The field stays a field of a form that works by itself. Typing asks /suggest after a short pause;
// an older question is given up. Arrow keys go through the options, Enter takes the one that is
// marked, Escape closes the list, a second one empties the field. The number of options is told to
// screen readers.

import { make, say } from "./texts";

const PAUSE_MS = 120;
const LIMIT = 8;

interface Suggestion {
  href: string;
  iri: string;
  label: string;
  value: string;
  name?: string;
  kind: string;
  hint?: string;
}

let made = 0;

/** Improves every field with data-suggest: "go" opens what is chosen, "fill" puts in its name. */
export function improveComboboxes(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
    new Combobox(input);
  }
}

/** Returns an address with the language that this page's address names, if it names one. */
function inSameLanguage(href: string): string {
  const target = new URL(href, location.href);
  const lang = new URLSearchParams(location.search).get("lang");
  if (lang && target.origin === location.origin) target.searchParams.set("lang", lang);
  return target.href;
}

class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  readonly #goes: boolean;
  #options: HTMLLIElement[] = [];
  #marked = -1;
  #asked: AbortController | undefined;
  #timer = 0;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#goes = input.dataset["suggest"] === "go";
    made += 1;
    const id = `suggestions-${made}`;
    const label = input.labels?.[0]?.textContent?.trim() || input.getAttribute("aria-label") || "";
    this.#list = make("ul", { id, role: "listbox", class: "suggestions", "aria-label": label });
    this.#list.hidden = true;
    this.#status = make("span", { class: "unseen", role: "status" });
    const box = make("span", { class: "combobox" });
    input.replaceWith(box);
    box.append(input, this.#list, this.#status);
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.#askSoon());
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.#close());
    // The field keeps the focus while an option is pressed.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    if (!this.#input.value.trim()) {
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #ask(): Promise<void> {
    const text = this.#input.value.trim();
    const asked = (this.#asked = new AbortController());
    const query = new URLSearchParams({
      q: text,
      limit: String(LIMIT),
      lang: document.documentElement.lang,
    });
    const kinds = this.#input.dataset["suggestKind"];
    if (kinds) query.set("kind", kinds);
    try {
      const answer = await fetch(`/suggest?${query}`, { signal: asked.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const body = (await answer.json()) as { suggestions: Suggestion[] };
      if (!asked.signal.aborted) this.#show(text, body.suggestions);
    } catch {
      if (asked.signal.aborted) return;
      this.#close();
      this.#status.textContent = say("failed");
    }
  }

  #show(text: string, found: Suggestion[]): void {
    if (document.activeElement !== this.#input) return;
    this.#options = found.map((one) => this.#option(one));
    if (this.#goes && found.length) this.#options.push(this.#optionAll(text));
    this.#options.forEach((option, index) => {
      option.id = `${this.#list.id}-${index}`;
    });
    this.#list.replaceChildren(...this.#options);
    this.#mark(-1);
    this.#expand(this.#options.length > 0);
    this.#status.textContent = found.length
      ? say("hits", { count: found.length })
      : say("no_hits");
  }

  #option(one: Suggestion): HTMLLIElement {
    const option = make("li", { role: "option", "aria-selected": "false" });
    option.append(make("bdi", {}, one.label));
    if (one.name) {
      option.append(" ", make("bdi", { class: "note" }, say("also_named", { name: one.name })));
    }
    const about = [one.kind, one.hint].filter(Boolean).join(" · ");
    option.append(" ", make("small", {}, about));
    option.addEventListener("click", () => this.#take(one));
    return option;
  }

  #optionAll(text: string): HTMLLIElement {
    const option = make("li", { role: "option", "aria-selected": "false", class: "all" });
    option.append(say("all_results", { text }));
    option.addEventListener("click", () => this.#input.form?.requestSubmit());
    return option;
  }

  #take(one: Suggestion): void {
    this.#close();
    if (this.#goes) {
      location.assign(inSameLanguage(one.href));
      return;
    }
    this.#input.value = one.value;
    this.#input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    const last = this.#options.length - 1;
    switch (event.key) {
      case "ArrowDown":
        if (!isOpen) this.#askSoon();
        else this.#mark(this.#marked >= last ? -1 : this.#marked + 1);
        break;
      case "ArrowUp":
        if (!isOpen) return;
        this.#mark(this.#marked < 0 ? last : this.#marked - 1);
        break;
      case "Enter":
        if (!isOpen || this.#marked < 0) {
          this.#close();
          return;
        }
        this.#options[this.#marked]?.click();
        break;
      case "Escape":
        if (!isOpen && !this.#input.value) return;
        if (!isOpen) this.#input.value = "";
        this.#close();
        break;
      case "Tab":
        this.#close();
        return;
      default:
        return;
    }
    event.preventDefault();
  }

  #mark(index: number): void {
    this.#options.forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === index));
    });
    this.#marked = index;
    const marked = this.#options[index];
    if (marked) {
      this.#input.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#mark(-1);
    this.#expand(false);
  }

  #expand(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
  }
}
