// <terang-series>: the figures of an area over time, each with what it counts and who says so.

import { button, draw, el, link, paint, table } from "./dom";
import { TerangElement } from "./element";
import { readSeries, type Point, type Series, type Statement } from "./series";
import { drawSeries, fillOf, SALTIRE, symbol, type Spot } from "./series-picture";
import type { LoadDetail, TerangSeriesElement } from "./terang-components";

const TOUCHING = 12;
const STYLE = `
.picture svg { height: var(--terang-height, clamp(300px, 52cqi, 440px)); touch-action: pan-y; }
.picture text { font-size: 12px; font-variant-numeric: tabular-nums; fill: var(--_quiet); }
.picture text.small { font-size: 11px; }
.grid { stroke: var(--_line); stroke-width: 1px; opacity: .6; }
.axis { stroke: var(--_quiet); stroke-width: 1px; }
.spread { stroke: var(--_quiet); stroke-width: 9px; opacity: .28; }
.boundary { stroke: var(--_text); stroke-width: 1px; stroke-dasharray: 3 3; }
.span { stroke-width: 1px; opacity: .7; }
.joined { fill: none; stroke-width: 1.8px; }
.mark { stroke-width: 1.7px; vector-effect: non-scaling-stroke; stroke: color-mix(in srgb, var(--_c) var(--_keep), white); }
.mark.filled { fill: color-mix(in srgb, var(--_c) var(--_keep), white); stroke: var(--_ground); stroke-width: .8px; }
.mark.hollow { fill: var(--_ground); }
.mark.pale { fill: color-mix(in srgb, var(--_c) 28%, var(--_ground)); }
.ring { fill: none; stroke: var(--_text); stroke-width: 1.2px; }
.doubt { fill: none; stroke: color-mix(in srgb, #b3001b var(--_keep), white); stroke-width: 2px; }
.hit { fill: transparent; }
.figure { cursor: pointer; }
.figure:focus { outline: none; }
.figure:focus-visible .hit, .figure.chosen .hit { stroke: var(--_accent); stroke-width: 3px; }
.tip { position: absolute; max-width: min(21em, 80%); background: var(--_ground); border: 1px solid var(--_quiet); border-radius: 4px; padding: .4em .6em; font-size: .87em; line-height: 1.35; pointer-events: none; box-shadow: 0 2px 8px rgb(0 0 0 / .25); z-index: 1; overflow-wrap: anywhere; }
.tip strong { font-size: 1.15em; }
.key { columns: 19em; column-gap: 1.5em; }
.key li { break-inside: avoid; }
.notes { margin: .3em 0 0; }
`;

export class SeriesElement extends TerangElement implements TerangSeriesElement {
  #series: Series | undefined;
  #spots: Spot[] = [];
  #chosen: Point | undefined;
  #svg: SVGSVGElement | undefined;
  #tip: HTMLElement | undefined;
  #size = "";

  protected override style_(): string {
    return STYLE;
  }

