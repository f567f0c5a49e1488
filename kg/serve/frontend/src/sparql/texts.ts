// The sentences of the editor, which only its page carries: <form data-texts>.

let texts: Record<string, string> = {};

/** Takes the sentences from the form. */
export function readTexts(form: HTMLElement): void {
  texts = JSON.parse(form.dataset["texts"] ?? "{}") as Record<string, string>;
}

/** Returns a sentence, its values filled in. */
export function tell(key: string, values: Record<string, string | number> = {}): string {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Returns whether there is such a sentence. */
export function knows(key: string): boolean {
  return key in texts;
}

/** Returns a number as the page's language writes it. */
export function count(value: number): string {
  return value.toLocaleString(document.documentElement.lang);
}

/** Returns milliseconds as seconds, as the page's language writes them. */
export function seconds(ms: number): string {
  const digits = ms < 1_000 ? 3 : 1;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (ms / 1000).toLocaleString(document.documentElement.lang, form);
}
