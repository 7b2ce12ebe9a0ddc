package copydesk.ingest.page;

import copydesk.ingest.issue.Linking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Stores what came of reading a page: its source, its reading, where the page stands, and its links
 * with the other pages of the issue. Every method wants the page locked by the transaction.
 */
@ApplicationScoped
public class Filing {

  @Inject Sources sources;
  @Inject Readings readings;
  @Inject Linking linking;

  /**
   * The next source of a page, not stored yet.
   *
   * @param subject who sent the bytes, or asked for them to be read in another way
   */
  public Source source(Page page, byte[] bytes, PageReader.Result result, String subject) {
    Source source = new Source();
    source.publicationId = page.publicationId;
    source.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    source.pageId = page.id;
    source.sha256 = result.sha256();
    number(page, source);
    source.bytes = bytes;
    source.format = result.kind().slug();
    source.mediaType = result.kind().mediaType();
    source.receivedBy = subject;
    source.receivedAt = Instant.now();
    return source;
  }

  private void number(Page page, Source source) {
    source.version = 1;
    source.attempt = 1;
    if (!page.isNew) {
      sources.latest(page).ifPresent(earlier -> source.version = earlier.version + 1);
      sources
          .ofBytes(page, source.sha256)
          .ifPresent(earlier -> source.attempt = earlier.attempt + 1);
    }
  }

  /** Stores a new source and what came of reading it. */
  public void file(Page page, Source source, PageReader.Result result) {
    switch (result) {
      case PageReader.Result.Unreadable unreadable -> {
        sources.persist(source);
        page.become(received(page).unreadable(unreadable.reason()));
      }
      case PageReader.Result.Read read -> {
        source.encoding = read.encoding();
        source.encodingOrigin = read.origin();
        source.text = read.text();
        source.layout = read.layout().orElse(null);
        sources.persist(source);
        add(page, source, read);
      }
    }
  }

  /**
   * Stores another reading of a source.
   *
   * @return its number
   */
  public int add(Page page, Source source, PageReader.Result.Read read) {
    StoredReading reading = new StoredReading();
    reading.publicationId = source.publicationId;
    reading.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    reading.pageId = source.pageId;
    reading.sourceId = source.id;
    boolean isFirst = page.isNew;
    reading.number = isFirst ? 1 : readings.latestNumber(source.publicationId, source.pageId) + 1;
    reading.engine = read.engine();
    reading.document = read.document();
    reading.headline = read.summary().headline();
    reading.articles = read.summary().articles();
    reading.unsure = read.summary().unsure();
    reading.createdAt = Instant.now();
    readings.persist(reading);
    page.become(received(page).read(reading.number));
    if (!isFirst || !read.ends().isEmpty()) {
      linking.replace(
          new Linking.Read(page.issue(), page.id, page.label, reading.id, source.id), read.ends());
    }
    return reading.number;
  }

  private static PageState.Received received(Page page) {
    return switch (page.state()) {
      case PageState.Received state -> state;
      case PageState.Read state -> state.received();
      case PageState.Unreadable state -> state.received();
    };
  }
}
