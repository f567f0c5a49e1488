// What the elements say, in Indonesian and English; both languages have the same keys.

import type { ErrorDetail, Labels } from "./terang-components";
import { plain } from "./dom";

export type Language = "id" | "en";

const TEXTS = {
  id: {
    loading: "Memuat data…",
    "no-data": "Tidak ada data: beri atribut src, atau taruh data di dalam elemen sebagai <script type=\"application/json\">.",
    address: "Alamat pada src bukan alamat web: {what}",
    network: "Data tidak dapat dimuat dari {what}. Periksa alamat dan, bila di situs lain, izin CORS-nya.",
    file: "Halaman yang dibuka sebagai berkas tidak boleh memuat {what}: taruh data di dalam elemen sebagai <script type=\"application/json\">.",
    status: "Data tidak dapat dimuat: {what}",
    json: "Data bukan JSON yang sah: {what}",
    shape: "Data tidak dapat dibaca: {what}",
    empty: "Data tidak berisi apa-apa untuk digambar.",
    fault: "Gambar tidak dapat ditampilkan.",
    source: "Sumber: ",
    version: "versi graf {n}",
    licence: "lisensi",
    own: "Pernyataan setiap sumber tetap di bawah lisensinya sendiri.",
    showTable: "Tampilkan tabel",
    hideTable: "Sembunyikan tabel",
    close: "Tutup",
    page: "Buka halamannya",
    pending: "tertunda, belum diterima",
    disputed: "dipersengketakan",
    rejected: "ditolak",
    accepted: "diterima",
    row: "{file}, baris {n}",
    sources: "Siapa yang menyatakannya",
    words: "Kata-kata atau barisnya",
    noSource: "Data ini tidak menyebut sumbernya.",
    network_title: "Jaringan: {n} hal, {m} hubungan",
    picture: "Gambar jaringan. Tombol panah berpindah antar-hal, Enter membuka rinciannya, + dan - memperbesar dan memperkecil, 0 menampilkan semuanya.",
    some: "Digambar {n} dari {m} hal, yang paling banyak hubungannya; tabel memuat semuanya.",
    zoomIn: "Perbesar",
    zoomOut: "Perkecil",
    fit: "Tampilkan semuanya",
    legend: "Keterangan",
    arrow: "Panah dibaca dari pangkal ke ujung: ini kata sumber, belum tentu keadaannya.",
    dashed: "pucat dan putus-putus: belum diterima",
    hint: "Pilih sebuah hal atau garis untuk melihat siapa yang menyatakannya.",
    links: "Hubungan ({n})",
    subject: "Dari",
    relation: "Hubungan",
    object: "Ke",
    when: "Kapan",
    stated: "Dinyatakan oleh",
    status_: "Status",
    until: "sampai {day}",
    since: "sejak {day}",
    between: "{from} – {to}",
    assumed: "akhir diandaikan",
    times: "{n} pernyataan",
    chart: "Grafik angka. Tombol panah kiri dan kanan berpindah antar-angka, Enter membuka rinciannya.",
    key: "Keterangan",
    spread: "angka terendah sampai tertinggi pada satu bulan",
    undated: "pucat: tanggal tidak dinyatakan, digambar pada akhir periode",
    ring: "lingkaran: sumber tertunda, belum diterima",
    doubt: "Diragukan karena",
    doubted: "diragukan: {ground}",
    doubtKey: "silang: diragukan (salah cetak, tertukar), di luar garis dan rentang",
    boundary: "batas baru",
    boundaryKey: "batas baru sejak {day}: angka sebelumnya dari {name}",
    figures: "{n} angka",
    period: "Periode",
    asOf: "Per tanggal",
    asOfUnknown: "tidak dinyatakan",
    value: "Nilai",
    printed: "Seperti tercetak",
    supply: "Pasokan",
    method: "Metode",
    kind: "Status",
    producer: "Dihitung oleh",
    area: "Wilayah",
    more: "dan {n} sumber lagi",
    here: "Angka lain di tempat ini",
  },
  en: {
    loading: "Loading data…",
    "no-data": "There are no data: give the attribute src, or put the data inside the element as <script type=\"application/json\">.",
    address: "The address in src is no web address: {what}",
    network: "The data could not be loaded from {what}. Check the address and, on another site, whether it allows this (CORS).",
    file: "A page that is opened as a file may not load {what}: put the data inside the element as <script type=\"application/json\">.",
    status: "The data could not be loaded: {what}",
    json: "The data are no valid JSON: {what}",
    shape: "The data cannot be read: {what}",
    empty: "The data hold nothing to draw.",
    fault: "The picture cannot be shown.",
    source: "Source: ",
    version: "version {n} of the graph",
    licence: "licence",
    own: "What a source states stays under its own licence.",
    showTable: "Show the table",
    hideTable: "Hide the table",
    close: "Close",
    page: "Open its page",
    pending: "pending, not accepted yet",
    disputed: "disputed",
    rejected: "rejected",
    accepted: "accepted",
    row: "{file}, row {n}",
    sources: "Who says so",
    words: "The words or the row",
    noSource: "These data name no source for it.",
    network_title: "Network: {n} things, {m} links",
    picture: "Picture of the network. Arrow keys go from thing to thing, Enter opens the details, + and - zoom, 0 shows all of it.",
    some: "{n} of {m} things are drawn, those with the most links; the table has all of them.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show all",
    legend: "Key",
    arrow: "An arrow reads from its start to its tip: what a source says, not what is so.",
    dashed: "pale and dashed: not accepted yet",
    hint: "Choose a thing or a line to see who says so.",
    links: "Links ({n})",
    subject: "From",
    relation: "Link",
    object: "To",
    when: "When",
    stated: "Stated by",
    status_: "Status",
    until: "until {day}",
    since: "since {day}",
    between: "{from} – {to}",
    assumed: "end assumed",
    times: "{n} statements",
    chart: "Chart of figures. The left and right arrow keys go from figure to figure, Enter opens the details.",
    key: "Key",
    spread: "lowest to highest figure of one month",
    undated: "pale: day not stated, drawn at the end of the period",
    ring: "ring: source pending, not accepted yet",
    doubt: "In doubt because",
    doubted: "in doubt: {ground}",
    doubtKey: "cross: in doubt (misprint, mix-up), not joined, in no band",
    boundary: "new boundaries",
    boundaryKey: "new boundaries on {day}: figures before are of {name}",
    figures: "{n} figures",
    period: "Period",
    asOf: "As of",
    asOfUnknown: "not stated",
    value: "Value",
    printed: "As printed",
    supply: "Supply",
    method: "Method",
    kind: "Status",
    producer: "Counted by",
    area: "Area",
    more: "and {n} more sources",
    here: "Other figures here",
  },
} as const satisfies Record<Language, Record<string, string>>;

