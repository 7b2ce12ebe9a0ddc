import { html, nothing, type TemplateResult } from "lit";
import type { Session } from "../model/session.js";
import type { Jump, Listed, Page } from "../model/wire.js";
import { Refused, type HttpApi } from "../net/api.js";
import { language, say, words } from "../words/words.js";
import type { Bench } from "./actions.js";
import type { Option } from "./chooser.js";

/** Stories that may go over the edge of the page: an editor decides. */
export function jumpNotices(
  jumps: readonly Jump[],
  decide: (jump: Jump, decision: "take" | "decline") => void,
): TemplateResult {
  return html`${jumps.map((jump) =>
    jump.state === "offered"
      ? html`<div class="notice jump" data-state=${jump.state} role="status" title=${jump.evidence.map((each) => each[language]).join(words.ui.comma)}>
          <p>
            ${say(words.ui.jumpOffered, jump.out.label, jump.out.headline, jump.in.label)}
            <button type="button" class="button" @click=${() => decide(jump, "take")}>${words.ui.jumpTake}</button>
            <button type="button" class="button quiet" @click=${() => decide(jump, "decline")}>${words.ui.jumpDecline}</button>
          </p>
        </div>`
      : nothing,
  )}`;
}

/** What editors do about stories that go over pages. */
export class Jumping {
  constructor(private readonly bench: Bench) {}

  /** Asks for the article of another page of the issue in which the active one goes on. */
  ask(): void {
    const { active, session, api } = this.bench;
    jumpOptions(api, session.page).then(
      ({ options, versions }) =>
        this.bench.choose({
          title: words.command.jump,
          options,
          pick: (to) =>
            void this.change(() => {
              const base = { [active]: session.article(active)?.version ?? 0, [to]: versions.get(to) ?? 0 };
              return api.jump(session.page.id, base, active, to);
            }),
        }),
      () => this.bench.tell(words.ui.notFound),
    );
  }

  decide(jump: Jump, decision: "take" | "decline"): Promise<void> {
    return this.change(() => this.bench.api.decide(this.bench.session.page.id, jump.id, decision));
  }

  /** Articles of other pages come and go with it, so the page is opened anew. */
  private async change(act: () => Promise<unknown>): Promise<void> {
    const { session } = this.bench;
    if (!(await session.save()) || session.unsaved) {
      return;
    }
    try {
      await act();
      location.reload();
    } catch (failure) {
      this.bench.tell(failure instanceof Refused ? say(words.ui.refused, failure.problem.title) : words.ui.notFound);
    }
  }
}

/** The articles of other pages of the issue in which a story may go on, with their versions. */
async function jumpOptions(
  api: HttpApi,
  page: Page,
): Promise<{ readonly options: readonly Option[]; readonly versions: ReadonlyMap<string, number> }> {
  const found: Listed[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ publication: page.publication, issue: page.issue, limit: "200" });
    if (cursor !== null) {
      query.set("cursor", cursor);
    }
    const slice = await api.articles(query);
    found.push(...slice.items);
    cursor = slice.next;
  } while (cursor !== null);
  const open = found
    .filter((each) => each.page !== page.id && !each.furniture && (each.state === "waiting" || each.state === "in-work"))
    .sort((a, b) => a.label.localeCompare(b.label));
  return {
    options: open.map((each, index) => ({
      id: each.id,
      number: index + 1,
      label: each.headline === "" ? words.ui.untitled : each.headline,
      note: say(words.desk.page, each.label),
    })),
    versions: new Map(open.map(({ id, version }) => [id, version])),
  };
}

/** Text of the page that stands in no article: nothing is submitted until it does. */
export function nowhereNotice(session: Session, adopt: () => void): TemplateResult | typeof nothing {
  const gap = session.nowhere[0];
  if (gap === undefined) {
    return nothing;
  }
  const text = [...(session.page.sources[gap.source]?.text ?? "")].slice(gap.start, gap.end).join("");
  const count = session.nowhere.reduce((sum, { start, end }) => sum + end - start, 0);
  return html`<div class="notice bad nowhere" role="status">
    <p>
      ${say(words.ui.nowhere, count)} <q lang=${session.page.language}>${text.length > 40 ? `${text.slice(0, 40)}…` : text}</q>
      <button type="button" class="button" @click=${adopt}>${words.ui.adopt}</button>
    </p>
  </div>`;
}
