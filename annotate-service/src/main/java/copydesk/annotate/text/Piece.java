package copydesk.annotate.text;

import java.util.Objects;
import java.util.Optional;

/** Text that is read, verbatim. */
public record Piece(Range range) implements Part {

  public Piece {
    Objects.requireNonNull(range);
  }

  @Override
  public Piece part(int from, int to) {
    return new Piece(range.part(from, to));
  }

  @Override
  public Optional<Part> joined(Part next) {
    return next instanceof Piece piece && range.meets(piece.range)
        ? Optional.of(new Piece(range.plus(piece.range)))
        : Optional.empty();
  }
}
