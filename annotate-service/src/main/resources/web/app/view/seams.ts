import { isDoubtful, nextPlace, seamsOf, type Seam } from "../model/boundaries.js";
import type { Boundary, Joint } from "../model/wire.js";
import { words } from "../words/words.js";
import type { Bench } from "./actions.js";
import type { Cursor } from "./cursor.js";
import { describe } from "./marks.js";

/** What keys and buttons do to boundaries. */
export class Seams {
  constructor(
    private readonly bench: Bench,
    private readonly cursor: Cursor,
  ) {}

  /** Goes to the next boundary that is wanted, or the one before: usually the doubtful ones. */
  go(direction: -1 | 1, wanted = isDoubtful): void {
    const { session, boundary } = this.bench;
    const seams = seamsOf(session).filter((seam) => wanted(seam.boundary));
    const at = boundary === null ? undefined : this.seamOf(boundary);
    const from = at !== undefined && at.article === this.bench.active && at.unit === this.cursor.spot.unit ? at : this.cursor.spot;
    const next = nextPlace(seams, session.order, from, direction) ?? seams.at(direction === 1 ? 0 : -1);
    if (next === undefined) {
      this.bench.setBoundary(null);
      this.bench.tell(words.ui.noMoreBoundaries);
    } else {
      this.show(next);
    }
  }

  /** Makes a boundary the present one. */
  pick(source: string, after: number): void {
    const seam = seamsOf(this.bench.session).find(
      ({ boundary }) => boundary.source === source && boundary.after === after,
    );
    if (seam !== undefined) {
      this.show(seam);
    }
  }

  private show(seam: Seam): void {
    this.cursor.go(seam);
    this.bench.setBoundary(seam.boundary);
    this.bench.tell(describe(seam.boundary));
  }

  private seamOf(boundary: Boundary): Seam | undefined {
    return seamsOf(this.bench.session).find(
      (seam) => seam.boundary.source === boundary.source && seam.boundary.after === boundary.after,
    );
  }

  /** The present boundary, else the one nearest to the cursor in its article. */
  private boundaryHere(): Boundary | undefined {
    const { article, unit } = this.cursor.spot;
    const seams = seamsOf(this.bench.session).filter((seam) => seam.article === article);
    const present = this.bench.boundary === null ? undefined : this.seamOf(this.bench.boundary);
    if (present !== undefined && present.article === article && present.unit === unit) {
      return present.boundary;
    }
    const nearest = seams.toSorted((a, b) => Math.abs(a.unit - unit) - Math.abs(b.unit - unit))[0];
    return nearest?.boundary;
  }

  /** Decides the boundary at the cursor another way. */
  flip(to: (boundary: Boundary) => Joint): void {
    const boundary = this.boundaryHere();
    if (boundary === undefined || boundary.left === null || boundary.right === null) {
      this.bench.tell(words.ui.noMoreBoundaries);
      return;
    }
    const articles = [...new Set([boundary.left.article, boundary.right.article])];
    const { source, after } = boundary;
    void this.cursor.run(articles, () => [{ op: "flip", source, after, to: to(boundary) }]).then((done) => {
      const seam = this.seamOf(boundary);
      if (done && seam !== undefined) {
        this.show(seam);
      }
    });
  }
}
