import type { ChangeSet } from "@codemirror/state";
import type { Refused } from "../net/api.js";
import type { Article, Operation } from "./wire.js";

/** What the screen says about saving. */
export type Saving = "saved" | "unsaved" | "saving" | "offline" | "signed-out" | "conflict";

/** Both wrote in the same place: what both began from, what stands here, and the server's article. */
export interface Conflict {
  readonly base: string;
  readonly mine: string;
  readonly theirs: Article;
}

/** What a command wants done, worked out when everything typed before it has been saved. */
export interface Work {
  /** The articles that the operations touch. */
  readonly articles: readonly string[];
  readonly ops: readonly Operation[];
}

/** Tells the screen what happened. */
export interface Screen {
  /** An article's document changes by something other than typing. */
  changed(article: string, changes: ChangeSet): void;
  /** Anything else changed: facts, findings, boundaries, the state of saving. */
  refreshed(): void;
  /** Both wrote in the same place: somebody has to look. */
  conflicted(): void;
  /** Something asked for was not done. */
  refused(problem: Refused): void;
  /** What was typed went together with what somebody else wrote meanwhile. */
  merged(): void;
}
