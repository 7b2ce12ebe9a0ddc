package copydesk.review.decision;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All outcomes. */
@ApplicationScoped
public class Outcomes implements PanacheRepositoryBase<Outcome, ScopedId> {}
