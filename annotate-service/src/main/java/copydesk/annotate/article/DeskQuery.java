package copydesk.annotate.article;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a list of the desk shows; null for what does not matter.
 *
 * @param page a page on which an article has text
 * @param editedBy the subject who changed it last
 * @param after the last article of the list's page before
 */
public record DeskQuery(
    Set<UUID> publications,
    LocalDate issue,
    UUID page,
    DeskState state,
    String editedBy,
    Place after) {

  /** A place in the order of the list. */
  public record Place(LocalDate issue, UUID id) {}

  /** The same list from another place on. */
  public DeskQuery after(Place place) {
    return new DeskQuery(publications, issue, page, state, editedBy, place);
  }

  /** The issue after whose articles it goes on, or null from the newest. */
  public LocalDate afterIssue() {
    return after == null ? null : after.issue();
  }

  /** The article after which it goes on, or null from the first. */
  public UUID afterId() {
    return after == null ? null : after.id();
  }

  /** The conditions on a row {@code a} of the articles, each after an {@code and}. */
  public String ofArticle() {
    StringBuilder sql = new StringBuilder(" and a.state <> 'merged'");
    if (state != null) {
      sql.append(" and ").append(state.sql());
    }
    if (page != null) {
      sql.append(
          """
           and exists (select from annotate.article_page ap
                        where ap.publication_id = a.publication_id and ap.article_id = a.id
                          and ap.page_id = :page)
          """);
    }
    if (editedBy != null) {
      sql.append(" and a.edited_by = :editedBy");
    }
    return sql.toString();
  }

  /** What the conditions name. */
  public Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    if (page != null) {
      values.put("page", page);
    }
    if (editedBy != null) {
      values.put("editedBy", editedBy);
    }
    return values;
  }
}
