import type { Part, Range } from "../text/clean.js";

/** The documents of the annotate interface. Offsets are code points, half-open. */

export const BLOCK_TYPES = [
  "headline",
  "subheadline",
  "kicker",
  "byline",
  "body",
  "crosshead",
  "caption",
  "credit",
  "jump",
  "label",
  "other",
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

export const FACT_TYPES = [
  "person",
  "role",
  "organization",
  "place",
  "date",
  "quantity",
  "event",
  "document",
  "quote",
] as const;
export type FactType = (typeof FACT_TYPES)[number];

export type Joint = "join" | "join-space" | "dehyphenate" | "paragraph" | "article";

export interface Place {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly id: string;
  readonly type: BlockType;
  readonly confidence: number;
  readonly text: string;
  readonly parts: readonly Part[];
}

export type FactStatus = "suggested" | "confirmed" | "rejected" | "stale";

/** A counted or measured amount. */
export interface Amount {
  readonly number: number;
  /** The other end of a range. */
  readonly to?: number;
  readonly unit?: string;
  /** Of what the unit is one: count, money, area, percent and so on. */
  readonly kind?: string;
  readonly approx?: boolean;
  readonly approximation?: "about" | "nearly" | "over" | "at-least" | "at-most";
}

export type DateRule = "printed" | "issue-day" | "issue-month" | "issue-year" | "nearest" | "festival" | "event" | "editor";

/** When something is, in ISO 8601, by which rule, and the day of the issue that the rule counts from. */
export interface Dated {
  readonly date: string;
  readonly rule?: DateRule;
  readonly issue?: string;
}

export type FactValue = string | Amount | Dated | KnownValue | PositionValue | null;

/** Somebody or something in the register. */
export interface KnownValue {
  readonly entry: string;
  readonly name: string;
}

/** A position with the body in which it is held, which may be empty. */
export interface PositionValue {
  readonly title: string;
  readonly organization: string;
  readonly rank: "full" | "executive-deputy" | "deputy" | "acting" | "former" | "honorary" | "assistant";
}

export interface Fact {
  readonly id: string;
  readonly type: FactType;
  readonly quote: string;
  readonly anchors: readonly Range[];
  readonly at: readonly Place[];
  readonly value: FactValue;
  readonly confidence: number;
  readonly reason?: string;
  readonly status: FactStatus;
  readonly by: string;
  readonly was?: FactStatus;
  readonly now?: { readonly quote: string; readonly at: readonly Place[] };
  readonly links?: readonly FactLink[];
}

/** What an editor said about whether a fact belongs to another. */
export interface FactLink {
  readonly to: string;
  readonly holds: boolean;
}

/** A role is held by a person, a quote is said by somebody, a quantity counts something. */
export type LinkKind = "held-by" | "said-by" | "counts";

/** Two facts of an article that belong together; a suggested link is none until an editor says so. */
export interface Link {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly status: "suggested" | "confirmed";
}

export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly verdict: "pass" | "fail" | "cannot-tell";
  readonly formula: string;
  readonly text: string;
  readonly at: readonly Place[];
  readonly waiver: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

export interface Boundary {
  readonly source: string;
  /** The 1-based number of the line that is not blank before it. */
  readonly after: number;
  readonly decision: Joint;
  readonly confidence: number;
  readonly evidence: readonly { readonly zh: string; readonly en: string }[];
  readonly by: string;
  readonly left: { readonly article: string; readonly block: string } | null;
  readonly right: { readonly article: string; readonly block: string; readonly offset: number } | null;
}

export interface Remark {
  readonly id: string;
  /** Where in the draft it is now; none where nothing of its text is left. */
  readonly places?: readonly Place[];
  readonly boundary?: { readonly source: string; readonly after: number };
  readonly text: string;
  readonly by: string;
  readonly stage: number | string;
}

export interface State {
  readonly name: "waiting" | "in-work" | "submitted" | "approved" | "spiked" | "merged";
  readonly reason?: string;
  readonly remarks?: readonly Remark[];
}

export interface Article {
  readonly id: string;
  readonly publication: string;
  readonly version: number;
  readonly state: State;
  readonly revision: number;
  readonly pages: readonly string[];
  readonly headline: string;
  readonly furniture: boolean;
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  readonly links?: readonly Link[];
  readonly findings: readonly Finding[];
  readonly added: Readonly<Record<string, string>>;
  readonly editedBy: string | null;
  readonly editedAt?: string | null;
}

export interface Offer {
  readonly id: string;
  readonly reading: number;
  readonly at: string;
  readonly touches: readonly string[];
}

/** One side of a story that goes over pages. */
export interface JumpEnd {
  readonly page: string;
  readonly label: string;
  readonly article: string;
  readonly headline: string;
}

/** A story that goes over pages: joined by itself, offered, or decided by an editor. */
export interface Jump {
  readonly id: string;
  readonly state: "joined" | "offered" | "taken" | "declined";
  readonly out: JumpEnd;
  readonly in: JumpEnd;
  readonly evidence: readonly { readonly zh: string; readonly en: string }[];
}

export interface Page {
  readonly id: string;
  readonly publication: string;
  readonly publicationName: string;
  readonly language: string;
  readonly issue: string;
  readonly edition: string;
  readonly label: string;
  readonly sources: Readonly<Record<string, { readonly text: string; readonly page: string }>>;
  readonly articles: readonly Article[];
  readonly boundaries: readonly Boundary[];
  /** What of the page's text stands in no article. */
  readonly nowhere: readonly Range[];
  readonly offers: readonly Offer[];
  readonly jumps: readonly Jump[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One thing an editor does; the server applies a list of them, all or nothing. */
export type Operation =
  | {
      readonly op: "flip";
      readonly source: string;
      readonly after: number;
      readonly to: Joint;
      /** Of a block and an article that may come to be; the server finds some if there are none. */
      readonly block?: string;
      readonly article?: string;
    }
  | {
      readonly op: "replace";
      readonly block: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly op: "split"; readonly block: string; readonly at: number; readonly id: string }
  | { readonly op: "merge"; readonly blocks: readonly string[]; readonly space: boolean }
  | { readonly op: "move"; readonly block: string; readonly article: string; readonly after: string | null }
  | { readonly op: "divide"; readonly block: string; readonly article: string }
  | {
      readonly op: "adopt";
      readonly source: string;
      readonly start: number;
      readonly end: number;
      readonly article: string;
      readonly id: string;
    }
  | { readonly op: "retype"; readonly block: string; readonly type: BlockType }
  | { readonly op: "tag"; readonly type: FactType; readonly at: readonly Place[]; readonly id?: string }
  | { readonly op: "untag"; readonly fact: string }
  | { readonly op: "confirm"; readonly fact: string; readonly at: readonly Place[]; readonly value?: FactValue }
  | { readonly op: "reject"; readonly fact: string }
  | { readonly op: "link"; readonly from: string; readonly to: string }
  | { readonly op: "unlink"; readonly from: string; readonly to: string }
  | { readonly op: "waive"; readonly article: string; readonly finding: string; readonly reason: string };

/** What the server answers to edits, undo and redo. */
export interface Edited {
  readonly number?: number;
  readonly articles: readonly Article[];
  readonly gone: readonly string[];
  readonly boundaries: readonly Boundary[];
  readonly nowhere: readonly Range[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** An error as RFC 9457 tells it, with the members that ours add. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly articles?: readonly Article[];
  readonly findings?: readonly Finding[];
  readonly why?: string;
}

export interface Listed {
  readonly id: string;
  readonly publication: string;
  readonly version: number;
  readonly headline: string;
  readonly state: State["name"];
  readonly furniture: boolean;
  readonly issue: string;
  readonly edition: string;
  readonly label: string;
  readonly page: string;
  readonly characters: number;
  readonly editedBy: string | null;
  readonly editedAt: string | null;
  readonly remarks: number;
  /** When its issue closes. */
  readonly due: string | null;
  readonly found: { readonly excerpts: readonly Excerpt[]; readonly facts: readonly FoundFact[] } | null;
}

/** Words around what was found; start and end in code points of the text here. */
export interface Excerpt {
  readonly at: Place;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface FoundFact {
  readonly type: FactType;
  readonly quote: string;
  readonly value: string;
}

/** A page in a list. */
export interface PageLine {
  readonly id: string;
  readonly publication: string;
  readonly edition: string;
  readonly label: string;
}

export interface Deadline {
  readonly publication: string;
  readonly issue: string;
  readonly edition: string;
  readonly due: string;
}

/** Who has an article in hand. */
export interface Lease {
  readonly article: string;
  readonly name: string;
  readonly mine: boolean;
  readonly until: string;
  readonly wantedBy?: string;
  readonly wanted: boolean;
  readonly free?: string;
}

/** What a window on a page hears of others. */
export interface There {
  readonly others: readonly { readonly name: string; readonly article?: string }[];
  readonly leases: readonly Lease[];
  readonly versions: Readonly<Record<string, number>>;
}

export interface Revision {
  readonly number: number;
  readonly reason: "submission" | "hand-over" | "idle" | "restore" | "replaced";
  readonly by: string;
  readonly at: string;
}

/** One entry of an article's log. */
export interface Entry {
  readonly number: number;
  readonly at: string;
  readonly by: { readonly name: string };
  readonly kind: "edit" | "undo" | "redo" | "restore" | "state" | "jump";
  readonly version: number;
  readonly changes: readonly {
    readonly before: { readonly text: string } | null;
    readonly after: { readonly text: string } | null;
    readonly moved: boolean;
  }[];
}

/** Two states of an article, block by block, with what differs marked. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly {
    readonly block: string;
    readonly before: BlockType | null;
    readonly after: BlockType | null;
    readonly moved: boolean;
    readonly text: readonly { readonly is: "same" | "removed" | "added"; readonly text: string }[];
  }[];
  readonly facts: { readonly added: readonly unknown[]; readonly removed: readonly unknown[]; readonly changed: readonly unknown[] };
}

export interface Publication {
  readonly code: string;
  readonly name: string;
  readonly language: string;
}

export interface Slice<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What became of a table that was taken in. */
export interface Report {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
  readonly bad: readonly { readonly line: number; readonly why: string; readonly name: string }[];
}
