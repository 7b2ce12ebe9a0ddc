package copydesk.review.examination;

import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.Fact;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names that approved articles had. */
@ApplicationScoped
public class KnownNames implements PanacheRepositoryBase<KnownName, KnownName.Key> {

  private static final Set<String> TYPES = Set.of("person", "organization", "place", "role");

  /** The facts of a document that name somebody or something. */
  public static List<Fact> of(SubmissionDocument document) {
    return document.facts().stream().filter(fact -> TYPES.contains(fact.type())).toList();
  }

  /** The ids of those facts of a document whose name no approved article had. */
  public Set<String> unknown(UUID publicationId, SubmissionDocument document) {
    List<Fact> names = of(document);
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<KnownName.Key> known =
        list(
                "publicationId = ?1 and name in ?2",
                publicationId,
                names.stream().map(Fact::name).distinct().toList())
            .stream()
            .map(name -> new KnownName.Key(name.publicationId, name.type, name.name))
            .collect(Collectors.toSet());
    return names.stream()
        .filter(fact -> !known.contains(new KnownName.Key(publicationId, fact.type(), fact.name())))
        .map(Fact::id)
        .collect(Collectors.toSet());
  }

  /** Takes the names of an approved document in, inside the caller's transaction. */
  public void learn(UUID publicationId, SubmissionDocument document) {
    // In one order everywhere, so that two approvals with the same names wait for each other and
    // never in a circle.
    List<Fact> names =
        of(document).stream()
            .sorted(java.util.Comparator.comparing(Fact::type).thenComparing(Fact::name))
            .toList();
    for (Fact fact : names) {
      getEntityManager()
          .createNativeQuery(
              """
              insert into review.known_name (publication_id, type, name)
              values (:publication, :type, :name) on conflict do nothing
              """)
          .setParameter("publication", publicationId)
          .setParameter("type", fact.type())
          .setParameter("name", fact.name())
          .executeUpdate();
    }
  }
}
