// The two elements as TypeScript sees them. Copied beside the scripts; the sources are checked against it.

/** A text in both languages; one of them will do. */
export type Labels = { id?: string; en?: string };

/** What `terang-select` tells: a thing, a link between two things, or a figure of a series. */
export type SelectDetail =
  | { type: "thing"; iri: string; label: string }
  | { type: "link"; subject: string; relation: string; object: string; facts: string[]; sources: string[] }
  | { type: "figure"; day: string; value: number; figure: string; observations: string[]; sources: string[] };

/** What `terang-load` tells: how much there is, and how much of it is drawn. */
export type LoadDetail = { things?: number; links?: number; drawn?: number; figures?: number };

/** What `terang-error` tells. The message is the one that the reader sees. */
export type ErrorDetail = {
  code: "no-data" | "address" | "network" | "file" | "status" | "json" | "shape" | "empty";
  message: string;
};

interface TerangElementApi extends HTMLElement {
  /** Address of the JSON; without it, the element reads the JSON script inside it. */
  src: string;
  /** `light`, `dark`, or `auto`: as the reader's system. */
  theme: "auto" | "light" | "dark";
  /** Address of a Terang server whose pages are linked; empty for no links to pages. */
  base: string;
  /** Title above the picture, instead of the one from the data. */
  heading: string;
  /** Whether the table is open. */
  table: boolean;
  /** The JSON document, given or read; null before. Setting it draws it. */
  data: unknown;
  /** Selects nothing. */
  clear(): void;
}

export interface TerangGraphElement extends TerangElementApi {
  /** Selects a thing by IRI; returns whether it is there. */
  select(iri: string): boolean;
  /** Shows the whole picture. */
  fit(): void;
}

export interface TerangSeriesElement extends TerangElementApi {
  /** Selects a figure by the IRI of the figure or of one of its observations. */
  select(iri: string): boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "terang-graph": TerangGraphElement;
    "terang-series": TerangSeriesElement;
  }
  interface HTMLElementEventMap {
    "terang-select": CustomEvent<SelectDetail | null>;
    "terang-load": CustomEvent<LoadDetail>;
    "terang-error": CustomEvent<ErrorDetail>;
  }
}
