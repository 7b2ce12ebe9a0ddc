/** Where the lines of a page stand on its sheets, as ingest tells it. */
export interface SheetLayout {
  readonly sheets: readonly { readonly width: number; readonly height: number }[];
  /** One for each physical line of the source, blank ones too. */
  readonly lines: readonly {
    readonly sheet: number;
    /** From the left, from the top, width, height. */
    readonly box?: readonly [number, number, number, number] | null;
  }[];
}

/** A page as it was printed, with what can be shown of it. */
export interface Printed {
  readonly layout: SheetLayout;
  /** The address of a sheet's picture, or null if there is none. */
  readonly picture: (sheet: number) => string | null;
}

/**
 * What ingest has of a page beside its text. The page stays as useful without: no answer is the
 * same as nothing.
 *
 * @param root of the annotate service; ingest is its neighbour on the same origin
 */
export async function printed(root: string, page: string): Promise<Printed | null> {
  const pages = `${root.replace(/\/[^/]*$/, "")}/ingest/api/pages/${page}`;
  try {
    const known = await fetch(pages, { credentials: "same-origin", headers: { Accept: "application/json" } });
    if (!known.ok || ((await known.json()) as { source: { format: string } }).source.format === "text") {
      return null;
    }
    const answer = await fetch(`${pages}/layout`, { credentials: "same-origin", headers: { Accept: "application/json" } });
    if (!answer.ok) {
      return null;
    }
    const layout = (await answer.json()) as SheetLayout;
    const boxed = layout.lines.some(({ box }) => box !== undefined && box !== null);
    const first = await fetch(`${pages}/sheets/1`, { credentials: "same-origin", headers: { Accept: "image/png" } });
    return boxed || first.ok
      ? { layout, picture: (sheet) => (first.ok ? `${pages}/sheets/${sheet}` : null) }
      : null;
  } catch {
    return null;
  }
}
