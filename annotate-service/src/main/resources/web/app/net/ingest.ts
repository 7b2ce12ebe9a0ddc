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

/** What ingest tells of a page, as far as it is asked here. */
interface Known {
  readonly source: { readonly format: string };
  /** What was sent of how the page looked; its measures in pixels. */
  readonly picture?: { readonly width: number; readonly height: number } | null;
}

async function layoutOf(pages: string): Promise<SheetLayout | null> {
  const answer = await fetch(`${pages}/layout`, { credentials: "same-origin", headers: { Accept: "application/json" } });
  return answer.ok ? ((await answer.json()) as SheetLayout) : null;
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
    if (!known.ok) {
      return null;
    }
    const { source, picture } = (await known.json()) as Known;
    const layout = source.format === "text" ? null : await layoutOf(pages);
    if (layout === null) {
      return picture === null || picture === undefined
        ? null
        : { layout: { sheets: [picture], lines: [] }, picture: () => `${pages}/sheets/1` };
    }
    const boxed = layout.lines.some(({ box }) => box !== undefined && box !== null);
    const first = await fetch(`${pages}/sheets/1`, { credentials: "same-origin", headers: { Accept: "image/*" } });
    return boxed || first.ok
      ? { layout, picture: (sheet) => (first.ok ? `${pages}/sheets/${sheet}` : null) }
      : null;
  } catch {
    return null;
  }
}
