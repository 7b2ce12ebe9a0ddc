import { words } from "../words/words.js";
import type { Bench } from "./actions.js";
import type { Cursor } from "./cursor.js";
import { placesIn } from "./findings.js";
import type { Seams } from "./seams.js";

/** What keys and buttons do about findings and remarks. */
export class Checking {
  /** The remark that was gone to last. */
  private remark: string | null = null;

  constructor(
    private readonly bench: Bench,
    private readonly cursor: Cursor,
    private readonly seams: Seams,
  ) {}

  /** Goes to the next check that fails and that nobody has waived. */
  go(): void {
    const { session, active } = this.bench;
    const order = [...session.order.slice(session.order.indexOf(active)), ...session.order];
    const failing = order.flatMap((article) =>
      (session.article(article)?.findings ?? [])
        .filter(({ verdict, waiver, at }) => verdict === "fail" && waiver === null && at.length > 0)
        .map((finding) => ({ article, finding })),
    );
    const next = failing[0];
    if (next === undefined) {
      this.bench.tell(words.ui.noMoreFindings);
    } else {
      this.cursor.goTo(next.article, next.finding);
      this.bench.tell(next.finding.text);
    }
  }

  /** To what the next remark of the reviewers is about; behind the last one comes the first again. */
  goRemark(): void {
    const { session, active } = this.bench;
    const order = [...session.order.slice(session.order.indexOf(active)), ...session.order];
    const article = order.find((id) => (session.article(id)?.state.remarks ?? []).length > 0);
    const remarks = article === undefined ? [] : (session.article(article)?.state.remarks ?? []);
    if (article === undefined || remarks.length === 0) {
      this.bench.tell(words.ui.noRemarks);
      return;
    }
    const next = remarks[(remarks.findIndex(({ id }) => id === this.remark) + 1) % remarks.length];
    this.remark = next?.id ?? null;
    const place = next?.places?.[0];
    if (place !== undefined) {
      this.cursor.goTo(article, { at: [place] });
    } else if (next?.boundary !== undefined) {
      this.seams.pick(next.boundary.source, next.boundary.after);
    } else {
      this.cursor.go({ article, unit: 0 });
    }
    this.bench.tell(`${next?.text ?? ""}${place === undefined && next?.boundary === undefined ? ` (${words.ui.remarkGone})` : ""}`);
  }

  /** Asks why the first failing check may stand. */
  askWaiver(): void {
    const article = this.cursor.draft?.article;
    const failing = article?.findings.find(({ verdict, waiver }) => verdict === "fail" && waiver === null);
    if (article === undefined || failing === undefined) {
      this.bench.tell(words.ui.noMoreFindings);
    } else {
      this.cursor.goTo(article.id, { at: placesIn(article, failing) }); // its note comes into view with it
      void this.bench.askReason(failing.id);
    }
  }

  /** Says why a failing check may stand. */
  waive(article: string, finding: string, reason: string): void {
    this.bench.focusText(); // what was written into goes away
    void this.cursor.run([article], () => [{ op: "waive", article, finding, reason }]);
  }
}
