package copydesk.annotate.draft;

import java.util.Objects;

/**
 * What an editor said about whether a fact belongs to another of its article.
 *
 * @param to the id of the other fact; one that is gone, or elsewhere, counts for nothing
 * @param holds false for a link that was suggested and is wrong
 */
public record FactLink(String to, boolean holds) {
  public FactLink {
    Objects.requireNonNull(to);
  }
}
