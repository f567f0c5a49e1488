// Reading JSON of which nothing is known: each step says what is missing where.

import { Fault } from "./texts";

export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns an object, or says where it was expected. */
export function record(value: unknown, where: string): Json {
  if (isRecord(value)) return value;
  throw new Fault("shape", { id: `${where} bukan objek`, en: `${where} is no object` });
}

/** Returns a list, or says where it was expected. */
export function list(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Fault("shape", { id: `${where} bukan daftar`, en: `${where} is no list` });
}

/** Returns a finite number, or says where it was expected. */
export function number(value: unknown, where: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new Fault("shape", { id: `${where} bukan angka`, en: `${where} is no number` });
}

/** Returns a day as milliseconds, or says where it was expected. */
export function day(value: unknown, where: string): number {
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN;
  if (!Number.isNaN(time)) return time;
  throw new Fault("shape", { id: `${where} bukan tanggal (2019-11-05)`, en: `${where} is no day (2019-11-05)` });
}

/** Returns a text that is not empty, or says where it was expected. */
export function text(value: unknown, where: string): string {
  if (typeof value === "string" && value) return value;
  throw new Fault("shape", { id: `${where} bukan teks`, en: `${where} is no text` });
}

export function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}
