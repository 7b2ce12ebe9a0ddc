package copydesk.review.screen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.look.CurrentLanguage;
import copydesk.look.Language;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemType;
import copydesk.review.ReviewProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;

/**
 * What refusals are called in the reader's language, for the scripts of a page: the interface
 * itself speaks English. Templates read it as {@code cdi:problemWords}.
 */
@Named("problemWords")
@RequestScoped
public class ProblemWords {

  @Inject CurrentLanguage language;
  @Inject ObjectMapper json;

  /**
   * The words by the problem's type, as JSON. Empty in English, where a problem's own detail says
   * more.
   */
  public String getJson() {
    ObjectNode words = json.createObjectNode();
    if (language.get() == Language.CHINESE) {
      Stream.of(HttpProblem.values(), ReviewProblem.values())
          .flatMap(Stream::of)
          .map(ProblemType.class::cast)
          .forEach(type -> words.put("/problems/" + type.slug(), type.titleZh()));
    }
    return words.toString();
  }
}
