package copydesk.review.screen;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.access.CurrentRights;
import copydesk.look.CurrentLanguage;
import copydesk.look.Language;
import copydesk.review.document.CodePoints;
import copydesk.review.document.Span;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.examination.Marks;
import copydesk.review.submission.QueueItem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How values look on a screen, in the reader's language; templates read it as {@code cdi:faces}.
 */
@Named("faces")
@RequestScoped
public class Faces {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  @Inject CurrentLanguage language;
  @Inject CurrentRights rights;

  /** A stage's name. */
  public String stage(QueueItem.StageName name) {
    return isEnglish() ? name.en() : name.zh();
  }

  /** A time to the minute where the newspaper is; an empty text for null. */
  public String time(Instant time, String zone) {
    return time == null ? "" : TIME.withZone(zone(zone)).format(time);
  }

  /** A time to the minute without its year; an empty text for null. */
  public String shortTime(Instant time, String zone) {
    return time == null ? "" : SHORT.withZone(zone(zone)).format(time);
  }

  /** A fact's value where it says more than its quote; an empty text where it does not. */
  public String value(SubmissionDocument.Fact fact) {
    JsonNode value = fact.value();
    if (value == null || value.isNull()) {
      return "";
    }
    if (value.isObject() && value.has("number")) {
      String about = value.path("approx").asBoolean() ? "≈ " : "";
      return "%s%s %s"
          .formatted(about, value.path("number").asText(), value.path("unit").asText(""))
          .strip();
    }
    String text = value.isTextual() ? value.textValue() : named(value);
    return text.equals(fact.quote()) ? "" : text;
  }

  /** The mark of a fact that is ticked off. */
  public String factMark(SubmissionDocument.Fact fact) {
    return Marks.ofFact(fact.id());
  }

  /** The words at a place of the clean text; an empty text for a place that it does not have. */
  public String quote(SubmissionDocument document, Span span) {
    return span.end() <= CodePoints.length(document.text())
        ? CodePoints.slice(document.text(), span.start(), span.end())
        : "";
  }

  /** The quote of a fact; its id if the document has no such fact. */
  public String factQuote(SubmissionDocument document, String id) {
    return document.facts().stream()
        .filter(fact -> fact.id().equals(id))
        .map(SubmissionDocument.Fact::quote)
        .findFirst()
        .orElse(id);
  }

  /** An entry of the register by its name, a position with its body; all else as it is. */
  private static String named(JsonNode value) {
    if (value.has("entry")) {
      return value.path("name").asText();
    }
    if (value.has("date")) {
      return value.path("date").asText();
    }
    return value.has("title")
        ? value.path("organization").asText() + value.path("title").asText()
        : value.toString();
  }

  /** The first digits of a seal; an empty text for null. */
  public String shortSeal(String seal) {
    return seal == null ? "" : seal.substring(0, 12);
  }

  /** Whether the reader administers the house. */
  public boolean isAdmin() {
    return rights.get().admin();
  }

  /** Whether a time is over; not for null. */
  public boolean isPast(Instant time) {
    return time != null && time.isBefore(Instant.now());
  }

  /** A time as a field for dates and times wants it; an empty text for null. */
  public String field(Instant time, String zone) {
    return time == null ? "" : FIELD.withZone(zone(zone)).format(time);
  }

  public boolean isEnglish() {
    return language.get() == Language.ENGLISH;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneId.of("UTC"); // a submission may name a zone that this system does not know
    }
  }
}
