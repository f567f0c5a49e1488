// <terang-graph>: a network with its key, who says so, and the table of its links.

import { button, draw, el, link, paint, table } from "./dom";
import { TerangElement } from "./element";
import { follow } from "./gestures";
import { name, readNetwork, type Look, type Network, type Statement } from "./network";
import { chooseDrawn, kindOf, mark, NetworkPicture, type Line } from "./network-picture";
import type { LoadDetail, TerangGraphElement } from "./terang-components";

const MOST = 200;
const FEW = 15;

const STYLE = `
.body { display: grid; gap: 0 1em; }
@container (min-width: 760px) { .body { grid-template-columns: minmax(0, 1fr) 17.5em; } .side { max-height: var(--terang-height, var(--_height)); overflow: auto; } }
.body { --_height: clamp(420px, 60cqi, 620px); }
.body.few { --_height: clamp(300px, 42cqi, 400px); }
.picture svg { height: var(--terang-height, var(--_height)); border: 1px solid var(--_line); touch-action: pan-y; cursor: grab; user-select: none; }
.tools { position: absolute; inset-block-start: .4em; inset-inline-end: .4em; display: flex; gap: .3em; }
text { font-size: 12px; paint-order: stroke; stroke: var(--_ground); stroke-width: 3.5px; stroke-linejoin: round; pointer-events: none; }
text.said { font-size: 10.5px; fill: var(--_quiet); text-anchor: middle; }
.thing { cursor: pointer; }
.thing .ink { stroke: var(--_ground); stroke-width: 1.5px; }
.thing.chosen .ink { stroke: var(--_accent); stroke-width: 3.5px; }
.thing:focus { outline: none; }
.thing:focus-visible .hit { stroke: var(--_accent); stroke-width: 3px; }
.name.pointed { font-weight: 700; }
.name.pointed.dim { opacity: 1; }
.crowded .sign { transform: scale(.7); }
.hit { fill: transparent; }
path.hit { fill: none; stroke: transparent; stroke-width: 12px; cursor: pointer; }
.line { fill: none; stroke-width: 1.5px; }
.line.chosen { stroke-width: 3px; }
.line.unaccepted { opacity: .6; }
.dim { opacity: .25; }
.key li > svg { height: 18px; }
.side h3:first-child { margin-top: 0; }
`;

export class GraphElement extends TerangElement implements TerangGraphElement {
  #network: Network | undefined;
  #picture: NetworkPicture | undefined;
  #chosen: { iri?: string; line?: Line } = {};

  protected override style_(): string {
    return STYLE;
  }

  protected override read(document: unknown): LoadDetail {
    this.#network = readNetwork(document);
    this.#chosen = {};
    const { things, statements } = this.#network;
    return { things: things.size, links: statements.length, drawn: Math.min(things.size, MOST) };
  }

  protected override version(): string {
    return this.#network?.version ?? "";
  }

  protected override title_(): [string, string] {
    const { words } = this;
    const network = this.#network as Network;
    const [n, m] = [network.things.size, network.statements.length];
    const some = n > MOST ? ` ${words.say("some", { n: MOST, m: n })}` : "";
    const size = words.say("network_title", { n, m });
    const title = words.of(network.title);
    return title ? [title, `${size}.${some}`] : [size, some];
  }

