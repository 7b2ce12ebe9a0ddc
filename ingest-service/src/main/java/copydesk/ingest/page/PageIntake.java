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
   * Receives the bytes of a page. The same bytes for the same page change nothing; other bytes are
   * a new version of its source.
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
    Receipt receipt =
        QuarkusTransaction.requiringNew()
            .call(() -> store(publication, address, bytes, result, subject));
    if (receipt.isNew()) {
      streams.wake();
    }
    return receipt;
  }

  private Receipt store(
      Publication publication,
      PageAddress address,
      byte[] bytes,
      PageReader.Result result,
      String subject) {
    Page page = pages.lockOrCreate(publication.id, address);
    Optional<Source> known = sources.ofBytes(page, result.sha256());
    if (known.isPresent()) {
      return new Receipt(page, known.get(), false);
    }
    Source source = new Source();
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
