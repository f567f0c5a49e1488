// The rows of an answer as a table of which only the rows in view are in the document. Short answers
// are there whole, so that their cells may be as high as their text.

import { make } from "../parts/texts";
import { names } from "./names";
import { count, tell } from "./texts";
import { fillCell, isDay, numberOf, numberText, textOf, type Answer, type Site, type Term } from "./terms";

const WHOLE = 60;
const ROW_PX = 34;
const AROUND = 12;
const SAMPLE = 200;
const FILTERED_FROM = 16;
const RESTING_MS = 150;

/** Of longer answers only the rows in view are named; they are sorted by address. */
export const NAMED_ROWS = 1_000;

/** A table that can be sorted; `refresh` draws it again when names have come. */
export interface Grid {
  element: HTMLElement;
  refresh: () => void;
}

/** Makes the table of an answer. */
export function makeGrid(
  answer: Answer,
  headings: string[],
  site: Site,
  nameless: () => boolean,
  seen: (rows: Answer["rows"]) => void,
): Grid {
  const isWhole = answer.rows.length <= WHOLE;
  let all = answer.rows;
  let rows = all;
  const none = new Map<string, string>();
  const shown = (): Map<string, string> => (nameless() ? none : names());
  const body = make("tbody");
  const table = make("table", { "aria-rowcount": String(rows.length + 1) });
  const scroller = make("div", { class: "scroll grid", tabindex: "0", role: "region" }, table);
  scroller.setAttribute("aria-label", tell("answer"));
  const status = make("span", { class: "unseen", role: "status" });
  const heads = headings.map((name) => make("th", { scope: "col" }, name));
  table.append(make("thead", {}, make("tr", { "aria-rowindex": "1" }, ...heads)), body);
  if (!isWhole) {
    scroller.classList.add("virtual");
    const widths = headings.map((name, column) => widthOf(name, column, rows, shown(), site));
    const columns = widths.map((width) => {
      const one = make("col");
      one.style.width = `${width}ch`;
      return one;
    });
    table.prepend(make("colgroup", {}, ...columns));
    table.style.minWidth = `${widths.reduce((sum, width) => sum + width, 0)}ch`;
  }
  const made = new Map<number, HTMLTableRowElement>();
  const above = make("tr", { class: "spacer", "aria-hidden": "true" });
  const below = make("tr", { class: "spacer", "aria-hidden": "true" });

  function rowAt(index: number): HTMLTableRowElement {
    let row = made.get(index);
    if (!row) {
      row = make("tr", { "aria-rowindex": String(index + 2) });
      for (const term of rows[index] ?? []) {
        const cell = make("td");
        if (numberOf(term) !== null) cell.className = "number";
        fillCell(cell, term, shown(), site);
        row.append(cell);
      }
      made.set(index, row);
    }
    return row;
  }

  let resting: ReturnType<typeof setTimeout> | undefined;
  let first = -1;
  let last = -1;
  function draw(): void {
    const height = scroller.clientHeight || 600;
    const from = isWhole ? 0 : Math.max(0, Math.floor(scroller.scrollTop / ROW_PX) - AROUND);
    const most = Math.ceil(height / ROW_PX) + 2 * AROUND;
    const to = isWhole ? rows.length : Math.min(rows.length, from + most);
    if (from === first && to === last) return;
    first = from;
    last = to;
    for (const index of made.keys()) if (index < from || index >= to) made.delete(index);
    const inView = [];
    for (let index = from; index < to; index += 1) inView.push(rowAt(index));
    if (isWhole) body.replaceChildren(...inView);
    else {
      above.style.height = `${from * ROW_PX}px`;
      below.style.height = `${(rows.length - to) * ROW_PX}px`;
      place(body, [above, ...inView, below]);
      clearTimeout(resting);
      resting = setTimeout(() => seen(rows.slice(from, to)), RESTING_MS);
    }
  }

  function refresh(): void {
    made.clear();
    first = last = -1;
    draw();
  }

  heads.forEach((head, column) => {
    const name = headings[column] ?? "";
    const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
    button.title = tell("sort", { column: name });
    head.append(button);
    button.addEventListener("click", () => {
      const isUp = head.getAttribute("aria-sort") !== "ascending";
      for (const one of heads) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      all = sorted(answer.rows, column, isUp, all.length > NAMED_ROWS ? none : shown(), site);
      rows = fitting();
      scroller.scrollTop = 0;
      refresh();
      status.textContent = tell(isUp ? "sorted_up" : "sorted_down", { column: name });
    });
  });
  const field = make("input", { type: "search", autocomplete: "off" });
  const found = make("span", { class: "note", "aria-hidden": "true" });
  function fitting(): Answer["rows"] {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    if (!words.length) return all;
    return all.filter((row) => {
      const text = fold(row.map((term) => searched(term, shown(), site)).join(" "));
      return words.every((word) => text.includes(word));
    });
  }
  field.addEventListener("input", () => {
    rows = fitting();
    scroller.scrollTop = 0;
    refresh();
    const values = { count: count(rows.length), total: count(all.length) };
    found.textContent = status.textContent = field.value.trim() ? tell("filtered", values) : "";
  });
  let waiting = false;
  scroller.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  });
  draw();
  if (!isWhole) new ResizeObserver(draw).observe(scroller);
  const filter = make("p", { class: "filter" }, make("label", {}, tell("filter"), " ", field), " ", found);
  const before = all.length >= FILTERED_FROM ? [filter] : [];
  return { element: make("div", {}, ...before, status, scroller), refresh };
}

/** Makes the children of an element these; those that stay are not moved, so they keep the focus. */
function place(parent: HTMLElement, wanted: HTMLElement[]): void {
  const kept = new Set<Node>(wanted);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const one of wanted) {
    if (one === next) next = next.nextElementSibling;
    else parent.insertBefore(one, next);
  }
}

function widthOf(
  heading: string,
  column: number,
  rows: Answer["rows"],
  known: Map<string, string>,
  site: Site,
): number {
  let width = heading.length + 5;
  for (const row of rows.slice(0, SAMPLE)) {
    const term = row[column];
    const note = term?.datatype || term?.["xml:lang"] ? 12 : 0;
    width = Math.max(width, textOf(term, known, site).length + note);
  }
  return Math.min(Math.max(width + 3, 10), 44);
}

/** Returns the rows by a column: numbers by size, days by time, texts by alphabet, empty ones last. */
function sorted(
  rows: Answer["rows"],
  column: number,
  isUp: boolean,
  known: Map<string, string>,
  site: Site,
): Answer["rows"] {
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: keyOf(row[column], known, site) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    const both =
      typeof a.key === "number" && typeof b.key === "number"
        ? a.key - b.key
        : order.compare(String(a.key), String(b.key));
    return isUp ? both : -both;
  });
  return keyed.map((one) => one.row);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Returns what a filter finds a term by: a number as it is written and as it is shown. */
function searched(term: Term | undefined, known: Map<string, string>, site: Site): string {
  const text = textOf(term, known, site);
  return term && numberOf(term) !== null ? `${text} ${numberText(term, site.language)}` : text;
}

function keyOf(term: Term | undefined, known: Map<string, string>, site: Site): number | string | null {
  if (!term) return null;
  if (isDay(term)) return term.value;
  return numberOf(term) ?? textOf(term, known, site);
}

/** Returns a row count as it is said. */
export function rowsText(answer: Answer): string {
  return count(answer.rows.length);
}
