// An answer on the page: how many rows in what time, the views it can be shown in, its downloads, its
// link, and on request which graph each row comes from.

import { make } from "../parts/texts";
import { ask, Refused } from "./ask";
import { joined, withGraphs } from "./graphs";
import { findNames, names } from "./names";
import { makeGrid, NAMED_ROWS, rowsText, type Grid } from "./table";
import { seconds, tell } from "./texts";
import { irisOf, isDay, isYear, numberOf, type Answer, type Site } from "./terms";

/** What was asked, and how long it took. */
export interface Asked {
  query: string;
  pending: boolean;
  ms: number;
  link: string | null;
}

/** An answer with its names, as the views get it. */
export interface Shown {
  answer: Answer;
  headings: string[];
  site: Site;
}

type View = "table" | "chart" | "graph" | "timeline" | "map";

const TABLE_FORMATS = ["json", "xml", "csv", "tsv"];
const GRAPH_FORMATS = ["turtle", "ntriples", "rdfxml", "jsonld"];
const COPIED_MS = 2500;

/** The answer of a query. */
export class Results {
  readonly element: HTMLElement;
  readonly summary: string;
  private readonly stage = make("div", { class: "stage" });
  private readonly buttons = new Map<View, HTMLButtonElement>();
  private readonly stop = new AbortController();
  private answer: Answer;
  private readonly plain: Answer;
  private grid: Grid | undefined;
  private nameless = false;
  private view: View = "table";

  constructor(
    answer: Answer,
    private readonly asked: Asked,
    private readonly site: Site,
  ) {
    this.answer = this.plain = answer;
    const values = { count: rowsText(answer), seconds: seconds(asked.ms) };
    this.summary = tell({ ask: "answered", graph: "triples", select: "rows" }[answer.kind], values);
    const title = make("h2", { id: "answer" }, tell("answer"));
    this.element = make("section", { class: "answer results", "aria-labelledby": "answer" }, title);
    if (answer.kind === "ask") {
      this.element.append(make("p", { class: "verdict" }, tell(answer.truth ? "yes" : "no")));
    } else if (!answer.rows.length) this.element.append(make("p", {}, tell("none")));
    else this.element.append(this.bar(), ...this.graphSwitch(), this.stage);
    this.element.append(this.share(), this.downloads());
  }

  /** Draws what needs its place in the document; called when it is there. */
  drawn(): void {
    if (!this.answer.rows.length) return;
    this.show("table");
    this.askNames();
    const watch = new MutationObserver(() => {
      if (this.element.isConnected) return;
      this.stop.abort();
      watch.disconnect();
    });
    if (this.element.parentElement) watch.observe(this.element.parentElement, { childList: true });
  }

  private get headings(): string[] {
    if (this.answer.kind === "graph") return this.answer.columns.map((name) => tell(name));
    return this.answer.columns.map((name) => {
      const graph = /^terang_graph_(\d+)$/.exec(name);
      return graph ? tell("graph_column", { number: graph[1] ?? "" }) : name.replaceAll("_", " ");
    });
  }

  private askNames(rows = this.answer.rows.slice(0, NAMED_ROWS)): void {
    const iris = new Set<string>();
    for (const row of rows) {
      for (const term of row) for (const iri of irisOf(term)) iris.add(iri);
    }
    const refresh = (): void => {
      if (!this.nameless && this.view === "table") this.grid?.refresh();
    };
    void findNames(iris, this.site.language, this.asked.pending, refresh, this.stop.signal);
  }

  private bar(): HTMLElement {
    const bar = make("div", { class: "views", role: "group", "aria-label": tell("views") });
    for (const view of this.views()) {
      const button = make("button", { type: "button", class: "small" }, tell(`view.${view}`));
      button.addEventListener("click", () => this.show(view));
      this.buttons.set(view, button);
      bar.append(button);
    }
    const box = make("input", { type: "checkbox", id: "names", checked: "" });
    box.addEventListener("change", () => {
      this.nameless = !box.checked;
      this.grid?.refresh();
    });
    const label = make("label", { for: "names", class: "beside" }, tell("names"));
    return make("div", { class: "toolbar" }, bar, make("span", {}, box, " ", label));
  }

