package copydesk.annotate.draft;

import copydesk.annotate.text.BlockType;
import java.util.List;

/**
 * One thing an editor does. Ids of what an operation creates are part of it, so that the same
 * operations on the same drafts give the same result everywhere.
 */
public sealed interface Operation {

  /** What a boundary is to become. */
  enum Boundary {
    JOIN,
    JOIN_SPACE,
    DEHYPHENATE,
    PARAGRAPH,
    ARTICLE
  }

  /**
   * Decides a boundary anew.
   *
   * @param after the number of the line before it
   * @param block the id of a block that may come to be
   * @param article the id of an article that may come to be
   */
  record Flip(String source, int after, Boundary to, String block, String article)
      implements Operation {}

  /**
   * Writes text in the place of other text. What stood there is dropped as corrected.
   *
   * @param start the first code point of the block's text
   * @param end one after the last; equal to start to insert
   * @param text one line, may be empty
   */
  record Replace(String block, int start, int end, String text) implements Operation {}

  /**
   * Makes two blocks of one.
   *
   * @param at where the second begins, inside the block's text
   * @param id of the second
   */
  record Split(String block, int at, String id) implements Operation {}

  /**
   * Makes one block of several, at the place and with the type of the first.
   *
   * @param space whether a space goes between their texts
   */
  record Merge(List<String> blocks, boolean space) implements Operation {
    public Merge {
      blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }
  }

  /**
   * Puts a block elsewhere.
   *
   * @param after the block it then follows, or null for the top
   */
  record Move(String block, String article, String after) implements Operation {}

  /**
   * Makes two articles of one: from a block on, what follows is an article of its own.
   *
   * @param article the id of the new one
   */
  record Divide(String block, String article) implements Operation {}

  /**
   * Puts text of a source that stands in no article behind the blocks of one, as a block of its
   * own.
   *
   * @param start the first code point of the source
   * @param end one after the last
   * @param id of the block
   */
  record Adopt(String source, int start, int end, String article, String id) implements Operation {}

  /** Says what a block is. */
  record Retype(String block, BlockType type) implements Operation {}

  /**
   * Marks a fact by hand; it counts as confirmed.
   *
   * @param at its places in reading order
   * @param value null where it is not known
   */
  record Tag(FactType type, List<Place> at, FactValue value, String id) implements Operation {
    public Tag {
      at = at == null ? List.of() : List.copyOf(at);
    }
  }

  /** Takes a fact away. */
  record Untag(String fact) implements Operation {}

  /**
   * Confirms a suggestion, or a stale fact at the place named.
   *
   * @param value the right value, or null to keep what there is
   * @param at its new places; empty to keep the old
   */
  record Confirm(String fact, FactValue value, List<Place> at) implements Operation {
    public Confirm {
      at = at == null ? List.of() : List.copyOf(at);
    }
  }

  /** Says that a suggestion is wrong. */
  record Reject(String fact) implements Operation {}

  /** Says that two facts of an article belong together; which way round, their types say. */
  record Link(String from, String to) implements Operation {}

  /** Takes a link away; one that is suggested is not suggested again. */
  record Unlink(String from, String to) implements Operation {}

  /** Lets a failed check stand. */
  record Waive(String article, String finding, String reason) implements Operation {}
}
