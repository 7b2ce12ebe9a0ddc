/** What the browser says about the window: it is hidden, it goes away, the network is back. */
export class Leaving {
  /**
   * @param save what waits is to be saved now
   * @param leave nobody is here any longer
   */
  constructor(
    private readonly save: () => void,
    private readonly leave: () => void,
  ) {}

  watch(): void {
    document.addEventListener("visibilitychange", this.hidden);
    window.addEventListener("online", this.save);
    window.addEventListener("pagehide", this.leave);
  }

  done(): void {
    document.removeEventListener("visibilitychange", this.hidden);
    window.removeEventListener("online", this.save);
    window.removeEventListener("pagehide", this.leave);
    this.leave();
  }

  private readonly hidden = (): void => {
    if (document.visibilityState === "hidden") {
      this.save();
    }
  };
}
