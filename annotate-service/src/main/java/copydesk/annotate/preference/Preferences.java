package copydesk.annotate.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What everybody prefers. */
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, String> {

  /** Keeps what a person prefers now, whatever it was before or in another window. */
  public void keep(String subject, String keys, double confirmFrom) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into annotate.preference (subject, keys, confirm_from)
            values (:subject, cast(:keys as jsonb), :from)
            on conflict (subject) do update set keys = excluded.keys, confirm_from = excluded.confirm_from
            """)
        .setParameter("subject", subject)
        .setParameter("keys", keys)
        .setParameter("from", confirmFrom)
        .executeUpdate();
  }
}
