package copydesk.annotate.text;

import java.util.Optional;

/** A range in its place in a block: kept, or dropped for a reason. */
public sealed interface Part permits Piece, Drop {

  Range range();

  /** The same kind of part over some of its code points, counted from its start. */
  Part part(int from, int to);

  /** The two as one part, if the other follows directly and nothing sets them apart. */
  Optional<Part> joined(Part next);
}
