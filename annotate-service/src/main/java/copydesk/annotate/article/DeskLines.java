package copydesk.annotate.article;

import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.search.Found;
import copydesk.annotate.search.Searching;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lists of the desk, without the drafts. */
@ApplicationScoped
public class DeskLines implements PanacheRepositoryBase<Article, ScopedId> {

  /**
   * Articles, newest issue first.
   *
   * @param codes of the publications, by id
   */
  public List<DeskLine> list(DeskQuery query, Map<UUID, String> codes, int limit) {
    var select =
        getSession()
            .createNativeQuery(
                """
                select a.id from annotate.article a
                 where a.publication_id = any(cast(:publications as uuid[]))
                   and (cast(:issue as date) is null or a.issue_date = cast(:issue as date))
                   and (cast(:afterIssue as date) is null
                        or a.issue_date < cast(:afterIssue as date)
                        or (a.issue_date = cast(:afterIssue as date)
                            and a.id > cast(:afterId as uuid))) %s
                 order by a.issue_date desc, a.id limit :limit
                """
                    .formatted(query.ofArticle()),
                Tuple.class)
            .setParameter("publications", query.publications().toArray(UUID[]::new))
            .setParameter("issue", query.issue(), LocalDate.class)
            .setParameter("afterIssue", query.afterIssue(), LocalDate.class)
            .setParameter("afterId", query.afterId(), UUID.class)
            .setParameter("limit", limit);
    query.values().forEach(select::setParameter);
    return of(
        select.getResultStream().map(row -> row.get(0, UUID.class)).toList(), id -> null, codes);
  }

  /** What a search found, in its order. */
  public List<DeskLine> of(List<Searching.Result> results, Map<UUID, String> codes) {
    Map<UUID, Found> found =
        results.stream()
            .collect(Collectors.toMap(Searching.Result::articleId, Searching.Result::found));
    return of(results.stream().map(Searching.Result::articleId).toList(), found::get, codes);
  }

  private List<DeskLine> of(List<UUID> ids, Function<UUID, Found> found, Map<UUID, String> codes) {
    Map<UUID, DeskLine> lines =
        ids.isEmpty()
            ? Map.of()
            : getSession()
                .createNativeQuery(
                    """
                    select a.id, a.publication_id, a.headline, a.state, a.version, a.revision,
                           a.furniture, a.issue_date, p.edition, p.label, p.id as page,
                           a.characters, a.edited_by_name, a.edited_at,
                           coalesce(jsonb_array_length(o.remarks), 0) as remarks, d.due_at
                      from annotate.article a
                      join annotate.page p
                        on p.publication_id = a.publication_id and p.id = a.page_id
                      left join lateral (
                        select remarks from annotate.outcome
                         where publication_id = a.publication_id
                           and submission_id = a.submission_id and a.state = 'in-work'
                         order by decided_at desc limit 1) o on true
                      left join annotate.deadline d
                        on d.publication_id = a.publication_id and d.issue_date = a.issue_date
                       and d.edition = p.edition
                     where a.publication_id = any(cast(:publications as uuid[]))
                       and a.id = any(cast(:ids as uuid[]))
                    """,
                    Object[].class)
                .setParameter("publications", codes.keySet().toArray(UUID[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(
                    Collectors.toMap(
                        row -> (UUID) row[0], row -> line(row, codes, found.apply((UUID) row[0]))));
    return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
  }

  private static DeskLine line(Object[] row, Map<UUID, String> codes, Found found) {
    return new DeskLine(
        row[0].toString(),
        codes.get((UUID) row[1]),
        (String) row[2],
        (String) row[3],
        ((Number) row[4]).longValue(),
        (Integer) row[5],
        (Boolean) row[6],
        (LocalDate) row[7],
        (String) row[8],
        (String) row[9],
        row[10].toString(),
        (Integer) row[11],
        (String) row[12],
        (Instant) row[13],
        (Integer) row[14],
        (Instant) row[15],
        found);
  }
}
