package copydesk.annotate.style;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.finding.LiveFindings;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Ids;
import copydesk.annotate.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Changes lists. The pages that somebody has open are checked again when it is committed. */
@ApplicationScoped
class KeepingWords {

  @Inject HouseWords words;
  @Inject Publications publications;
  @Inject LiveFindings live;

  /**
   * Adds a word.
   *
   * @throws ProblemException {@link AnnotateProblem#WORD_TAKEN} if the list has it already
   */
  HouseWord create(UUID publicationId, Wanted wanted, Editor editor) {
    changing(publicationId);
    requireFree(publicationId, wanted.wrong());
    return add(publicationId, wanted, editor);
  }

  /** Adds a word that the list has not. Call after {@link #changing}. */
  HouseWord add(UUID publicationId, Wanted wanted, Editor editor) {
    HouseWord word = new HouseWord();
    word.publicationId = publicationId;
    word.id = Ids.row();
    word.become(wanted, editor);
    words.persist(word);
    return word;
  }

  /**
   * Changes a word.
   *
   * @param version the one that the asker has seen
   * @throws ProblemException {@link AnnotateProblem#STALE_WORD} if it is at another
   */
  HouseWord change(HouseWord known, long version, Wanted wanted, Editor editor) {
    HouseWord word = locked(known, version);
    if (!word.wrong.equals(wanted.wrong())) {
      requireFree(word.publicationId, wanted.wrong());
    }
    word.become(wanted, editor);
    words.flush();
    return word;
  }

  /** Takes a word off the list. */
  void remove(HouseWord known, long version) {
    words.delete(locked(known, version));
  }

  /** Whoever changes a list does so alone, and open pages are told. Call first. */
  void changing(UUID publicationId) {
    words.count(publicationId);
    live.changingAll(publicationId);
  }

  String codeOf(HouseWord word) {
    return publications.findById(word.publicationId).code;
  }

  private HouseWord locked(HouseWord known, long version) {
    changing(known.publicationId);
    HouseWord word =
        words
            .lock(known.publicationId, known.id)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such word."));
    if (word.version != version) {
      throw new ProblemException(AnnotateProblem.STALE_WORD, "Nothing was changed; read it again.");
    }
    return word;
  }

  private void requireFree(UUID publicationId, String wrong) {
    if (words.of(publicationId, wrong).isPresent()) {
      throw new ProblemException(
              AnnotateProblem.WORD_TAKEN, "Change the word that is there instead.")
          .with("word", wrong);
    }
  }
}
