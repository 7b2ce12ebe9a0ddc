package copydesk.annotate.deadline;

import copydesk.annotate.history.Editor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All deadlines. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, Deadline.Key> {

  /** Says when an issue closes. */
  public Deadline set(Deadline.Key key, Instant dueAt, Editor editor) {
    Deadline deadline = findById(key);
    if (deadline == null) {
      deadline = new Deadline();
      deadline.publicationId = key.publicationId();
      deadline.issueDate = key.issueDate();
      deadline.edition = key.edition();
    }
    deadline.dueAt = dueAt;
    deadline.setBy = editor.subject();
    deadline.setByName = editor.name();
    deadline.setAt = editor.at();
    persist(deadline);
    return deadline;
  }

  /**
   * How much of each kind there is, at most so many of each: rows of the kind's word and a number.
   * To do, waiting, mine, returned, and late.
   */
  public List<Object[]> counts(Collection<UUID> publications, String subject, int most) {
    return getSession()
        .createNativeQuery(
            """
            select 'open' as kind, count(*) as number from (
              select from annotate.article a where a.publication_id = any(cast(:publications as uuid[]))
                and a.state in ('waiting', 'in-work') and not a.furniture limit :most) x
            union all
            select 'waiting', count(*) from (
              select from annotate.article a where a.publication_id = any(cast(:publications as uuid[]))
                and a.state in ('waiting', 'in-work') and not a.furniture
                and a.state = 'waiting' limit :most) x
            union all
            select 'mine', count(*) from (
              select from annotate.article a where a.publication_id = any(cast(:publications as uuid[]))
                and a.state in ('waiting', 'in-work') and a.edited_by = :subject limit :most) x
            union all
            select 'returned', count(*) from (
              select from annotate.article a
                join annotate.outcome o on o.publication_id = a.publication_id
                 and o.submission_id = a.submission_id and o.outcome in ('returned', 'correction')
               where a.publication_id = any(cast(:publications as uuid[]))
                 and a.state in ('waiting', 'in-work') and not a.furniture
                 and a.state = 'in-work' limit :most) x
            union all
            select 'late', count(*) from (
              select from annotate.article a
                join annotate.page p on p.publication_id = a.publication_id and p.id = a.page_id
                join annotate.deadline d on d.publication_id = a.publication_id
                 and d.issue_date = a.issue_date and d.edition = p.edition
               where a.publication_id = any(cast(:publications as uuid[]))
                 and a.state in ('waiting', 'in-work') and not a.furniture
                 and d.due_at < now() limit :most) x
            """,
            Object[].class)
        .setParameter("publications", publications.toArray(UUID[]::new))
        .setParameter("subject", subject)
        .setParameter("most", most)
        .getResultList();
  }
}
