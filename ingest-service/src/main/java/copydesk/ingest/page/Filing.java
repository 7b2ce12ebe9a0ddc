package copydesk.ingest.page;

import copydesk.ingest.issue.Linking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Stores what came of reading a page: its source, its reading, where the page stands, and its links
 * with the other pages of the issue. Every method wants the page locked by the transaction.
 */
@ApplicationScoped
public class Filing {

  @Inject Sources sources;
  @Inject Readings readings;
  @Inject FirstFiling first;
  @Inject Linking linking;

  /**
   * The next source of a page, not stored yet.
   *
   * @param subject who sent the bytes, or asked for them to be read in another way
   */
  public Source source(Page page, byte[] bytes, PageReader.Result result, String subject) {
    Source source = source(page.publicationId, bytes, result, subject);
    source.pageId = page.id;
    number(page, source);
    return source;
  }

  private static Source source(
      UUID publicationId, byte[] bytes, PageReader.Result result, String subject) {
    Source source = new Source();
    source.publicationId = publicationId;
    source.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    source.sha256 = result.sha256();
    source.bytes = bytes;
    source.format = result.kind().slug();
    source.mediaType = result.kind().mediaType();
    source.receivedBy = subject;
    source.receivedAt = Instant.now();
    return source;
  }

  /**
   * Stores a page that nobody sent before with what came of reading it; with links to its issue in
   * the transaction under way, which should do nothing long after this.
   *
   * @param subject who sent the bytes
   * @return empty, and nothing stored, if the page is known
   */
  Optional<PageIntake.Receipt> first(
      UUID publicationId,
      PageAddress address,
      byte[] bytes,
      PageReader.Result.Read read,
      String subject) {
    Source source = source(publicationId, bytes, read, subject);
    source.version = 1;
    source.attempt = 1;
    source.take(read);
    StoredReading reading = reading(source, read);
    reading.number = 1;
    return first
        .file(publicationId, address, source, reading)
        .map(
            page -> {
              if (!read.ends().isEmpty()) {
                link(page, reading, read);
              }
              return new PageIntake.Receipt(page, source, Optional.empty(), true);
            });
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
      case PageReader.Result.Unreadable unreadable -> unreadable(page, source, unreadable);
      case PageReader.Result.Pictured pictured -> unreadable(page, source, pictured.unreadable());
      case PageReader.Result.Read read -> {
        source.take(read);
        sources.persist(source);
        add(page, source, read);
      }
    }
  }

  private void unreadable(Page page, Source source, PageReader.Result.Unreadable unreadable) {
    sources.persist(source);
    page.become(received(page).unreadable(unreadable.reason()));
  }

  /**
   * Stores another reading of a source.
   *
   * @return its number
   */
  public int add(Page page, Source source, PageReader.Result.Read read) {
    StoredReading reading = reading(source, read);
    boolean isFirst = page.isNew;
    reading.number = isFirst ? 1 : readings.latestNumber(source.publicationId, source.pageId) + 1;
    readings.persist(reading);
    page.become(received(page).read(reading.number));
    if (!isFirst || !read.ends().isEmpty()) {
      link(page, reading, read);
    }
    return reading.number;
  }

  private static StoredReading reading(Source source, PageReader.Result.Read read) {
    StoredReading reading = new StoredReading();
    reading.publicationId = source.publicationId;
    reading.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    reading.pageId = source.pageId;
    reading.sourceId = source.id;
    reading.engine = read.engine();
    reading.packed = read.document().packed();
    reading.headline = read.summary().headline();
    reading.articles = read.summary().articles();
    reading.unsure = read.summary().unsure();
    reading.createdAt = Instant.now();
    return reading;
  }

  private void link(Page page, StoredReading reading, PageReader.Result.Read read) {
    linking.replace(
        new Linking.Read(page.issue(), page.id, page.label, reading.id, reading.sourceId),
        read.ends());
  }

  private static PageState.Received received(Page page) {
    return switch (page.state()) {
      case PageState.Received state -> state;
      case PageState.Read state -> state.received();
      case PageState.Unreadable state -> state.received();
    };
  }
}
