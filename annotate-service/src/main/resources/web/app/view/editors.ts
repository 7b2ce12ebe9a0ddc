import type { Mode } from "../keys.js";
import type { Session } from "../model/session.js";
import type { Boundary } from "../model/wire.js";
import { say, words } from "../words/words.js";
import { ArticleEditor, type EditorHost } from "./editor.js";

/** The editors of a page's articles, one each, in the frames that the page's screen has for them. */
export class Editors {
  private readonly all = new Map<string, ArticleEditor>();

  constructor(
    private readonly screen: HTMLElement,
    private readonly host: EditorHost,
  ) {}

  get(article: string): ArticleEditor | undefined {
    return this.all.get(article);
  }

  /** Where the cursor is in an article, in UTF-16 units. */
  head(article: string): number {
    return this.all.get(article)?.head ?? 0;
  }

  /** Gives an article the keys, if it is there. */
  focus(article: string): boolean {
    this.all.get(article)?.view.focus();
    return this.all.has(article);
  }

  get composing(): boolean {
    return [...this.all.values()].some(({ view }) => view.composing);
  }

  setMode(mode: Mode): void {
    this.all.forEach((editor) => editor.setMode(mode));
  }

  destroy(): void {
    this.all.forEach((editor) => editor.destroy());
  }

  /** Shows the articles that there are, each in its frame. */
  show(session: Session, language: string, mode: Mode, boundary: Boundary | null): void {
    for (const [id, editor] of this.all) {
      if (!session.drafts.has(id)) {
        editor.destroy();
        this.all.delete(id);
      }
    }
    session.order.forEach((id, index) => {
      const draft = session.drafts.get(id);
      const place = this.screen.querySelector<HTMLElement>(`[data-editor="${CSS.escape(id)}"]`);
      if (draft === undefined || place === null) {
        return;
      }
      let editor = this.all.get(id);
      if (editor === undefined) {
        editor = new ArticleEditor(place, id, draft, language, say(words.ui.articleOf, index + 1), mode, this.host);
        this.all.set(id, editor);
      } else if (editor.view.dom.parentElement !== place) {
        place.append(editor.view.dom);
      }
      editor.show(draft, session.boundaries, boundary);
    });
  }
}
