/** How long typing into a search rests before it is asked. */
const REST_MS = 150;

/** Typing into a field: heard once it rests, and never in the middle of an input method's word. */
export class Resting {
  private timer: ReturnType<typeof setTimeout> | undefined;

  typed(event: InputEvent, heard: (text: string) => void): void {
    const input = event.target as HTMLInputElement;
    clearTimeout(this.timer);
    if (!event.isComposing) {
      this.timer = setTimeout(() => heard(input.value.trim()), REST_MS);
    }
  }
}