  /** Returns the views that this answer can be shown in: there is no button for any other. */
  private views(): View[] {
    const { rows, kind } = this.answer;
    const some = rows.slice(0, 1_000);
    const has = (fits: (row: Answer["rows"][number]) => boolean): boolean => some.some(fits);
    const views: View[] = ["table"];
    if (kind === "select") views.push("chart");
    if (kind === "graph" || has((row) => row.filter((term) => term?.type === "uri").length >= 2)) {
      views.push("graph");
    }
    const isOfYears = this.answer.columns.some((_, index) => {
      const said = some.flatMap((row) => row[index] ?? []);
      return said.length > 0 && said.every(isYear);
    });
    if (isOfYears || has((row) => row.some(isDay))) views.push("timeline");
    const isArea = (iri: string): boolean => iri.startsWith(`${this.site.base}id/area/`);
    const areas = has((row) => row.some((term) => term?.type === "uri" && isArea(term.value)));
    if (areas && has((row) => row.some((term) => numberOf(term) !== null))) views.push("map");
    return views;
  }

  private show(view: View): void {
    this.view = view;
    for (const [name, button] of this.buttons) {
      button.setAttribute("aria-pressed", String(name === view));
    }
    const shown: Shown = { answer: this.answer, headings: this.headings, site: this.site };
    if (view === "table") {
      const seen = (rows: Answer["rows"]): void => this.askNames(rows);
      this.grid = makeGrid(this.answer, this.headings, this.site, () => this.nameless, seen);
      this.stage.replaceChildren(this.grid.element);
      this.grid.refresh();
      return;
    }
    const place = make("div");
    this.stage.replaceChildren(place);
    draw(view, place, shown).catch(() => place.replaceChildren(tell("not_loaded")));
  }

  private graphSwitch(): HTMLElement[] {
    if (this.answer.kind !== "select") return [];
    const box = make("input", { type: "checkbox", id: "graphs" });
    const note = make("p", { class: "hint", role: "status" });
    box.addEventListener("change", () => void this.toggleGraphs(box, note));
    const label = make("label", { for: "graphs", class: "beside" }, tell("graphs"));
    return [make("div", { class: "graph-switch" }, box, " ", label, note)];
  }

  private async toggleGraphs(box: HTMLInputElement, note: HTMLElement): Promise<void> {
    note.textContent = "";
    if (box.checked) {
      const made = withGraphs(this.asked.query, this.asked.pending);
      if ("reason" in made) {
        note.textContent = tell("graphs_not", { reason: made.reason });
        box.checked = false;
        return;
      }
      box.disabled = true;
      try {
        const found = await ask(made.query, { signal: this.stop.signal });
        const answer = made.keys ? joined(this.plain, found, made.keys) : found;
        if (!answer) {
          note.textContent = tell("graphs_not", { reason: tell("reason.blank") });
          box.checked = false;
          return;
        }
        this.answer = answer;
        note.textContent = tell(made.keys ? "graphs_grouped" : "graphs_note", { count: rowsText(answer) });
      } catch (error) {
        const reason = error instanceof Refused ? error.problem.detail.replace(/\.$/, "") : String(error);
        note.textContent = tell("graphs_not", { reason });
        box.checked = false;
        return;
      } finally {
        box.disabled = false;
      }
    } else this.answer = this.plain;
    if (this.answer.rows.length) this.show("table");
    else this.stage.replaceChildren(make("p", {}, tell("none")));
    this.askNames();
  }

  private share(): HTMLElement {
    const { link } = this.asked;
    if (link === null) return make("p", { class: "hint" }, tell("too_long"));
    const anchor = make("a", { href: link }, tell("link"));
    const place = make("p", { class: "share" }, anchor);
    if (navigator.clipboard) {
      const said = make("span", { "aria-live": "polite" }, tell("share"));
      const button = make("button", { type: "button", class: "small" }, said);
      button.addEventListener("click", () => {
        void navigator.clipboard.writeText(link).then(() => {
          said.textContent = tell("shared");
          setTimeout(() => (said.textContent = tell("share")), COPIED_MS);
        }, () => anchor.focus());
      });
      place.append(" ", button);
    }
    return place;
  }

  private downloads(): HTMLElement {
    const formats = this.answer.kind === "graph" ? GRAPH_FORMATS : TABLE_FORMATS;
    const place = make("p", { class: "downloads" }, `${tell("download")}: `);
    formats.forEach((format, index) => {
      const fields = new URLSearchParams({ query: this.asked.query, format });
      if (this.asked.pending) fields.set("include_pending", "true");
      place.append(index ? " · " : "", make("a", { href: `/sparql?${fields.toString()}` }, format));
    });
    return place;
  }
}

/** Draws a view that is a chunk of its own. */
async function draw(view: View, place: HTMLElement, shown: Shown): Promise<void> {
  const known = names();
  if (view === "chart") (await import("./chart")).drawChart(place, shown, known);
  if (view === "graph") (await import("./network")).drawNetwork(place, shown, known);
  if (view === "timeline") (await import("./timeline")).drawTimeline(place, shown, known);
  if (view === "map") (await import("./map")).drawMap(place, shown, known);
}
