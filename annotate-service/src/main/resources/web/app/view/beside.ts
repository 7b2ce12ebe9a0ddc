import { nothing, type TemplateResult } from "lit";
import type { Keymap } from "../keys.js";
import type { Preferences } from "../model/preferences.js";
import type { Article } from "../model/wire.js";
import type { Actions, Bench } from "./actions.js";
import { FactPane, type FactScreen } from "./factPane.js";
import { AtSpans, type SpanHost } from "./atSpans.js";
import { margin } from "./margin.js";
import { notesAt } from "./marks.js";

/** What stands beside the text needs of the workbench. */
export interface BesideHost extends Bench, FactScreen, Pick<SpanHost, "querySelector"> {
  readonly keys: Keymap;
  readonly preferences: Preferences;
  prefer(preferences: Preferences): void;
  command(command: "confirmAll"): void;
}

/** What stands beside the text: notes, or the table of facts. */
export class Beside {
  readonly facts: FactPane;
  /** Remarks and findings at the heights of their spans. */
  readonly spans: AtSpans;

  constructor(
    private readonly host: BesideHost,
    private readonly actions: Actions,
  ) {
    this.facts = new FactPane(actions.tagging, host);
    this.spans = new AtSpans(host as SpanHost);
  }

  view(article: Article | undefined): TemplateResult | typeof nothing {
    const { host, actions } = this;
    if (article === undefined) {
      return nothing;
    }
    if (this.facts.shown) {
      return this.facts.view(article);
    }
    const draft = host.session.drafts.get(article.id);
    const head = host.editor(article.id)?.head ?? 0;
    const row = draft?.layout.rowAt(head);
    return margin(article, {
      keys: host.keys,
      confirmFrom: host.confirmFrom,
      here: notesAt(draft, head),
      spans: this.spans,
      unit: (places) => {
        const units = places.map((place) => draft?.layout.units(place) ?? null).find((found) => found !== null);
        return units === undefined || units === null || draft === undefined ? null : draft.local.mapPos(units.from);
      },
      cursor: { block: row === undefined ? 0 : (draft?.layout.rows.indexOf(row) ?? 0), at: row === undefined ? 0 : head - row.from },
      confirmAll: () => host.command("confirmAll"),
      setConfirmFrom: (confirmFrom) => host.prefer({ ...host.preferences, confirmFrom }),
      goTo: (id, place) => actions.goTo(id, place),
      decide: (id, fact, yes) => actions.tagging.decide(id, fact, yes),
      link: (id, links, yes) => actions.linking.link(id, links, yes),
      waive: (id, finding, reason) => actions.checking.waive(id, finding, reason),
    });
  }
}