  protected override read(document: unknown): LoadDetail {
    this.#series = readSeries(document);
    this.#chosen = undefined;
    return { figures: this.#series.points.length };
  }

  protected override version(): string {
    return this.#series?.version ?? "";
  }

  protected override title_(): [string, string] {
    const { words } = this;
    const area = words.of(this.#series?.area);
    const indicator = words.of(this.#series?.indicator);
    return [area && indicator ? `${area}: ${indicator}` : area || indicator, words.of(this.#series?.subtitle)];
  }

  protected override picture(): HTMLElement {
    const { words } = this;
    this.#size = "";
    this.#svg = draw("svg", { role: "group", "aria-label": words.say("chart") });
    this.#svg.addEventListener("keydown", (event) => this.#key(event));
    this.#tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
    const notes = this.#series?.notes[words.language];
    return el(
      "div",
      {},
      el("div", { class: "picture", part: "picture" }, this.#svg, this.#tip),
      el("div", { class: "details", "aria-live": "polite" }),
      this.#legend(),
      ...(Array.isArray(notes) ? notes : []).map((note) => el("p", { class: "quiet notes" }, words.of(note))),
    );
  }

  protected override resized(): void {
    const svg = this.#svg;
    const size = { width: svg?.clientWidth ?? 0, height: svg?.clientHeight ?? 0 };
    if (!svg || !this.#series || size.width < 60 || size.height < 60) return;
    const key = `${size.width} ${size.height}`;
    if (key !== this.#size) {
      this.#size = key;
      const held = this.#spots.findIndex((one) => one.node === svg.querySelector(":focus"));
      this.#spots = drawSeries(svg, this.#series, this.words, size, {
        choose: (point) => this.#choose(point),
        show: (spot) => this.#show(spot),
        label: (point) => this.#words(point).join("; "),
      });
      if (held >= 0) this.#focus(held);
    }
    this.#mark();
    this.#tell();
  }

  select(iri: string): boolean {
    const found = this.#series?.points.find(
      (one) => one.figure === iri || one.statements.some((said) => said.observation === iri),
    );
    if (found) this.#choose(found, false);
    return found !== undefined;
  }

  override clear(): void {
    if (!this.#chosen) return;
    this.#chosen = undefined;
    this.#mark();
    this.#tell();
    this.told(null);
  }

  #choose(point: Point, isFocused = true): void {
    this.#chosen = point;
    this.#mark();
    this.#tell();
    this.#show(undefined);
    if (isFocused) this.find(".panel h2")?.focus();
    this.told({
      type: "figure",
      day: point.day,
      value: point.value,
      figure: point.figure,
      observations: point.statements.map((one) => one.observation),
      sources: [...new Set(point.statements.map((one) => one.source))],
    });
  }

  #mark(): void {
    for (const one of this.#spots) one.node.classList.toggle("chosen", one.point === this.#chosen);
  }

  #key(event: KeyboardEvent): void {
    const held = this.#spots.findIndex((one) => one.node === (event.target as Element | null)?.closest(".figure"));
    if (held < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.#spots.length - 1;
    if (event.key === "ArrowRight" || event.key === "ArrowUp") this.#focus(Math.min(held + 1, last));
    else if (event.key === "ArrowLeft" || event.key === "ArrowDown") this.#focus(Math.max(held - 1, 0));
    else if (event.key === "Home") this.#focus(0);
    else if (event.key === "End") this.#focus(last);
    else if (event.key === "Enter" || event.key === " ") this.#choose((this.#spots[held] as Spot).point);
    else if (event.key === "Escape" && this.#tip && !this.#tip.hidden) this.#show(undefined);
    else if (event.key === "Escape") this.clear();
    else return;
    event.preventDefault();
  }

  #focus(place: number): void {
    this.#spots.forEach((one, number) => one.node.setAttribute("tabindex", number === place ? "0" : "-1"));
    this.#spots[place]?.node.focus({ preventScroll: true });
  }

  #code(kind: string, code: string): string {
    return this.words.of(this.#series?.codes[`${kind}-${code}`], code);
  }

  /** Returns what is said of a point in a line. */
  #words(point: Point): string[] {
    const source = point.statements[0]?.label ?? "";
    const more = point.statements.length - 1;
    return [
      this.words.amount(point.value, this.#series?.unit ?? ""),
      point.doubt && this.words.say("doubted", { ground: this.#code("doubt", point.doubt) }),
      point.period,
      `${this.#code("supply", point.supply)}, ${this.#code("method", point.method)}`,
      this.#code("observationStatus", point.status),
      point.producer,
      more > 0 ? `${source} ${this.words.say("more", { n: more })}` : source,
      point.isPending ? this.words.say("pending") : "",
    ].filter(Boolean);
  }

  #show(spot: Spot | undefined): void {
    const tip = this.#tip;
    if (!tip) return;
    tip.hidden = !spot;
    if (!spot) return;
    const [value, ...rest] = this.#words(spot.point);
    const said = spot.point.statements.flatMap((one) => one.evidence)[0];
    tip.replaceChildren(
      el("strong", {}, value),
      ...rest.map((one) => el("div", {}, one)),
      ...(said ? [el("div", {}, this.#evidence(said))] : []),
    );
    const [width, height] = [this.#svg?.clientWidth ?? 0, this.#svg?.clientHeight ?? 0];
    const box = tip.getBoundingClientRect();
    const left = Math.min(Math.max(spot.x - box.width / 2, 0), Math.max(width - box.width, 0));
    const above = spot.y - box.height - 14;
    tip.style.left = `${left}px`;
    tip.style.top = `${above >= 0 ? above : Math.min(spot.y + 14, height)}px`;
  }

  #evidence(one: Statement["evidence"][number]): HTMLElement {
    const place = one.file && this.words.say("row", { file: one.file, n: String(one.row) });
    return el("span", {}, place, place && one.words ? ": " : "", one.words && el("q", {}, one.words));
  }

  #tell(): void {
    const place = this.find(".details");
    if (!place) return;
    const point = this.#chosen;
    if (!point) {
      place.replaceChildren();
      return;
    }
    const { words } = this;
    const back = (): void => {
      const held = this.#spots.findIndex((one) => one.point === this.#chosen);
      this.clear();
      this.#focus(Math.max(held, 0));
    };
    const title = `${words.amount(point.value, this.#series?.unit ?? "")} · ${point.period}`;
    const facts: [string, string][] = [
      [words.say("area"), words.of(point.area)],
      [words.say("asOf"), point.asOf ? words.day(point.asOf) : words.say("asOfUnknown")],
      [words.say("printed"), point.printed],
      [words.say("doubt"), point.doubt && this.#code("doubt", point.doubt)],
      [words.say("supply"), this.#code("supply", point.supply)],
      [words.say("method"), this.#code("method", point.method)],
      [words.say("kind"), this.#code("observationStatus", point.status)],
      [words.say("producer"), point.producer],
    ];
    const page = this.pageOf(point.figure);
    const panel = el(
      "section",
      { class: "panel", "aria-label": title },
      button(words.say("close"), back, { class: "close" }),
      el("h2", { tabindex: -1 }, title),
      el("dl", {}, ...facts.filter(([, said]) => said).flatMap(([key, said]) => [el("dt", {}, key), el("dd", {}, said)])),
      el("h3", {}, words.say("sources")),
      el("ul", {}, ...point.statements.map((one) => this.#statement(one))),
      page ? el("p", {}, link(page, words.say("page"))) : undefined,
      ...this.#covered(point),
    );
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      back();
    });
    place.replaceChildren(panel);
  }

  /** Returns buttons for the figures that lie under a figure or on it, which no mouse can reach. */
  #covered(point: Point): HTMLElement[] {
    const here = this.#spots.find((one) => one.point === point);
    const others = this.#spots.filter(
      (one) => here && one !== here && Math.hypot(one.x - here.x, one.y - here.y) < TOUCHING,
    );
    if (!others.length) return [];
    const buttons = others.map(({ point: other }) =>
      el("li", {}, button(this.#words(other).slice(0, 4).join("; "), () => this.#choose(other))),
    );
    return [el("h3", {}, this.words.say("here")), el("ul", { class: "links" }, ...buttons)];
  }

  #statement(one: Statement): HTMLElement {
    const { words } = this;
    const status = one.status && one.status !== "accepted" ? ` (${words.status(one.status)})` : "";
    return el(
      "li",
      {},
      link(one.url || this.pageOf(one.source), one.label),
      status,
      ...one.evidence.map((said) => el("div", {}, this.#evidence(said))),
    );
  }

  #legend(): HTMLElement {
    const { words } = this;
    const series = this.#series as Series;
    const joined = new Set(series.lines.map((line) => line[0]?.style));
    const sign = (...parts: (SVGElement | false)[]): SVGElement =>
      draw("svg", { viewBox: "0 0 30 16", "aria-hidden": "true" }, ...parts);
    const at = (shape: SVGElement): SVGElement => draw("g", { transform: "translate(15 8)" }, shape);
    const items: HTMLElement[] = series.styles.map((style) =>
      el(
        "li",
        {},
        sign(
          joined.has(style) &&
            paint(draw("path", { d: "M1 8H29", class: "joined stroke", "stroke-dasharray": style.dash || undefined }), style.colour),
          at(symbol(style, style.isHollow ? "hollow" : "filled")),
        ),
        words.of(style.label, style.name),
      ),
    );
    const told = (text: string, ...parts: SVGElement[]): void => {
      items.push(el("li", {}, sign(...parts), text));
    };
    if (series.spreads.length) told(words.say("spread"), draw("path", { d: "M15 1V15", class: "spread" }));
    const undated = series.points.find((one) => fillOf(one) === "pale");
    if (undated) told(words.say("undated"), at(symbol({ ...undated.style, shape: "circle" }, "pale")));
    if (series.points.some((one) => one.isPending)) told(words.say("ring"), at(draw("circle", { r: 7, class: "ring" })));
    if (series.points.some((one) => one.doubt)) told(words.say("doubtKey"), at(draw("path", { d: SALTIRE, class: "doubt" })));
    for (const one of series.boundaries) {
      told(words.say("boundaryKey", { day: words.day(one.day), name: words.of(one.former) }), draw("path", { d: "M15 1V15", class: "boundary" }));
    }
    return el("ul", { class: "key", part: "key", "aria-label": words.say("key") }, ...items);
  }

  protected override tabled(): HTMLElement {
    const { words } = this;
    const series = this.#series as Series;
    const heads = (["period", "asOf", "value", "printed", "supply", "method", "kind", "producer", "stated"] as const).map((key) => words.say(key));
    const rows = series.points.map((one) => [
      one.period,
      one.asOf ? words.day(one.asOf) : words.say("asOfUnknown"),
      words.amount(one.value, series.unit) + (one.doubt && ` (${words.say("doubted", { ground: this.#code("doubt", one.doubt) })})`),
      one.printed,
      this.#code("supply", one.supply),
      this.#code("method", one.method),
      this.#code("observationStatus", one.status) + (one.isPending ? ` (${words.say("pending")})` : ""),
      one.producer,
      el("span", {}, ...one.statements.flatMap((said, place) => [place ? "; " : "", link(said.url || this.pageOf(said.source), said.label)])),
    ]);
    return table(this.title_()[0], heads, rows);
  }
}