  protected override picture(): HTMLElement {
    const { words } = this;
    const network = this.#network as Network;
    const made = new NetworkPicture(network, chooseDrawn(network, MOST), words, {
      thing: (iri) => this.#choose({ iri }),
      line: (line) => this.#choose({ line }),
    });
    this.#picture = made;
    follow(made.svg, made);
    made.svg.addEventListener("keydown", (event) => this.#key(event));
    const tools = el(
      "div",
      { class: "tools" },
      button("+", () => made.zoom(1.4), { "aria-label": words.say("zoomIn"), title: words.say("zoomIn") }),
      button("−", () => made.zoom(1 / 1.4), { "aria-label": words.say("zoomOut"), title: words.say("zoomOut") }),
      button("⤢", () => made.fit(), { "aria-label": words.say("fit"), title: words.say("fit") }),
    );
    const details = el("div", { class: "details", "aria-live": "polite" });
    return el(
      "div",
      { class: made.drawn.length > FEW ? "body" : "body few" },
      el("div", { class: "picture", part: "picture" }, made.svg, tools),
      el("div", { class: "side", part: "key", tabindex: 0, role: "group", "aria-label": words.say("legend") }, details, this.#legend()),
    );
  }

  protected override resized(): void {
    const svg = this.#picture?.svg;
    if (!svg) return;
    this.#picture?.size(svg.clientWidth, svg.clientHeight);
    // A new language has a new picture, in which the same is chosen.
    const { line } = this.#chosen;
    if (line) {
      const same = this.#picture?.lines.find(
        (one) => one.subject === line.subject && one.object === line.object && one.relation === line.relation,
      );
      this.#chosen = same ? { line: same } : {};
    }
    this.#picture?.choose(this.#chosen);
    this.#tell();
  }

  select(iri: string): boolean {
    if (!this.#picture?.drawn.includes(iri)) return false;
    this.#choose({ iri }, false);
    return true;
  }

  override clear(): void {
    if (!this.#chosen.iri && !this.#chosen.line) return;
    this.#chosen = {};
    this.#picture?.choose({});
    this.#tell();
    this.told(null);
  }

  fit(): void {
    this.#picture?.fit();
  }

  #choose(chosen: { iri?: string; line?: Line }, isFocused = true): void {
    this.#chosen = chosen;
    this.#picture?.choose(chosen);
    this.#tell();
    if (isFocused) this.find(".panel h2")?.focus({ preventScroll: false });
    const { iri, line } = chosen;
    if (iri) this.told({ type: "thing", iri, label: this.#label(iri) });
    if (line) {
      const every = <Value>(of: (one: Statement) => Value[]): Value[] => [...new Set(line.statements.flatMap(of))];
      this.told({
        type: "link",
        subject: line.subject,
        relation: line.relation,
        object: line.object,
        facts: every((one) => one.facts),
        sources: every((one) => one.sources.map((source) => source.iri)),
      });
    }
  }

  #key(event: KeyboardEvent): void {
    const picture = this.#picture;
    const from = (event.target as Element | null)?.closest<SVGGElement>(".thing")?.dataset["iri"];
    if (!picture || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const way = ways[event.key];
    if (way) {
      const next = picture.next(from, ...way);
      if (next) picture.focus(next);
    } else if (event.key === "Enter" || event.key === " ") this.#choose({ iri: from });
    else if (event.key === "+" || event.key === "=") picture.zoom(1.4);
    else if (event.key === "-") picture.zoom(1 / 1.4);
    else if (event.key === "0") picture.fit();
    else if (event.key === "Home") picture.focus(picture.drawn[0] as string);
    else if (event.key === "Escape") this.clear();
    else return;
    event.preventDefault();
  }

  #label(iri: string): string {
    return this.words.of(this.#network?.things.get(iri)?.label, name(iri));
  }

  #tell(): void {
    const place = this.find(".details");
    if (!place) return;
    const { iri, line } = this.#chosen;
    if (iri) place.replaceChildren(this.#thingPanel(iri));
    else if (line) place.replaceChildren(this.#linePanel(line));
    else place.replaceChildren(el("p", { class: "quiet" }, this.words.say("hint")));
  }

  #panel(title: string, ...parts: (HTMLElement | undefined)[]): HTMLElement {
    const back = (): void => {
      const from = this.#chosen.iri ?? this.#chosen.line?.subject;
      this.clear();
      if (from) this.#picture?.focus(from);
    };
    const panel = el(
      "section",
      { class: "panel", "aria-label": title },
      button(this.words.say("close"), back, { class: "close" }),
      el("h2", { tabindex: -1 }, title),
      ...parts,
    );
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      back();
    });
    return panel;
  }

  #thingPanel(iri: string): HTMLElement {
    const { words } = this;
    const picture = this.#picture as NetworkPicture;
    const kind = words.of(kindOf(this.#network as Network, iri).label);
    const lines = picture.lines.filter((one) => one.subject === iri || one.object === iri);
    const page = this.pageOf(iri);
    return this.#panel(
      this.#label(iri),
      kind ? el("p", { class: "quiet" }, kind) : undefined,
      page ? el("p", {}, link(page, words.say("page"))) : undefined,
      el("h3", {}, words.say("links", { n: lines.length })),
      el(
        "ul",
        { class: "links" },
        ...lines.map((one) => el("li", {}, button(picture.sentence(one), () => this.#choose({ line: one })))),
      ),
    );
  }

  #linePanel(line: Line): HTMLElement {
    return this.#panel(
      (this.#picture as NetworkPicture).sentence(line),
      ...line.statements.map((one) => this.#statement(one)),
    );
  }

  #statement(one: Statement): HTMLElement {
    const { words } = this;
    const about = one.about ? words.of(one.about) : "";
    const facts = [about, this.#days(one), one.status === "accepted" ? "" : words.status(one.status)].filter(Boolean);
    return el(
      "div",
      {},
      facts.length > 0 && el("p", {}, facts.join(" · ")),
      el("h3", {}, words.say("sources")),
      one.sources.length
        ? el(
            "ul",
            {},
            ...one.sources.map((source) =>
              el("li", {}, link(this.pageOf(source.iri) || source.url, words.of(source.label, name(source.iri)))),
            ),
          )
        : el("p", { class: "quiet" }, words.say("noSource")),
      one.words.length > 0 && el("h3", {}, words.say("words")),
      one.words.length > 0 && el("ul", {}, ...one.words.map((said) => el("li", {}, this.#said(said)))),
      ...one.facts.slice(0, 5).map((fact) => {
        const page = this.pageOf(fact);
        return page && el("p", {}, link(page, `${words.say("page")}: ${name(fact)}`));
      }),
    );
  }

  /** Returns words as they are, or file and row in the reader's language. */
  #said(text: string): HTMLElement {
    const found = /^(\S+\.csv), row (\d+)(?:: (.*))?$/.exec(text);
    if (!found) return el("q", {}, text);
    const place = this.words.say("row", { file: found[1] ?? "", n: found[2] ?? "" });
    return el("span", {}, place, found[3] ? ": " : "", found[3] && el("q", {}, found[3]));
  }

  #days(one: Statement): string {
    const { words } = this;
    const from = one.since && words.day(one.since);
    const end = one.until && words.day(one.until);
    const span = from && end ? words.say("between", { from, to: end })
      : from ? words.say("since", { day: from })
      : end ? words.say("until", { day: end })
      : "";
    return span && one.isAssumed ? `${span} (${words.say("assumed")})` : span;
  }

  #legend(): HTMLElement {
    const { words } = this;
    const network = this.#network as Network;
    const drawn = this.#picture?.drawn ?? [];
    const kinds = commonest(drawn.map((iri) => kindOf(network, iri)), (look) => words.of(look.label));
    const relations = commonest(
      (this.#picture?.lines ?? []).flatMap((line) => network.relations.get(line.relation) ?? []),
      (look) => words.of(look.label),
    );
    const sample = (look: Look): SVGElement =>
      paint(draw("path", { d: "M1 9H28", class: "line stroke", "stroke-dasharray": look.dashes || undefined }), look.colour);
    const sign = (shape: SVGElement): SVGElement => draw("svg", { viewBox: "0 0 30 18", "aria-hidden": "true" }, shape);
    const at = (shape: SVGElement): SVGElement => draw("g", { transform: "translate(15 9)" }, shape);
    const isAnyPending = this.#picture?.lines.some((line) => line.statements.every((one) => one.status !== "accepted"));
    return el(
      "div",
      {},
      el("h3", {}, words.say("legend")),
      el(
        "ul",
        { class: "key" },
        ...kinds.map(([label, look]) => el("li", {}, sign(at(mark(look, 7))), label)),
        ...relations.map(([label, look]) => el("li", {}, sign(sample(look)), label)),
      ),
      el("p", { class: "quiet" }, words.say("arrow"), isAnyPending ? ` (${words.say("dashed")})` : ""),
    );
  }

  protected override tabled(): HTMLElement {
    const { words } = this;
    const network = this.#network as Network;
    const heads = (["subject", "relation", "object", "when", "stated", "status_"] as const).map((key) => words.say(key));
    const cell = (iri: string): HTMLElement => link(this.pageOf(iri), this.#label(iri));
    const rows = network.statements.map((one) => {
      const about = one.about ? words.of(one.about) : "";
      const relation = words.of(network.relations.get(one.relation)?.label, name(one.relation));
      const told = el(
        "span",
        {},
        ...one.sources.flatMap((source, place) => [
          place ? "; " : "",
          link(this.pageOf(source.iri) || source.url, words.of(source.label, name(source.iri))),
        ]),
      );
      const said = about ? `${relation} (${about})` : relation;
      return [cell(one.subject), said, cell(one.object), this.#days(one), told, words.status(one.status)];
    });
    const [n, m] = [network.things.size, network.statements.length];
    return table(words.say("network_title", { n, m }), heads, rows);
  }
}

/** Returns looks by what they are called, the commonest first; what has no name is left out. */
function commonest(looks: Look[], called: (look: Look) => string): [string, Look][] {
  const found = new Map<string, { look: Look; count: number }>();
  for (const look of looks) {
    const label = called(look);
    const one = found.get(label);
    if (one) one.count += 1;
    else if (label) found.set(label, { look, count: 1 });
  }
  return [...found].sort((a, b) => b[1].count - a[1].count).map(([label, { look }]) => [label, look]);
}
