package copydesk.ingest.again;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import copydesk.ingest.IngestProblem;
import copydesk.ingest.Streams;
import copydesk.ingest.page.Filing;
import copydesk.ingest.page.Page;
import copydesk.ingest.page.PageReader;
import copydesk.ingest.page.Pages;
import copydesk.ingest.page.Readings;
import copydesk.ingest.page.Source;
import copydesk.ingest.page.Sources;
import copydesk.ingest.page.StoredReading;
import copydesk.ingest.page.UnreadableAdvice;
import copydesk.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Reads pages again, for a look or for good. */
@ApplicationScoped
public class ReadingAgain {

  @Inject Pages pages;
  @Inject Sources sources;
  @Inject Readings readings;
  @Inject PageReader reader;
  @Inject Filing filing;
  @Inject Streams streams;
  @Inject ObjectMapper json;

  /**
   * What came of reading a page again for good.
   *
   * @param reading number of the page's latest reading; 0 where it has none
   * @param stored whether a new reading was stored
   * @param changed whether it differs in what people see
   */
  record Outcome(int reading, boolean stored, boolean changed) {}

  /**
   * What the bytes that a page has come to today.
   *
   * @param encoding the character set to read them by; without it the one they were read by
   */
  Another look(Page page, Optional<Charset> encoding) {
    Source source = sources.require(page);
    Optional<StoredReading> latest = readings.latest(page);
    PageReader.Result result =
        reader.read(source.bytes, source.mediaType, encoding.or(() -> known(source)));
    Optional<String> engine = latest.map(reading -> reading.engine);
    Optional<Difference> difference = Optional.empty();
    List<Another.OtherLine> lines = List.of();
    if (result instanceof PageReader.Result.Read read) {
      boolean sameText = read.text().equals(source.text());
      JsonNode before = latest.map(reading -> tree(reading.document())).orElse(missing());
      difference = Optional.of(Difference.between(before, tree(read.document().told()), sameText));
      lines =
          sameText || source.text() == null ? List.of() : OtherLines.of(source.text(), read.text());
    }
    return new Another(
        page, source, engine, latest.map(reading -> reading.id), result, difference, lines);
  }

  /**
   * Reads a page again and stores what differs. What the page has stays: the new reading is one
   * more, and whoever works on the page takes it or not.
   *
   * @throws ProblemException as {@link UnreadableAdvice} says if no text can be had that way, or
   *     {@link IngestProblem#CHANGED_MEANWHILE} if the page has got another source or reading since
   *     it was looked at; nothing has changed then
   */
  Outcome take(Page page, Optional<Charset> encoding, String subject) {
    Another another = look(page, encoding);
    return switch (another.result()) {
      case PageReader.Result.Read read -> keep(another, read, subject);
      case PageReader.Result.Pictured picture ->
          throw UnreadableAdvice.refusal(picture.unreadable().reason());
      case PageReader.Result.Unreadable none -> throw UnreadableAdvice.refusal(none.reason());
    };
  }

  private Outcome keep(Another another, PageReader.Result.Read read, String subject) {
    Outcome outcome = QuarkusTransaction.requiringNew().call(() -> store(another, read, subject));
    if (outcome.stored()) {
      streams.wake();
    }
    return outcome;
  }

  private Outcome store(Another another, PageReader.Result.Read read, String subject) {
    Page page = pages.lock(another.page());
    Source source = sources.require(page);
    Optional<StoredReading> latest = readings.latest(page);
    if (!source.id.equals(another.source().id)
        || !latest.map(reading -> reading.id).equals(another.readingId())) {
      throw new ProblemException(
          IngestProblem.CHANGED_MEANWHILE, "Look again at what would change, then take it.");
    }
    if (!read.text().equals(source.text()) || !read.encoding().equals(source.encoding)) {
      Source next = filing.source(page, source.bytes, read, subject);
      filing.file(page, next, read);
      return new Outcome(readings.latestNumber(page.publicationId, page.id), true, true);
    }
    boolean sameEngine = another.engine().filter(read.engine()::equals).isPresent();
    if (sameEngine && !another.changes()) {
      return new Outcome(latest.orElseThrow().number, false, false);
    }
    return new Outcome(filing.add(page, source, read), true, another.changes());
  }

  private static Optional<Charset> known(Source source) {
    boolean text = source.format.equals("text") && source.encoding != null;
    return text ? Optional.of(Charset.forName(source.encoding)) : Optional.empty();
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }

  private JsonNode tree(String document) {
    try {
      return json.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
