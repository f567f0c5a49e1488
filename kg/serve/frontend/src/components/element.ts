// What both elements share: attributes, where the data come from, what is said when they cannot be
// read, the table, and the line of credit. Everything stands in a shadow root.

import { button, el, link, plain, webAddress } from "./dom";
import { COMMON } from "./styles";
import type { ErrorDetail, LoadDetail, SelectDetail } from "./terang-components";
import { Fault, Words, type Language } from "./texts";

const CC_BY = "https://creativecommons.org/licenses/by/4.0/";
const ATTRIBUTES = ["src", "lang", "theme", "base", "heading", "table", "credit", "licence"] as const;
const LARGEST = 20_000_000;

export abstract class TerangElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  protected words = new Words("id");
  readonly #root: ShadowRoot;
  readonly #resizes = new ResizeObserver(() => this.#resized());
  readonly #inside = new MutationObserver(() => this.#changed());
  #data: unknown = null;
  #isGiven = false;
  #isRead = false;
  #isWaiting = false;
  #fault: Fault | undefined;
  #asked: AbortController | undefined;
  #width = 0;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
    const own = new CSSStyleSheet();
    own.replaceSync(this.style_());
    this.#root.adoptedStyleSheets = [COMMON, own];
  }

  // What each element does for itself.

  /** Returns its style sheet. */
  protected abstract style_(): string;
  /** Reads a document and keeps it; throws a Fault. */
  protected abstract read(document: unknown): LoadDetail;
  /** Returns the title and the second line. */
  protected abstract title_(): [string, string];
  /** Returns picture, key and details. */
  protected abstract picture(width: number): HTMLElement;
  /** Draws again what depends on the size. */
  protected abstract resized(): void;
  protected abstract tabled(): HTMLElement;
  protected abstract version(): string;
  abstract clear(): void;

  // Attributes as properties.

  get src(): string {
    return this.getAttribute("src") ?? "";
  }
  set src(value: string) {
    this.setAttribute("src", value);
  }
  get base(): string {
    return this.getAttribute("base") ?? "";
  }
  set base(value: string) {
    this.setAttribute("base", value);
  }
  get heading(): string {
    return this.getAttribute("heading") ?? "";
  }
  set heading(value: string) {
    this.setAttribute("heading", value);
  }
  get theme(): "auto" | "light" | "dark" {
    const value = this.getAttribute("theme");
    return value === "light" || value === "dark" ? value : "auto";
  }
  set theme(value: "auto" | "light" | "dark") {
    this.setAttribute("theme", value);
  }
  get table(): boolean {
    return this.hasAttribute("table");
  }
  set table(value: boolean) {
    this.toggleAttribute("table", value);
  }
  get data(): unknown {
    return this.#data;
  }
  set data(value: unknown) {
    this.#isGiven = value !== null && value !== undefined;
    this.#asked?.abort();
    if (this.#isGiven) this.#take(() => value);
    else if (this.isConnected) this.#load();
  }

  connectedCallback(): void {
    // What was set before the script came stands on the element itself and would hide ours.
    for (const name of ["src", "theme", "base", "heading", "table", "data"] as const) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (!early) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early.value);
    }
    this.#resizes.observe(this);
    this.#inside.observe(this, { childList: true, characterData: true, subtree: true });
    if (!this.#isRead) this.#load();
    else this.draw();
  }

  disconnectedCallback(): void {
    this.#resizes.disconnect();
    this.#inside.disconnect();
    this.#asked?.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    if (name === "src") this.#load();
    else if (name === "table") this.find("figure > [part=table]")?.replaceWith(this.#tablePart());
    else if (name !== "theme") this.draw();
  }

  /** Returns the address of a thing's page on the server given as base; empty where there is none. */
  protected pageOf(iri: string): string {
    const path = iri.indexOf("/id/");
    if (!this.base || path < 0 || !webAddress(iri)) return "";
    const root = webAddress(this.base.endsWith("/") ? this.base : `${this.base}/`, document.baseURI);
    return root && webAddress(iri.slice(path + 1), root);
  }

  protected told(detail: SelectDetail | null): void {
    this.#tell("terang-select", detail);
  }

  protected find<E extends Element = HTMLElement>(selector: string): E | null {
    return this.#root.querySelector<E>(selector);
  }

  /** Draws everything again, in the language of now. */
  protected draw(): void {
    this.words = new Words(this.#language());
    const { words } = this;
    const parts: HTMLElement[] = [];
    if (this.#fault) {
      const reason = words.say(this.#fault.code === "empty" ? "empty" : this.#fault.code, {
        what: words.of(this.#fault.what),
      });
      parts.push(el("p", { class: "fault", role: "alert" }, el("strong", {}, words.say("fault")), " ", reason));
    } else if (!this.#isRead) {
      parts.push(el("p", { class: "quiet", role: "status" }, words.say("loading")));
    } else {
      const [title, more] = this.title_();
      parts.push(
        el(
          "figcaption",
          { part: "title" },
          el("strong", {}, plain(this.heading) || title),
          more && el("span", {}, more),
        ),
        this.picture(this.#width || this.clientWidth || 640),
        this.#tablePart(),
        this.#credit(),
      );
    }
    const figure = el("figure", { lang: words.language }, ...parts);
    const old = this.#root.querySelector("figure");
    if (old) old.replaceWith(figure);
    else this.#root.append(figure);
    if (this.#isRead && !this.#fault) this.resized();
  }

  #language(): Language {
    let one: Element | null = this;
    while (one) {
      const found: Element | null = one.closest("[lang]");
      if (found) return (found.getAttribute("lang") ?? "").toLowerCase().startsWith("en") ? "en" : "id";
      const root: Node = one.getRootNode();
      one = root instanceof ShadowRoot ? root.host : null;
    }
    return "id";
  }

  #tablePart(): HTMLElement {
    const isOpen = this.table;
    const toggle = button(
      this.words.say(isOpen ? "hideTable" : "showTable"),
      () => {
        this.table = !this.table;
        this.find("button.table")?.focus();
      },
      { class: "table", "aria-expanded": isOpen ? "true" : "false" },
    );
    return el("div", { part: "table" }, toggle, isOpen && this.tabled());
  }

  #credit(): HTMLElement {
    const { words } = this;
    const own = this.getAttribute("credit");
    if (own !== null) return el("p", { class: "credit", part: "credit", hidden: !own }, plain(own));
    const given = this.getAttribute("licence");
    const licence = given === null ? CC_BY : webAddress(given, document.baseURI);
    const version = this.version();
    const name = licence === CC_BY ? "CC BY 4.0" : words.say("licence");
    return el(
      "p",
      { class: "credit", part: "credit" },
      words.say("source"),
      link(webAddress(this.base, document.baseURI) && this.base ? webAddress(this.base, document.baseURI) : "", "Terang"),
      version ? `, ${words.say("version", { n: version })}` : "",
      licence ? ". " : "",
      licence ? link(licence, name) : "",
      `. ${words.say("own")}`,
    );
  }

  #changed(): void {
    if (!this.src && !this.#isGiven) this.#load();
  }

  #resized(): void {
    const width = this.clientWidth;
    if (width === this.#width) return;
    this.#width = width;
    if (this.#isRead && !this.#fault) this.resized();
  }

  #load(): void {
    this.#asked?.abort();
    if (this.#isGiven) {
      this.draw();
      return;
    }
    if (this.hasAttribute("src")) {
      void this.#fetch(this.src);
      return;
    }
    const inside = this.querySelector('script[type="application/json"]');
    if (inside) {
      this.#take(() => parse(inside.textContent ?? ""));
    } else if (document.readyState === "loading") {
      // The parser has not come to what stands inside yet.
      if (!this.#isWaiting) {
        this.#isWaiting = true;
        document.addEventListener("DOMContentLoaded", () => this.#load(), { once: true });
      }
      this.draw();
    } else {
      this.#fail(new Fault("no-data"));
    }
  }

  async #fetch(src: string): Promise<void> {
    const address = src ? resolved(src) : undefined;
    if (!address) {
      this.#fail(new Fault("address", both(plain(src, 200) || "src=\"\"")));
      return;
    }
    const asked = new AbortController();
    this.#asked = asked;
    this.#isRead = false;
    this.#fault = undefined;
    this.draw();
    const name = plain(src, 200);
    if (address.protocol === "file:") {
      this.#fail(new Fault("file", both(name)));
      return;
    }
    try {
      const answer = await fetch(address, { signal: asked.signal, credentials: "same-origin" });
      if (!answer.ok) throw new Fault("status", both(`${name}: ${answer.status} ${plain(answer.statusText, 60)}`));
      const text = await answer.text();
      if (!asked.signal.aborted) this.#take(() => parse(text));
    } catch (error) {
      if (asked.signal.aborted) return;
      this.#fail(error instanceof Fault ? error : new Fault("network", both(name)));
    }
  }

  #take(give: () => unknown): void {
    try {
      const document = give();
      const detail = this.read(document);
      this.#data = document;
      this.#fault = undefined;
      this.#isRead = true;
      if (this.isConnected) this.draw();
      this.#tell("terang-load", detail);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#fail(error);
    }
  }

  #fail(fault: Fault): void {
    this.#fault = fault;
    this.#isRead = false;
    if (this.isConnected) this.draw();
    const message = this.find(".fault")?.textContent ?? fault.code;
    this.#tell("terang-error", { code: fault.code, message } satisfies ErrorDetail);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function both(text: string): { id: string; en: string } {
  return { id: text, en: text };
}

function resolved(src: string): URL | undefined {
  try {
    const url = new URL(src, document.baseURI);
    return ["http:", "https:", "file:"].includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  if (text.length > LARGEST) {
    const what = { id: "lebih dari 20 MB", en: "more than 20 MB" };
    throw new Fault("json", what);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Fault("json", both(plain(error instanceof Error ? error.message : "", 200)));
  }
}

/** Makes an element known, once; a second copy of the script does no harm. */
export function define(name: string, made: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, made);
}
