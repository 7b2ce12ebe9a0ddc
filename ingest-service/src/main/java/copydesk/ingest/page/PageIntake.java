package copydesk.ingest.page;

import copydesk.ingest.Streams;
import copydesk.ingest.issue.Linking;
import copydesk.ingest.publication.Publication;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Takes a page in: keeps its bytes, reads them, links it with the other pages of its issue, and
 * stores all of it in one transaction or nothing.
 */
@ApplicationScoped
public class PageIntake {

  /**
   * What became of a page that was sent.
   *
   * @param isNew whether bytes were stored that the page did not have before
   */
  public record Receipt(Page page, Source source, boolean isNew) {}

  /** What became of a page that was to be read again. */
  public sealed interface Again {

    /** It was read. */
    record Received(Receipt receipt) implements Again {}

    /**
     * It gave no text and stays as it was.
     *
     * @param reason the slug of a refusal
     */
    record Refused(String reason) implements Again {}
  }

  @Inject Pages pages;
  @Inject Sources sources;
  @Inject Readings readings;
  @Inject PageReader reader;
  @Inject Linking linking;
  @Inject Streams streams;

  /** Receives the bytes of a page of which nobody said what they are. */
  public Receipt receive(
      Publication publication,
      PageAddress address,
      byte[] bytes,
      Optional<Charset> encoding,
      String subject) {
    return receive(publication, address, bytes, "", encoding, subject);
  }

  /**
   * Receives the bytes of a page. The same bytes for the same page change nothing, unless a
   * character set is named by which they give another text; that and other bytes are a new version
   * of its source.
   *
   * @param mediaType what the bytes were sent as; their content is believed before it
   * @param encoding overrides the guess of the character set
   * @param subject who sends it
   */
  public Receipt receive(
      Publication publication,
      PageAddress address,
      byte[] bytes,
      String mediaType,
      Optional<Charset> encoding,
      String subject) {
    // Reading takes no lock and no connection, so it comes before the transaction.
    PageReader.Result result = reader.read(bytes, mediaType, encoding);
    return keep(publication, address, bytes, result, encoding, subject);
  }

  private Receipt keep(
      Publication publication,
      PageAddress address,
      byte[] bytes,
      PageReader.Result result,
      Optional<Charset> encoding,
      String subject) {
    Receipt receipt =
        QuarkusTransaction.requiringNew()
            .call(() -> store(publication, address, bytes, result, encoding, subject));
    if (receipt.isNew()) {
      streams.wake();
    }
    return receipt;
  }

  /**
   * Reads the bytes of a page again by another character set. What it gives is a new version of the
   * source; the same again, or none, changes nothing.
   *
   * @param encoding corrects the guess
   * @param subject who asks for it
   * @return the receipt, or why the bytes give no text by it
   */
  public Again again(Page page, Publication publication, Charset encoding, String subject) {
    Source latest = sources.require(page);
    PageReader.Result result = reader.read(latest.bytes, latest.mediaType, Optional.of(encoding));
    if (result instanceof PageReader.Result.Unreadable unreadable) {
      return new Again.Refused(unreadable.reason());
    }
    PageAddress address = new PageAddress(page.issueDate, page.edition, page.label);
    return new Again.Received(
        keep(publication, address, latest.bytes, result, Optional.of(encoding), subject));
  }

  private Receipt store(
      Publication publication,
      PageAddress address,
      byte[] bytes,
      PageReader.Result result,
      Optional<Charset> encoding,
      String subject) {
    Page page = pages.lockOrCreate(publication.id, address);
    Optional<Source> known = sources.ofBytes(page, result.sha256());
    if (known.isPresent() && !corrects(result, encoding, known.get())) {
      return new Receipt(page, known.get(), false);
    }
    Source source = new Source();
    source.attempt = known.map(earlier -> earlier.attempt + 1).orElse(1);
    source.publicationId = page.publicationId;
    source.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    source.pageId = page.id;
    source.version = sources.latest(page).map(earlier -> earlier.version + 1).orElse(1);
    source.sha256 = result.sha256();
    source.bytes = bytes;
    source.format = result.kind().slug();
    source.mediaType = result.kind().mediaType();
    source.receivedBy = subject;
    source.receivedAt = Instant.now();
    PageState.Received received =
        switch (page.state()) {
          case PageState.Received state -> state;
          case PageState.Read state -> state.received();
          case PageState.Unreadable state -> state.received();
        };
    switch (result) {
      case PageReader.Result.Unreadable unreadable -> {
        sources.persist(source);
        page.become(received.unreadable(unreadable.reason()));
      }
      case PageReader.Result.Read read -> {
        source.encoding = read.encoding();
        source.encodingOrigin = read.origin();
        source.text = read.text();
        source.layout = read.layout().orElse(null);
        sources.persist(source);
        StoredReading reading = storeReading(source, read);
        page.become(received.read(reading.number));
        linking.replace(
            new Linking.Read(page.issue(), page.id, page.label, reading.id, source.id),
            read.ends());
      }
    }
    return new Receipt(page, source, true);
  }

  /** Whether the bytes give another text by the character set that the sender names. */
  private static boolean corrects(
      PageReader.Result result, Optional<Charset> encoding, Source known) {
    return encoding.isPresent()
        && result instanceof PageReader.Result.Read read
        && !read.encoding().equals(known.encoding);
  }

  private StoredReading storeReading(Source source, PageReader.Result.Read read) {
    StoredReading reading = new StoredReading();
    reading.publicationId = source.publicationId;
    reading.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    reading.pageId = source.pageId;
    reading.sourceId = source.id;
    reading.number = readings.latestNumber(source.publicationId, source.pageId) + 1;
    reading.engine = read.engine();
    reading.document = read.document();
    reading.createdAt = Instant.now();
    readings.persist(reading);
    return reading;
  }
}
