import type { Finding } from "../model/wire.js";

/** What the checks say of the articles of a page, each at a version. */
export interface Checked {
  readonly articles: readonly { readonly id: string; readonly version: number; readonly findings: readonly Finding[] }[];
}

/** What of a browser's stream of events is used here. */
export type Stream = Pick<EventSource, "onmessage" | "close">;

/**
 * Hears of the findings of a page whenever they change. A window that is not seen hears nothing, so
 * that many of them do not use up the few connections that a browser has to one house.
 */
export class LiveFindings {
  private stream: Stream | null = null;

  /**
   * @param open opens the stream; the browser opens it again by itself when it breaks
   * @param heard is given all findings of the page
   */
  constructor(
    private readonly open: () => Stream,
    private readonly heard: (checked: Checked) => void,
  ) {}

  /** The findings of one page, by the interface below an address. */
  static of(root: string, page: string, heard: (checked: Checked) => void): LiveFindings {
    return new LiveFindings(() => new EventSource(`${root}/api/pages/${page}/findings/live`), heard);
  }

  /** Listens from now on, whenever the window is seen. */
  start(): void {
    document.addEventListener("visibilitychange", this.look);
    this.look();
  }

  private readonly look = (): void => this.seen(document.visibilityState === "visible");

  /** Listens while the window is seen. */
  seen(visible: boolean): void {
    if (!visible) {
      this.close();
    } else if (this.stream === null) {
      this.stream = this.open();
      this.stream.onmessage = ({ data }: MessageEvent<string>) => this.heard(JSON.parse(data) as Checked);
    }
  }

  stop(): void {
    document.removeEventListener("visibilitychange", this.look);
    this.close();
  }

  private close(): void {
    this.stream?.close();
    this.stream = null;
  }
}