export type Key = keyof (typeof TEXTS)["id"];

/** What cannot be read or loaded, with what is wrong. */
export class Fault extends Error {
  constructor(
    readonly code: ErrorDetail["code"],
    readonly what: Labels = {},
  ) {
    super(code);
  }
}

/** Words, numbers and days of one language. */
export class Words {
  readonly #number: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;

  constructor(readonly language: Language) {
    const locale = language === "id" ? "id-ID" : "en-GB";
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    this.#day = new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
  }

  say(key: Key, gaps: Record<string, string | number> = {}): string {
    return TEXTS[this.language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = gaps[name];
      return typeof value === "number" ? this.number(value) : (value ?? "");
    });
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  amount(value: number, unit: string): string {
    return unit === "PERCENT" ? `${this.number(value)} %` : this.number(value);
  }

  day(text: string): string {
    const time = Date.parse(text);
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) ? this.#day.format(time) : plain(text, 40);
  }

  /** Returns a text of the data in this language, else in the other one. */
  of(labels: unknown, otherwise = ""): string {
    if (typeof labels === "string") return plain(labels) || otherwise;
    if (typeof labels !== "object" || labels === null) return otherwise;
    const said = labels as Record<string, unknown>;
    return plain(said[this.language]) || plain(said["id"]) || plain(said["en"]) || otherwise;
  }

  status(code: string): string {
    const known: Record<string, Key> = {
      accepted: "accepted",
      pending: "pending",
      disputed: "disputed",
      rejected: "rejected",
    };
    const key = known[code];
    return key ? this.say(key) : plain(code, 40);
  }
}
