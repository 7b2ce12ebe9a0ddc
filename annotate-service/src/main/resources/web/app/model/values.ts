import type { Amount, Dated, Fact, FactValue, KnownValue, PositionValue } from "./wire.js";

/** Signs that stand for how a number is approximate, in any language. */
const SIGN = { about: "≈", nearly: "≲", over: ">", "at-least": "≥", "at-most": "≤" } as const;

export function isDated(value: FactValue | undefined): value is Dated {
  return typeof value === "object" && value !== null && "date" in value;
}

/** Whether a value is an entry of the register. */
export function isKnown(value: FactValue | undefined): value is KnownValue {
  return typeof value === "object" && value !== null && "entry" in value;
}

export function isPosition(value: FactValue | undefined): value is PositionValue {
  return typeof value === "object" && value !== null && "title" in value;
}

export function isAmount(value: FactValue | undefined): value is Amount {
  return typeof value === "object" && value !== null && "number" in value;
}

/** A value as a line of text; empty where nothing is known. */
export function textOfValue(value: FactValue | undefined): string {
  if (value === null || value === undefined) {
    return "";
  }
  if (typeof value === "string") {
    return value;
  }
  if (isDated(value)) {
    return value.date;
  }
  if (isKnown(value)) {
    return value.name;
  }
  if (isPosition(value)) {
    return value.organization === "" ? value.title : `${value.organization} · ${value.title}`;
  }
  const sign = value.approximation !== undefined ? `${SIGN[value.approximation]} ` : value.approx === true ? "≈ " : "";
  const to = value.to === undefined ? "" : `–${value.to}`;
  return `${sign}${value.number}${to}${value.unit === undefined || value.unit === "" ? "" : ` ${value.unit}`}`;
}

/**
 * What a person wrote in the place of a value, as a value of the same sort as the fact has.
 *
 * @returns undefined if it cannot be one
 */
export function valueFrom(fact: Pick<Fact, "type" | "value">, written: string): FactValue | undefined {
  const text = written.trim();
  if (text === "") {
    return undefined;
  }
  if (fact.type === "date") {
    return isDate(text) ? { date: text } : undefined;
  }
  if (fact.type === "quantity") {
    return amountFrom(text, isAmount(fact.value) ? fact.value : null);
  }
  return text;
}

const POINT = String.raw`(?:[0-9]{4}|XXXX)(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX)(?:T(?:[01][0-9]|2[0-4]):[0-5][0-9])?)?)?`;
const DATE = new RegExp(`^(?:${POINT}|(?:${POINT}|\\.\\.)/(?:${POINT}|\\.\\.))$`);

/** A day, month, year, time or interval of ISO 8601; XXXX and XX stand for what cannot be told. */
export function isDate(text: string): boolean {
  return DATE.test(text) && (text.match(/[0-9]{4}-[0-9]{2}-[0-9]{2}/g) ?? []).every(isDay);
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** 「≥ 355 人」: a sign or none, a number or two, a unit or none. */
function amountFrom(text: string, before: Amount | null): Amount | undefined {
  const found = /^([≈≲>≥≤])?\s*(-?[0-9]+(?:\.[0-9]+)?)(?:[–~-]([0-9]+(?:\.[0-9]+)?))?\s*(.*)$/u.exec(text);
  if (found === null) {
    return undefined;
  }
  const [, sign, number, to, unit = ""] = found;
  const approximation = (Object.keys(SIGN) as (keyof typeof SIGN)[]).find((word) => SIGN[word] === sign);
  return {
    number: Number(number),
    ...(to === undefined ? {} : { to: Number(to) }),
    unit: unit.trim(),
    // Another unit is of another kind: the server knows which.
    ...(before?.kind !== undefined && before.unit === unit.trim() ? { kind: before.kind } : {}),
    ...(approximation === undefined ? {} : { approx: true, approximation }),
  };
}
