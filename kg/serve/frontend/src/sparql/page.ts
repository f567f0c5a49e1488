// The page /sparql with scripts: an editor in place of the text field, the answer as a table that
// scrolls, a chart and more, without loading the page again. Without scripts the form does all but this.

import { make } from "../parts/texts";
import { ask, Refused, type Problem } from "./ask";
import { improveExamples } from "./examples";
import { loadVocabulary } from "./completion";
import { Results } from "./results";
import { knows, readTexts, seconds, tell } from "./texts";
import type { Site } from "./terms";
import { mountEditor, type Editor } from "./yasqe";

const LONGEST_LINK = 16_000;
const SHOWN_AFTER_MS = 300;

/** Improves the form and runs its query if the address names one. */
export function improvePage(form: HTMLFormElement): void {
  readTexts(form);
  const field = form.querySelector<HTMLTextAreaElement>("#query");
  if (!field) return;
  const site: Site = {
    base: form.dataset["base"] ?? "",
    language: document.documentElement.lang,
    prefixes: JSON.parse(form.dataset["prefixes"] ?? "{}") as Record<string, string>,
    limitS: Number(form.dataset["timeout"]),
  };
  const page = new SparqlPage(form, field, site);
  improveExamples((text) => page.load(text));
  page.begin();
  const idle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  idle(() => void loadVocabulary().catch(() => undefined));
}

class SparqlPage {
  private readonly editor: Editor;
  private readonly status = make("p", { class: "run-status", role: "status" });
  private readonly clock = make("span", { class: "hint", "aria-hidden": "true" });
  private readonly cancel: HTMLButtonElement;
  private readonly place = make("div", { class: "live" });
  private running: AbortController | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    field: HTMLTextAreaElement,
    private readonly site: Site,
  ) {
    this.cancel = make("button", { type: "button", class: "cancel", hidden: "" }, tell("cancel"));
    this.cancel.addEventListener("click", () => this.running?.abort());
    this.form.querySelector(".actions")?.append(this.cancel, this.clock);
    this.form.after(this.status, this.place);
    this.editor = mountEditor(field, () => void this.run(), () => this.forgetProblem());
    form.querySelector("label[for=query]")?.addEventListener("click", () => this.editor.focus());
    const limits = form.querySelector("#limits");
    limits?.before(make("p", { class: "hint" }, tell("keys")));
    if (limits) limits.textContent = form.dataset["limits"] ?? limits.textContent;
    this.form.addEventListener("submit", (event) => {
      if (this.form.querySelector<HTMLSelectElement>("#format")?.value !== "html") return;
      event.preventDefault();
      void this.run();
    });
    this.form.dataset["ready"] = String(Math.round(performance.now()));
  }

  /** Does what the address says: shows its query's answer, or marks its fault. */
  begin(): void {
    const { line, column } = this.form.dataset;
    if (line) this.editor.mark(Number(line), Number(column ?? 1));
    else if (document.querySelector("main > section.answer")) void this.run(false);
    else if (document.querySelector("main > .problem")) return;
  }

  load(text: string): void {
    this.editor.load(text);
    this.editor.focus();
    this.status.textContent = "";
  }

  private get pending(): boolean {
    return this.form.querySelector<HTMLInputElement>("#include-pending")?.checked ?? false;
  }

  private async run(isNew = true): Promise<void> {
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    const [query, pending] = [this.editor.text(), this.pending];
    if (isNew) this.keepAddress(query, pending);
    this.editor.unmark();
    const start = performance.now();
    const stop = this.startClock(start);
    try {
      const answer = await ask(query, { pending, signal: controller.signal });
      const ms = performance.now() - start;
      this.clear();
      const results = new Results(answer, { query, pending, ms, link: this.linkOf(query, pending) }, this.site);
      this.place.replaceChildren(results.element);
      results.drawn();
      this.status.textContent = results.summary;
    } catch (error) {
      if (this.running !== controller) return; // a later query runs
      this.clear();
      const ms = performance.now() - start;
      if (controller.signal.aborted) this.status.textContent = tell("cancelled", { seconds: seconds(ms) });
      else this.showError(error);
    } finally {
      stop();
      if (this.running === controller) this.running = undefined;
    }
  }

  /** Takes away what was said of a query that is now another one. */
  private forgetProblem(): void {
    for (const old of document.querySelectorAll("main > .problem, .live > .problem")) old.remove();
  }

  private clear(): void {
    for (const old of document.querySelectorAll(
      "main > section.answer, main > .problem, main > .downloads",
    )) {
      old.remove();
    }
    this.place.replaceChildren();
    this.status.textContent = "";
  }

  private startClock(start: number): () => void {
    this.cancel.hidden = false;
    const show = (): void => {
      const passed = performance.now() - start;
      if (passed < SHOWN_AFTER_MS) return;
      if (!this.clock.textContent) this.status.textContent = tell("started");
      const limit = String(this.site.limitS);
      const shown = (Math.floor(passed / 100) / 10).toLocaleString(this.site.language, { minimumFractionDigits: 1 });
      this.clock.textContent = tell("running", { seconds: shown, limit });
    };
    const timer = setInterval(show, 100);
    return () => {
      clearInterval(timer);
      if (document.activeElement === this.cancel) this.form.querySelector<HTMLElement>("button[type=submit]")?.focus();
      this.cancel.hidden = true;
      this.clock.textContent = "";
    };
  }

  private showError(error: unknown): void {
    if (!(error instanceof Refused)) {
      const key = error instanceof SyntaxError || error instanceof RangeError ? "broken" : "unreachable";
      this.place.replaceChildren(make("div", { class: "problem", role: "alert" }, tell(key)));
      return;
    }
    this.place.replaceChildren(this.problemBox(error.problem));
  }

  private problemBox(problem: Problem): HTMLElement {
    const title = knows(`problem.${problem.slug}`) ? tell(`problem.${problem.slug}`) : problem.title;
    const detail = make("bdi", {}, problem.detail);
    const box = make("div", { class: "problem", role: "alert" }, make("p", {}, make("strong", {}, title)), make("p", {}, detail));
    const { line, column = 1 } = problem;
    if (line) {
      this.editor.mark(line, column);
      const go = make("button", { type: "button", class: "small" }, tell("go", { line }));
      go.addEventListener("click", () => this.editor.goTo(line, column));
      box.append(make("p", {}, tell("place", { line, column }), " ", go));
    }
    const hint = `hint.${problem.slug}`;
    if (knows(hint) && !problem.exact) box.append(make("p", { class: "hint" }, tell(hint)));
    return box;
  }

  /** Returns the permanent link of a query; null when it is too long for one. */
  private linkOf(query: string, pending: boolean): string | null {
    const fields = new URLSearchParams({ query });
    if (pending) fields.set("include_pending", "true");
    const link = `${location.origin}/sparql?${fields.toString()}`;
    return link.length > LONGEST_LINK ? null : link;
  }

  private keepAddress(query: string, pending: boolean): void {
    const link = this.linkOf(query, pending);
    if (link === null) return;
    const address = new URL(link);
    const language = new URLSearchParams(location.search).get("lang");
    if (language) address.searchParams.set("lang", language);
    history.replaceState(null, "", address);
    // The switch of languages leads to this query, too.
    for (const one of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
      const other = new URL(address);
      other.searchParams.set("lang", one.hreflang);
      one.href = other.pathname + other.search;
    }
  }
}
