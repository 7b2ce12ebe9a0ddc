import type { Held } from "./wire.js";

/** Where a role stands on a line of time, 0 to 1. */
export interface Bar {
  readonly role: Held;
  readonly from: number;
  readonly to: number;
  /** Whether the beginning or the end is not known. */
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

export interface Timeline {
  readonly bars: readonly Bar[];
  /** The years at which the line is marked, with their places. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

const MOST_YEARS = 8;

/**
 * Sets roles on a line of time. What has no beginning begins where the line does, what has no end
 * goes to today.
 */
export function timeline(roles: readonly Held[], today: string): Timeline {
  const known = roles.flatMap(({ from, to }) => [from === null ? [] : [start(from)], to === null ? [] : [end(to)]].flat());
  if (roles.length === 0) {
    return { bars: [], years: [] };
  }
  const now = end(today);
  const first = Math.floor(Math.min(...known, now - 1));
  const span = Math.ceil(Math.max(...known, now)) - first;
  const step = Math.max(1, Math.ceil(span / MOST_YEARS));
  const last = first + Math.ceil(span / step) * step;
  const place = (year: number): number => Math.min(1, Math.max(0, (year - first) / (last - first)));
  const years = [];
  for (let year = first; year <= last; year += step) {
    years.push({ year, at: place(year) });
  }
  return {
    years,
    bars: roles.map((role) => ({
      role,
      from: role.from === null ? 0 : place(start(role.from)),
      to: role.to === null ? place(now) : place(end(role.to)),
      openFrom: role.from === null,
      openTo: role.to === null,
    })),
  };
}

/** A day, month or year as a number of years: its beginning. */
function start(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 372;
}

/** Its end. */
function end(day: string): number {
  const [year = 0, month = 12, date = 31] = day.split("-").map(Number);
  return year + (month - 1) / 12 + date / 372;
}
