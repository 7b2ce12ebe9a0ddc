package copydesk.ingest.again;

import copydesk.ingest.page.Page;
import copydesk.ingest.page.Pages;
import copydesk.ingest.reading.Engine;
import copydesk.ingest.upstream.PageWork;
import copydesk.ingest.upstream.PageWorks;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads many pages again, each for itself: one that cannot be read stops no other. */
@ApplicationScoped
public class ManyAgain {

  @Inject Pages pages;
  @Inject PageWorks works;
  @Inject ReadingAgain again;

  /** What reading the pages of a publication again would change. */
  public List<AgainView> look(UUID publicationId, List<Page> some) {
    Map<UUID, PageWork> work = works.of(publicationId, some.stream().map(page -> page.id).toList());
    return some.stream()
        .map(
            page ->
                AgainView.of(
                    again.look(page, Optional.empty()), work.getOrDefault(page.id, PageWork.NONE)))
        .toList();
  }

  /** Reads pages again for good. */
  public List<OutcomeView> take(List<Page> some, String subject) {
    List<OutcomeView> outcomes = new ArrayList<>();
    for (Page page : some) {
      try {
        outcomes.add(OutcomeView.of(page, again.take(page, Optional.empty(), subject)));
      } catch (ProblemException e) {
        outcomes.add(OutcomeView.refused(page, e.type().slug()));
      }
    }
    return outcomes;
  }

  /**
   * The next pages that another engine read and that no editor has touched.
   *
   * @param after only pages with ids above this one
   * @param limit how many are looked at; of these the touched ones are left out
   */
  Untouched untouched(UUID publicationId, UUID after, int limit) {
    List<Page> found = pages.readByOthers(publicationId, Engine.VERSION, after, limit);
    Map<UUID, PageWork> work =
        works.of(publicationId, found.stream().map(page -> page.id).toList());
    List<Page> free =
        found.stream()
            .filter(page -> !work.getOrDefault(page.id, PageWork.NONE).touched())
            .toList();
    return new Untouched(free, found.size() < limit ? null : found.getLast().id);
  }

  /** How many pages of a publication another engine read. */
  public long readByOthers(UUID publicationId) {
    return pages.countReadByOthers(publicationId, Engine.VERSION);
  }

  /**
   * Some pages, and after which to go on.
   *
   * @param next null at the end
   */
  record Untouched(List<Page> pages, UUID next) {}
}
