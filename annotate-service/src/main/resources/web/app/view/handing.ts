import type { Together } from "../model/together.js";
import { words } from "../words/words.js";

/** Hands articles over from one editor to another. */
export class Handing {
  constructor(
    private readonly neighbours: Together,
    private readonly tell: (text: string) => void,
  ) {}

  /** What the key does: gives the article to who asks, or asks, or takes what may be taken. */
  lease(article: string): void {
    const lease = this.neighbours.lease(article);
    if (lease !== undefined) {
      const due = lease.free === undefined || Date.parse(lease.free) <= Date.now();
      this.act(article, lease.mine ? "hand-over" : lease.wanted && due ? "take" : "ask");
    }
  }

  act(article: string, act: "take" | "ask" | "hand-over" | "keep"): void {
    void this.neighbours.act(article, act).then((done) => {
      if (done && (act === "take" || act === "hand-over")) {
        this.tell(act === "take" ? words.together.taken : words.together.handed);
      }
    });
  }
}
