// The sentences of the explorer, which the server puts on its element; and its JSON answers.

let texts: Record<string, string> = {};

export function readTexts(place: HTMLElement): void {
  texts = JSON.parse(place.dataset["exploreTexts"] ?? "{}") as Record<string, string>;
}

/** Returns a sentence, its values filled in. */
export function tell(key: string, values: Record<string, string | number> = {}): string {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Returns a number as the reader writes it. */
export function count(value: number): string {
  return value.toLocaleString(document.documentElement.lang === "id" ? "id-ID" : "en-GB");
}

export interface Meaning {
  iri: string;
  label: string;
}

/** What the server did not answer, with what a name may have meant. */
export class Refusal extends Error {
  readonly meanings: Meaning[];
  readonly field: string;

  constructor(message: string, meanings: Meaning[], field = "") {
    super(message);
    this.meanings = meanings;
    this.field = field;
  }
}

/** Returns an answer of the server. */
export async function ask<Body>(name: string, fields: Record<string, string>): Promise<Body> {
  const answer = await fetch(`/explore/${name}.json?${new URLSearchParams(fields)}`, {
    headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang },
  });
  const body = (await answer.json()) as Body & {
    detail?: string;
    name?: string;
    candidates?: Meaning[];
    nearest?: Meaning[];
  };
  if (answer.ok) return body;
  throw new Refusal(body.detail ?? String(answer.status), body.candidates ?? body.nearest ?? [], body.name);
}
