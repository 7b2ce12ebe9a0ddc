package copydesk.annotate.submission;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All recalls. */
@ApplicationScoped
public class Recalls implements PanacheRepositoryBase<Recall, ScopedId> {}
