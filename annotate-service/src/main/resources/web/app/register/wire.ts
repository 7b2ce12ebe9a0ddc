/** What the register has entries of. */
export const ENTRY_TYPES = ["person", "organization", "place"] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

export interface Evidence {
  readonly article: string | null;
  readonly revision: number | null;
  readonly fact: string | null;
  readonly quote: string | null;
}

/** A role held from one day, month or year to another; null where that is not known. */
export interface Held {
  readonly id: string | null;
  readonly title: string;
  readonly organization: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: readonly Evidence[];
}

export interface EntryLine {
  readonly id: string;
  readonly publication: string;
  readonly type: EntryType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Held[];
  readonly note: string;
  readonly retired: boolean;
}

export interface MergeLine {
  readonly id: string;
  readonly from: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
}

/** A role printed beside the name that the entry does not hold. */
export interface SeenRole {
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly times: number;
  readonly evidence: Evidence;
}

export interface Entry extends EntryLine {
  readonly mergedInto: string | null;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly merges: readonly MergeLine[];
  readonly seen: readonly SeenRole[];
  readonly uses: number;
}

/** What a person writes of an entry. */
export interface Content {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Held[];
  readonly note: string;
  readonly retired: boolean;
}

export interface Use {
  readonly article: string;
  readonly page: string;
  readonly headline: string;
  readonly issue: string;
  readonly fact: string;
  readonly quote: string;
  readonly role: string | null;
  readonly ambiguous: boolean;
}

export interface Proposal {
  readonly type: EntryType;
  readonly name: string;
  readonly times: number;
  readonly articles: number;
  readonly last: string;
  readonly roles: readonly string[];
  readonly similar: readonly { readonly id: string; readonly name: string }[];
}

