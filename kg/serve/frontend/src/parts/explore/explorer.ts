// The explorer: takes what people do, loads it, draws it, and keeps the way back and the address.
//
// Every change is a step (model.ts); the steps stand in the fragment of the address, so that a link
// loads the same view again. Undo goes back to a kept copy and loads nothing.

import { make } from "../texts";
import { Canvas } from "../graph";
import { nameOf } from "./exports";
import { askAmount } from "./amount";
import { aboutMissing, aboutTie, chainSentences, chainTables, isClaim } from "./chain";
import { CLUSTER_OVER, type Cluster } from "./clusters";
import { legendItems } from "./legend";
import { load, loadedOf } from "./load";
import {
  Address,
  type Chain,
  LAYOUTS,
  Model,
  copyView,
  emptyView,
  type Kept,
  type LayoutName,
  type Link,
  type Node,
  type Parts,
  type Shown,
  type Step,
  type View,
} from "./model";
import {
  aboutLink,
  button,
  groupName,
  groupPanel,
  heading,
  meaningsList,
  nodePanel,
  pathSources,
  relationButtons,
  voicesList,
  type RelationCount,
  type Voice,
} from "./panel";
import { ForceLayout, layOut, placedIds, type Place } from "./places";
import { share } from "./sharing";
import { COMPARES, comparing, expanding, opening } from "./steps";
import { tables } from "./tables";
import { exportButtons } from "./taking";
import { Refusal, ask, count, tell } from "./texts";

interface Settings {
  most: number;
  asked_from: number;
  base: string;
  layout: string;
}

const UNDO_STEPS = 50;

