import type { Session } from "../model/session.js";

/** The block with the cursor, the cursor in it in UTF-16 units, and which article and which block of how many it is. */
export interface Where {
  readonly block: string;
  readonly at: number;
  readonly article: number;
  readonly row: number;
  readonly rows: number;
}

/** Where a cursor is; null if the block does not stand in the article. */
export function whereIs(session: Session, active: string, block: string, head: number): Where | null {
  const rows = session.drafts.get(active)?.layout.rows ?? [];
  const row = rows.findIndex((each) => each.block.id === block) + 1;
  const at = head - (rows[row - 1]?.from ?? 0);
  return row === 0 ? null : { block, at, article: session.order.indexOf(active) + 1, row, rows: rows.length };
}

/** What becomes of the place of the cursor when articles have changed. */
export interface Followed {
  readonly active: string;
  readonly block: string;
  /** Whether the block stands in another article now: the cursor goes there. */
  readonly elsewhere: boolean;
}

/** The cursor stays with its block: where the block goes, it goes; where the block is no more, it stays. */
export function followed({ drafts, order }: Session, active: string, block: string, head: (article: string) => number): Followed {
  if (drafts.get(active)?.layout.row(block) !== undefined) {
    return { active, block, elsewhere: false };
  }
  if ([...drafts.values()].some(({ layout }) => layout.row(block) !== undefined)) {
    return { active, block, elsewhere: true };
  }
  const stays = drafts.has(active) ? active : (order[0] ?? "");
  return { active: stays, block: drafts.get(stays)?.layout.rowAt(head(stays))?.block.id ?? block, elsewhere: false };
}
