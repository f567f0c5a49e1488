// Long tables: sorted by a click on a heading, filtered by words. Rows are moved and hidden, never
// made, so what the server sent stays as it is.

import { make, say } from "./texts";

const SORTED_FROM = 4;
const FILTERED_FROM = 16;
const NUMBER = /^[-−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** Improves the tables that have one row of headings and no cell over several rows. */
export function improveTables(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>("main table")) {
    const heads = table.tHead?.rows.length === 1 ? [...(table.tHead.rows[0]?.cells ?? [])] : [];
    const body = table.tBodies.length === 1 ? table.tBodies[0] : undefined;
    if (!body || !heads.length || body.rows.length < SORTED_FROM) continue;
    const rows = [...body.rows];
    const isPlain = rows.every(
      (row) =>
        row.cells.length === heads.length &&
        [...row.cells].every((cell) => cell.rowSpan === 1 && cell.colSpan === 1),
    );
    if (!isPlain) continue;
    const status = make("span", { class: "unseen", role: "status" });
    heads.forEach((head, column) => makeSortable(head, column, heads, body, rows, status));
    const place = table.closest(".scroll") ?? table;
    place.before(status);
    if (rows.length >= FILTERED_FROM) place.before(filterOf(rows, status));
  }
}

function makeSortable(
  head: HTMLTableCellElement,
  column: number,
  heads: HTMLTableCellElement[],
  body: HTMLTableSectionElement,
  rows: HTMLTableRowElement[],
  status: HTMLElement,
): void {
  const name = head.textContent?.trim() ?? "";
  if (!name) return;
  const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
  button.title = say("sort", { column: name });
  head.append(button);
  button.addEventListener("click", () => {
    const isUp = head.getAttribute("aria-sort") !== "ascending";
    for (const one of heads) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    body.append(...sorted(rows, column, isUp));
    status.textContent = say(isUp ? "sorted_up" : "sorted_down", { column: name });
  });
}

/** Returns the rows by a column: numbers by size, texts by alphabet, what is empty last. */
function sorted(rows: HTMLTableRowElement[], column: number, isUp: boolean): HTMLTableRowElement[] {
  const isCounted = rows[0]?.cells[column]?.classList.contains("number") ?? false;
  const texts = rows.map((row) => textOf(row.cells[column], isCounted));
  const known = texts.filter((text) => text !== "");
  const isNumeric = known.length > 0 && known.every((text) => NUMBER.test(text));
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const compare = (a: string, b: string): number =>
    isNumeric ? Number(a.replace("−", "-")) - Number(b.replace("−", "-")) : order.compare(a, b);
  return rows
    .map((row, index) => ({ row, text: texts[index] ?? "" }))
    .sort((a, b) => {
      if (a.text === "" || b.text === "") return Number(a.text === "") - Number(b.text === "");
      return isUp ? compare(a.text, b.text) : compare(b.text, a.text);
    })
    .map((one) => one.row);
}

/** Returns what a cell says, without the note of its datatype and the dash of an empty one. */
function textOf(cell: HTMLTableCellElement | undefined, isCounted: boolean): string {
  if (!cell || cell.querySelector(":scope > .absent")) return "";
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const note of copy.querySelectorAll(".note")) note.remove();
  const text = copy.textContent?.trim() ?? "";
  // A count is written with marks between the thousands: 1,787 or 1.787.
  return isCounted && /^\d{1,3}([.,]\d{3})*$/.test(text) ? text.replace(/[.,]/g, "") : text;
}

function filterOf(rows: HTMLTableRowElement[], status: HTMLElement): HTMLElement {
  const field = make("input", { type: "search", autocomplete: "off" });
  const count = make("span", { class: "note", "aria-hidden": "true" });
  const words = rows.map((row) => fold(row.textContent ?? ""));
  field.addEventListener("input", () => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !wanted.every((word) => words[index]?.includes(word));
      if (!row.hidden) shown += 1;
    });
    const said = wanted.length ? say("filtered", { count: shown, total: rows.length }) : "";
    count.textContent = status.textContent = said;
  });
  return make("p", { class: "filter" }, make("label", {}, say("filter"), " ", field), " ", count);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
