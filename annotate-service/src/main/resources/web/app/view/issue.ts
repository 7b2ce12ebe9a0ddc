import type { Page } from "../model/wire.js";
import { words } from "../words/words.js";
import type { Bench } from "./actions.js";

/** The pages of an issue, one after the other as their labels say. */
export class Issue {
  constructor(private readonly bench: Bench) {}

  /** Goes to the next page of the issue or the one before, when everything typed here has been saved. */
  async go(direction: -1 | 1): Promise<void> {
    const { session } = this.bench;
    if (!(await session.save()) || session.unsaved) {
      return;
    }
    const next = await this.bench.api
      .pages(new URLSearchParams({ publication: session.page.publication, issue: session.page.issue, limit: "200" }))
      .then(
        ({ items }) => neighbour(items, session.page, direction),
        () => undefined,
      );
    if (next === undefined) {
      this.bench.tell(direction === 1 ? words.ui.lastPage : words.ui.firstPage);
    } else {
      location.assign(next); // pages are neighbours in their addresses
    }
  }
}

/** The page before or behind one, by labels as people count: 2 before 10, A2 before B1. */
export function neighbour(
  pages: readonly Pick<Page, "id" | "label" | "edition">[],
  { id, edition }: Pick<Page, "id" | "edition">,
  direction: -1 | 1,
): string | undefined {
  const order = pages
    .filter((page) => page.edition === edition)
    .sort((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }))
    .map((page) => page.id);
  return order[order.indexOf(id) + direction];
}