export class Explorer {
  readonly #place: HTMLElement;
  readonly #settings: Settings;
  readonly #language = document.documentElement.lang === "id" ? "id" : "en";
  readonly #model = new Model();
  readonly #canvas: Canvas;
  readonly #force: ForceLayout;
  readonly #address: Address;
  readonly #status = make("p", { role: "status", class: "note" });
  readonly #notice = make("div");
  readonly #panel = make("div", { class: "explore-panel" });
  readonly #tables = make("div", { class: "explore-tables" });
  readonly #legend = make("fieldset", { class: "explore-legend" });
  readonly #tools = make("div", { class: "explore-tools", role: "group" });
  readonly #undo: HTMLButtonElement;
  readonly #layoutField = make("select");
  readonly #onField = make("input", { type: "date" });
  #view = emptyView();
  #shown: Shown = { nodes: [], links: [], clusters: [], bundles: [], offDay: 0 };
  #kept: Kept[] = [];
  #selected: string | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#settings = JSON.parse(place.dataset["settings"] ?? "{}") as Settings;
    this.#address = new Address(this.#settings.base);
    this.#force = new ForceLayout(this.#settings.layout);
    this.#undo = button(tell("undo"), () => void this.#goBack());
    const box = make("div", { class: "explore-canvas", role: "img", "aria-label": tell("canvas") });
    this.#fillTools();
    const main = make("div", { class: "explore-main" }, box, this.#panel);
    place.append(this.#tools, this.#status, this.#notice, main, this.#legend, this.#tables);
    place.hidden = false;
    this.#canvas = new Canvas(box, this.#language, {
      node: (id) => void this.#select(id),
      link: (id) => void this.#select(id),
      moved: (id, at) => this.#moved(id, at),
    });
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-explore]")) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void this.#submit(form);
      });
    }
    addEventListener("hashchange", () => {
      if (location.hash !== this.#address.write(this.#view)) void this.load(location.hash);
    });
  }

  /** Loads the view of an address, or starts from the fields of the page. */
  async start(): Promise<void> {
    if (location.hash.length > 1) {
      await this.load(location.hash);
      return;
    }
    const fields = new URLSearchParams(location.search);
    fields.delete("lang");
    const [thing, from, to, on = "", ...chain] = ["thing", "from", "to", "on", "holder", "standard", "certification"].map(
      (name) => fields.get(name)?.trim(),
    );
    const [holder = "", standard = "", certification = ""] = fields.has("question") ? [] : chain;
    const isChain = Boolean(certification || (holder && standard)); // of a day of its own
    if (/^\d{4}-\d\d-\d\d$/.test(on) && !isChain) this.#view.on = this.#onField.value = on;
    if (thing) await this.#startFrom(thing);
    else if (from && to) await this.#findPath(from, to);
    else if (isChain) await this.#findChain(certification ? { certification, on } : { holder, standard, on });
    else if (fields.has("question")) await this.#take([{ do: "question", fields: String(fields) }]);
    else this.#show();
  }

  /** Loads a view anew, step by step. */
  async load(hash: string): Promise<void> {
    const view = this.#address.read(hash);
    this.#model.restore({ nodes: [], links: [] });
    this.#view = { ...view, steps: [] }; // the places wait until all is loaded
    this.#kept = [];
    this.#layoutField.value = view.layout;
    this.#onField.value = view.on;
    await this.#take(view.steps, false);
  }

  async #submit(form: HTMLFormElement): Promise<void> {
    const value = (name: string): string =>
      form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value.trim() ?? "";
    if (form.dataset["explore"] === "thing") await this.#startFrom(value("thing"));
    else if (form.dataset["explore"] === "chain") {
      await this.#findChain({ holder: value("holder"), standard: value("standard"), on: value("on") });
    }
    else {
      this.#onField.value = this.#view.on = value("on");
      await this.#findPath(value("from"), value("to"));
    }
    this.#place.scrollIntoView({ block: "start" });
  }

  /** Shows a thing, and at once what its small relations lead to. */
  async #startFrom(name: string): Promise<void> {
    const found = await this.#try(
      () => ask<{ thing: Node; relations: RelationCount[] }>("relations", { thing: name }),
      (iri) => void this.#startFrom(iri),
    );
    if (!found) return;
    await this.#take(opening(found.thing.iri, found.relations));
    await this.#select(found.thing.iri, false);
  }

  async #findPath(from: string, to: string): Promise<void> {
    const fields = { from, to, ...(this.#view.on ? { on: this.#view.on } : {}) };
    const found = await this.#try(
      () => ask<Parts & { from: string; to: string; count: number }>("path", fields),
      undefined,
    );
    if (!found) return;
    if (!found.count) this.#say(tell("no_path"));
    await this.#take([{ do: "path", from: found.from, to: found.to }]);
    this.#say(found.count ? tell("paths", { count: found.count }) : tell("no_path"));
  }

  /** Draws the chain of a verdict: of a certification, or of a holder and a standard. */
  async #findChain(fields: Record<string, string>): Promise<void> {
    const found = await this.#try(
      () => ask<{ chain: Chain }>("chain", fields),
      (iri, field) => void this.#findChain({ ...fields, [field]: iri }),
    );
    if (!found) return;
    const { certification, holder, standard, on, title } = found.chain;
    const things = fields["certification"] && certification ? [certification] : [holder, standard];
    await this.#take([{ do: "chain", on, things }]);
    this.#say(tell("chain_of", { what: nameOf(title, this.#language) }));
  }

  /** Does steps, draws, and keeps the way back. */
  async #take(steps: Step[], isKept = true): Promise<void> {
    const kept = this.#keep();
    const before = this.#model.nodes.size;
    this.#say(tell("loading"));
    try {
      const loaded = await Promise.all(steps.map((step) => load(step, this.#view.on, this.#settings.most)));
      steps.forEach((step, index) => {
        const parts = loaded[index];
        if (parts) this.#model.add(parts);
        else if (step.do === "collapse") this.#model.collapse(step.iri);
        else if (step.do === "remove") this.#model.remove(step.iri);
        this.#view.steps.push(step);
        if (step.do === "chain" && isKept) this.#view.layout = this.#layoutField.value = "chain" as const;
      });
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (isKept) this.#remember(kept);
    this.#say(tell("loaded", { count: count(Math.max(0, this.#model.nodes.size - before)) }));
    await this.#show(true);
  }

  /** Draws what is to be shown and lays it out. */
  async #show(isNew = false): Promise<void> {
    this.#shown = this.#model.shown(this.#view);
    const shown = this.#shown;
    const known = this.#canvas.places();
    this.#canvas.draw(shown, this.#model, (one) => this.#groupName(one));
    this.#canvas.pin(this.#view.pins.keys());
    this.#undo.disabled = !this.#kept.length;
    history.replaceState(null, "", this.#address.write(this.#view) || location.pathname + location.search);
    this.#notice.replaceChildren(...chainSentences(shown, this.#model, this.#language));
    if (!shown.nodes.length) this.#say(tell("empty"));
    if (shown.offDay) this.#notice.append(make("p", { class: "hint" }, tell("off_day", { count: count(shown.offDay) })));
    if (shown.clusters.length) {
      this.#notice.append(make("p", { class: "hint" }, tell("clustered", { limit: count(CLUSTER_OVER) })));
    }
    this.#place.dataset["nodes"] = String(shown.nodes.length);
    this.#place.dataset["groups"] = String(shown.clusters.length);
    this.#place.dataset["links"] = String(shown.links.length);
    if (isNew || known.size === 0) await this.#lay(known);
    this.#place.dataset["drawn"] = String(Number(this.#place.dataset["drawn"] ?? 0) + 1);
    this.#fillLegend();
    const whole = shown.clusters.length ? this.#model.shown(this.#view, true) : shown;
    this.#tables.replaceChildren(
      make("p", {}, tell("count", { nodes: count(whole.nodes.length), edges: count(whole.links.length) })),
      ...chainTables(
        shown,
        this.#model,
        this.#language,
        (id) => void this.#select(id, true),
        (certification, on) => void this.#findChain({ certification, on }),
      ),
      ...tables(
        shown,
        whole,
        this.#model,
        this.#language,
        (one) => this.#groupName(one),
        (id) => void this.#select(id, true),
      ),
    );
    if (this.#selected && !this.#model.nodes.has(this.#selected) && !this.#model.links.has(this.#selected)) {
      await this.#select(undefined);
    } else if (!this.#selected) await this.#select(undefined);
  }

  async #lay(known: Map<string, Place>): Promise<void> {
    const view = this.#view;
    const root = view.steps.find((one) => one.do === "thing" || one.do === "path");
    const start = this.#selected ?? (root?.do === "path" ? root.from : root?.do === "thing" ? root.iri : undefined);
    const ids = this.#shown.nodes.length + this.#shown.clusters.length;
    if (!ids) return;
    const linked = this.#linkedPlaces();
    if (linked) {
      this.#canvas.move(linked, true);
      return;
    }
    const places = await layOut(this.#force, view, this.#shown, known, start, this.#model.chains);
    if (!places) return;
    this.#canvas.move(places, true);
    if (view.layout === "chain") this.#canvas.readFromLeft();
  }

  /** Returns the places that the address gave, once, if they are those of what is shown. */
  #linkedPlaces(): Map<string, Place> | undefined {
    const given = this.#view.places;
    this.#view.places = undefined;
    const ids = placedIds(this.#shown);
    return given?.length === ids.length ? new Map(ids.map((id, index) => [id, given[index] as Place])) : undefined;
  }

  #groupName(one: Cluster): string {
    return groupName(one, this.#model, this.#language);
  }

  async #select(id: string | undefined, isFocused = false): Promise<void> {
    this.#selected = id;
    this.#canvas.select(id);
    const node = id ? this.#model.nodes.get(id) : undefined;
    const link = id ? this.#model.links.get(id) : undefined;
    const bundle = this.#shown.bundles.find((one) => one.id === id);
    const group = this.#shown.clusters.find((one) => [id, bundle?.source, bundle?.target].includes(one.id));
    if (node) await this.#showNode(node, isFocused);
    else if (link) await this.#showLink(link, isFocused);
    else if (group) {
      const open = (): void => this.#change((view) => view.opened.add(group.id), true);
      this.#fillPanel(groupPanel(group, this.#model, this.#language, open), isFocused);
    } else this.#fillPanel([make("p", { class: "note" }, tell("select_hint"))], false);
  }

  async #showNode(node: Node, isFocused: boolean): Promise<void> {
    if (node.missing) {
      const parts = [heading(nameOf(node.label, this.#language)), ...aboutMissing(node, this.#model, this.#language)];
      this.#fillPanel(parts, isFocused);
      return;
    }
    const isPinned = this.#view.pins.has(node.iri);
    const place = make("div", {}, make("p", { class: "note" }, tell("loading")));
    const acts = {
      chain: isClaim(node) ? () => void this.#findChain({ certification: node.iri, on: this.#view.on }) : undefined,
      differing: node.marks?.includes("differs") ? () => void this.#showDiffering(node) : undefined,
      collapse: () => void this.#take([{ do: "collapse", iri: node.iri }]),
      pin: () => {
        const at = this.#canvas.places().get(node.iri) ?? { x: 0, y: 0 };
        this.#change((view) => void (isPinned ? view.pins.delete(node.iri) : view.pins.set(node.iri, at)));
        void this.#select(node.iri, true);
      },
      remove: () => void this.#take([{ do: "remove", iri: node.iri }]),
      path: (to: string) => void this.#findPath(node.iri, to),
    };
    this.#fillPanel(nodePanel(node, this.#model, this.#language, isPinned, place, acts), isFocused);
    const found = await this.#try(() => ask<{ relations: RelationCount[] }>("relations", { thing: node.iri }));
    if (!found || this.#selected !== node.iri) return;
    place.replaceChildren(
      relationButtons(
        found.relations,
        (one) => loadedOf(this.#view, node.iri, one),
        this.#language,
        (one) => this.#expand(node, one, place),
      ),
    );
  }

  /** Loads the figures that differ from one, each by the difference that compares the two. */
  async #showDiffering(node: Node): Promise<void> {
    await this.#take([expanding(node.iri, { relation: COMPARES, direction: "in" })]);
    const differences = comparing(node.iri, this.#model.links.values());
    if (differences.length) await this.#take(differences);
    await this.#select(node.iri, true);
  }

  /** Loads what a relation leads to; asks first when it is much. */
  #expand(node: Node, one: RelationCount, place: HTMLElement): void {
    const offset = loadedOf(this.#view, node.iri, one);
    const rest = one.count - offset;
    const load = (limit: number): void => {
      void this.#take([expanding(node.iri, one, offset, limit)]).then(() => this.#select(node.iri, true));
    };
    if (rest <= this.#settings.asked_from) {
      load(rest);
      return;
    }
    const some = Math.min(rest, this.#settings.most);
    askAmount(place, one, some, this.#language, load, () => void this.#select(node.iri, true));
  }

  async #showLink(link: Link, isFocused: boolean): Promise<void> {
    const place = make("div");
    const about = aboutLink(link, this.#model, this.#language);
    if (link.look) {
      this.#fillPanel([...about, ...aboutTie(link, this.#language)], isFocused);
      return;
    }
    this.#fillPanel([...about, make("h4", {}, tell("who")), place], isFocused);
    if (link.sources) {
      place.append(pathSources(link, this.#language));
      return;
    }
    place.append(make("p", { class: "note" }, tell("loading")));
    const fields = { subject: link.subject, predicate: link.relation, object: link.object };
    const found = await this.#try(() => ask<{ voices: Voice[] }>("edge", fields));
    if (found && this.#selected === link.id) place.replaceChildren(voicesList(found.voices, this.#language));
  }

  #fillPanel(content: HTMLElement[], isFocused: boolean): void {
    this.#panel.replaceChildren(make("h2", {}, tell("selected")), ...content);
    if (isFocused) this.#panel.querySelector<HTMLElement>("h3")?.focus();
  }

  #moved(id: string, at: Place): void {
    if (!this.#view.pins.has(id) || !this.#model.nodes.has(id)) return;
    this.#change((view) => view.pins.set(id, at));
  }

  /** Changes the view without loading anything. */
  #change(change: (view: View) => void, isNew = false): void {
    const kept = this.#keep();
    change(this.#view);
    this.#remember(kept);
    void this.#show(isNew);
  }

  #keep(): Kept {
    return {
      view: copyView(this.#view),
      content: this.#model.snapshot(),
      places: this.#canvas.places(),
    };
  }

  #remember(kept: Kept): void {
    this.#kept.push(kept);
    if (this.#kept.length > UNDO_STEPS) this.#kept.shift();
  }

  async #goBack(): Promise<void> {
    const kept = this.#kept.pop();
    if (!kept) return;
    this.#model.restore(kept.content);
    this.#view = kept.view;
    this.#layoutField.value = kept.view.layout;
    this.#onField.value = kept.view.on;
    await this.#show();
    this.#canvas.move(kept.places, true);
    this.#say(tell("count", { nodes: this.#shown.nodes.length, edges: this.#shown.links.length }));
  }

  #fillTools(): void {
    this.#tools.setAttribute("aria-label", tell("tools"));
    for (const name of LAYOUTS) this.#layoutField.append(make("option", { value: name }, tell(name)));
    this.#layoutField.addEventListener("change", () => {
      const layout = this.#layoutField.value as LayoutName;
      this.#change((view) => (view.layout = layout), true);
    });
    this.#onField.addEventListener("change", () => {
      this.#change((view) => (view.on = this.#onField.value));
    });
    this.#tools.append(
      this.#undo,
      button(tell("clear"), () => this.#clear()),
      button(tell("fit"), () => this.#canvas.fit()),
      button("+", () => this.#canvas.zoomBy(1.3), tell("bigger")),
      button("−", () => this.#canvas.zoomBy(1 / 1.3), tell("smaller")),
      make("label", {}, tell("layout"), " ", this.#layoutField),
      make("label", {}, tell("on"), " ", this.#onField),
      button(tell("link"), () => this.#copyLink()),
      exportButtons(
        () => ({ model: this.#model, shown: this.#shown, language: this.#language }),
        () => ({
          model: this.#model,
          shown: this.#model.shown(this.#view, true),
          language: this.#language,
        }),
        () => this.#canvas,
        (text) => this.#say(text),
      ),
    );
  }

  #clear(): void {
    const kept = this.#keep();
    this.#model.restore({ nodes: [], links: [] });
    this.#view = { ...emptyView(), layout: this.#view.layout };
    this.#onField.value = "";
    this.#remember(kept);
    void this.#show();
  }

  /** Copies the address with the places of things; where nothing may be copied, it is shown to be copied. */
  #copyLink(): void {
    const known = this.#canvas.places();
    const places = new Map(placedIds(this.#shown).flatMap((id): [string, Place][] => {
      const at = known.get(id);
      return at ? [[id, at]] : [];
    }));
    const address = new URL(this.#address.write(this.#view, places) || "#", location.href).href;
    share(address, this.#notice, () => this.#say(tell("copied")));
  }

  #fillLegend(): void {
    const items = legendItems(this.#model, this.#view, this.#language, (kind, isShown) =>
      this.#change((view) => void (isShown ? view.hidden.delete(kind) : view.hidden.add(kind))),
    );
    this.#legend.replaceChildren(make("legend", {}, tell("legend")), ...items);
    this.#legend.hidden = !items.length;
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  async #try<Body>(work: () => Promise<Body>, choose?: (iri: string, field: string) => void): Promise<Body | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#fail(error, choose);
      return undefined;
    }
  }

  #fail(error: unknown, choose?: (iri: string, field: string) => void): void {
    this.#say(tell("failed", { why: error instanceof Error ? error.message : String(error) }));
    this.#notice.replaceChildren();
    if (!(error instanceof Refusal) || !choose) return;
    this.#notice.append(meaningsList(error.meanings, (iri) => choose(iri, error.field)));
  }
}
