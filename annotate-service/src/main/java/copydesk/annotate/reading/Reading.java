package copydesk.annotate.reading;

import copydesk.annotate.text.Evidence;
import java.util.List;
import java.util.Objects;

/**
 * One interpretation of a page. Offsets are code points of the decoded text.
 *
 * @param dropped ranges that are not read, with reasons
 * @param boundaries what was decided between each two lines
 */
public record Reading(
    Source source, List<Article> articles, List<Dropped> dropped, List<Boundary> boundaries) {

  public Reading {
    articles = articles == null ? List.of() : List.copyOf(articles);
    dropped = dropped == null ? List.of() : List.copyOf(dropped);
    boundaries = boundaries == null ? List.of() : List.copyOf(boundaries);
  }

  /**
   * @param sha256 of the bytes, lower-case hexadecimal
   * @param lines the number of physical lines
   */
  public record Source(String sha256, String encoding, int lines) {}

  /**
   * @param id unique in the reading
   * @param jump where the story goes on or comes from, as the reader says it; null for none
   */
  public record Article(String id, List<Block> blocks, Object jump) {
    public Article {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * @param type a block type's name in lower case
   * @param text the concatenation of the pieces
   */
  public record Block(String id, String type, String text, List<Piece> pieces, double confidence) {
    public Block {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Either a range or inserted text.
   *
   * @param start null for inserted text
   * @param end null for inserted text
   * @param insert null for a range
   */
  public record Piece(Integer start, Integer end, String insert) {
    public Piece {
      if ((insert == null) == (start == null) || (start == null) != (end == null)) {
        throw new IllegalArgumentException("a piece is a range or an insertion");
      }
    }

    public static Piece range(int start, int end) {
      return new Piece(start, end, null);
    }

    public static Piece insertion(String text) {
      return new Piece(null, null, text);
    }
  }

  /**
   * @param reason a drop reason's name in lower case
   */
  public record Dropped(int start, int end, String reason) {
    public Dropped {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * @param after the number of the non-blank line before it, from 1
   * @param decision join, join-space, dehyphenate, paragraph or article
   * @param confidence 0 to 1
   */
  public record Boundary(int after, String decision, double confidence, List<Evidence> evidence) {
    public Boundary {
      evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
  }
}
