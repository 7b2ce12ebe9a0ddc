import { ChangeSet } from "@codemirror/state";
import { Layout } from "./layout.js";
import { changesBetween, merged } from "./merging.js";
import { operationsOf, type Change } from "./typing.js";
import type { Article, Operation } from "./wire.js";

/**
 * One article as the server has it, with what was typed since: the document on the screen is the
 * server's, then what is on its way, then what still waits.
 */
export class Draft {
  private constructor(
    readonly article: Article,
    readonly layout: Layout,
    readonly sent: ChangeSet | null,
    readonly pending: ChangeSet,
  ) {}

  static of(article: Article): Draft {
    const layout = Layout.of(article);
    return new Draft(article, layout, null, ChangeSet.empty(layout.doc.length));
  }

  /** Whether something typed is not yet acknowledged. */
  get unsaved(): boolean {
    return this.sent !== null || !this.pending.empty;
  }

  /** The document on the screen. */
  get doc(): string {
    const local = this.sent === null ? this.pending : this.sent.compose(this.pending);
    return applied(this.layout.doc, local);
  }

  /** Everything typed since the server's state, as one change of its document. */
  get local(): ChangeSet {
    return this.sent === null ? this.pending : this.sent.compose(this.pending);
  }

  /** The same text with other findings. */
  found(findings: Article["findings"]): Draft {
    return new Draft({ ...this.article, findings }, this.layout, this.sent, this.pending);
  }

  typed(changes: ChangeSet): Draft {
    return new Draft(this.article, this.layout, this.sent, this.pending.compose(changes));
  }

  /** What waits goes on its way. */
  sending(): Draft {
    const sent = this.sent === null ? this.pending : this.sent.compose(this.pending);
    return new Draft(this.article, this.layout, sent, ChangeSet.empty(sent.newLength));
  }

  /** What was on its way did not arrive and waits again. */
  unsent(): Draft {
    return this.sent === null ? this : new Draft(this.article, this.layout, null, this.local);
  }

  /** What is on its way, as operations on the server's state. */
  operations(freshId: () => string): readonly Operation[] {
    return this.sent === null ? [] : operationsOf(this.layout, changesOf(this.sent), freshId);
  }

  /**
   * The server's new state, which holds what was on its way.
   *
   * @returns the draft, and the change to make on the screen so that it shows that state and what
   *     was typed meanwhile
   */
  acknowledged(article: Article): { readonly draft: Draft; readonly screen: ChangeSet } {
    const layout = Layout.of(article);
    const expected = this.sent === null ? this.layout.doc : applied(this.layout.doc, this.sent);
    const theirs = changeSet(expected, layout.doc);
    return {
      draft: new Draft(article, layout, null, this.pending.map(theirs)),
      screen: theirs.map(this.pending, true),
    };
  }

  /**
   * The server's state after somebody else wrote, with what was typed here put on top of it.
   *
   * @returns null if both wrote in the same place: somebody has to look
   */
  rebased(article: Article): { readonly draft: Draft; readonly screen: ChangeSet } | null {
    const doc = merged(this.layout.doc, this.doc, Layout.of(article).doc, null);
    return doc === null
      ? null
      : { draft: Draft.over(article, doc), screen: changeSet(this.doc, doc) };
  }

  /** The server's state with another text typed over it. */
  static over(article: Article, doc: string): Draft {
    const layout = Layout.of(article);
    return new Draft(article, layout, null, changeSet(layout.doc, doc));
  }
}

/** The changes that make one document of another. */
export function changeSet(before: string, after: string): ChangeSet {
  return ChangeSet.of(
    changesBetween(before, after).map((change) => ({ ...change })),
    before.length,
    "\n",
  );
}

function changesOf(changes: ChangeSet): readonly Change[] {
  const all: Change[] = [];
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    all.push({ from, to, insert: inserted.toString() });
  }, false);
  return all;
}

function applied(doc: string, changes: ChangeSet): string {
  let result = "";
  let at = 0;
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    result += doc.slice(at, from) + inserted.toString();
    at = to;
  }, false);
  return result + doc.slice(at);
}
