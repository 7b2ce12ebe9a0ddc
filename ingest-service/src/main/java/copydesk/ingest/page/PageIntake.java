package copydesk.ingest.page;

import copydesk.ingest.Streams;
import copydesk.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a page in: keeps its bytes, reads them, links it with the other pages of its issue, and
 * stores all of it in one transaction or nothing.
 */
@ApplicationScoped
public class PageIntake {

  /**
   * What became of a page that was sent.
   *
   * @param picture what the page looked like, if that was sent
   * @param isNew whether bytes were stored that the page did not have before
   */
  public record Receipt(
      Page page, Source source, Optional<Pictures.Facts> picture, boolean isNew) {}

  @Inject Pages pages;
  @Inject Sources sources;
  @Inject Pictures pictures;
  @Inject PageReader reader;
  @Inject Filing filing;
  @Inject Streams streams;

  /** Receives the bytes of a page of which nobody said what they are. */
  public Receipt receive(
      UUID publicationId,
      PageAddress address,
      byte[] bytes,
      Optional<Charset> encoding,
      String subject) {
    return receive(publicationId, address, bytes, "", encoding, subject);
  }

  /**
   * Receives the bytes of a page. The same bytes for the same page change nothing, unless a
   * character set is named by which they give another text; that and other bytes are a new version
   * of its source. A picture is kept beside the text, whichever comes first.
   *
   * @param mediaType what the bytes were sent as; their content is believed before it
   * @param encoding overrides the guess of the character set
   * @param subject who sends it
   * @throws ProblemException if a picture for a page with text cannot be shown; nothing is changed
   */
  public Receipt receive(
      UUID publicationId,
      PageAddress address,
      byte[] bytes,
      String mediaType,
      Optional<Charset> encoding,
      String subject) {
    // Reading takes no lock and no connection, so it comes before the transaction.
    PageReader.Result result = reader.read(bytes, mediaType, encoding);
    Receipt receipt =
        atOnce(publicationId, address, bytes, result, subject)
            .orElseGet(
                () ->
                    QuarkusTransaction.requiringNew()
                        .call(
                            () -> store(publicationId, address, bytes, result, encoding, subject)));
    if (receipt.isNew()) {
      streams.wake();
    }
    return receipt;
  }

  /** Most pages are new and have to do with no other page: a single statement stores them. */
  private Optional<Receipt> atOnce(
      UUID publicationId,
      PageAddress address,
      byte[] bytes,
      PageReader.Result result,
      String subject) {
    return result instanceof PageReader.Result.Read read && read.ends().isEmpty()
        ? filing.first(publicationId, address, bytes, read, subject)
        : Optional.empty();
  }

  private Receipt store(
      UUID publicationId,
      PageAddress address,
      byte[] bytes,
      PageReader.Result result,
      Optional<Charset> encoding,
      String subject) {
    if (result instanceof PageReader.Result.Read read && !read.ends().isEmpty()) {
      Optional<Receipt> first = filing.first(publicationId, address, bytes, read, subject);
      if (first.isPresent()) {
        return first.get();
      }
    }
    Page page = pages.lockOrCreate(publicationId, address);
    if (result.kind().isPicture()) {
      boolean other =
          result instanceof PageReader.Result.Pictured pictured
              && pictures.keep(page, bytes, pictured, subject);
      Optional<Source> text = page.isNew ? Optional.empty() : text(page);
      if (text.isPresent()) {
        return new Receipt(page, beside(text.get(), result), pictures.facts(page), other);
      }
    }
    Optional<Source> known = page.isNew ? Optional.empty() : sources.ofBytes(page, result.sha256());
    if (known.isPresent() && !corrects(result, encoding, known.get())) {
      return new Receipt(page, known.get(), pictures.facts(page), false);
    }
    Source source = filing.source(page, bytes, result, subject);
    filing.file(page, source, result);
    return new Receipt(page, source, pictures.facts(page), true);
  }

  /**
   * The source that a page keeps when a picture comes: what it looked like is no other version of
   * its text.
   *
   * @throws ProblemException if the picture cannot be shown, so that it is of no use to the page
   */
  private static Source beside(Source text, PageReader.Result result) {
    if (result instanceof PageReader.Result.Unreadable none) {
      throw UnreadableAdvice.refusal(none.reason());
    }
    return text;
  }

  /** What was sent as the page's text last, whether it could be read or not. */
  private Optional<Source> text(Page page) {
    return sources.latest(page).filter(source -> !source.isPicture());
  }

  /** Whether the bytes give another text by the character set that the sender names. */
  private static boolean corrects(
      PageReader.Result result, Optional<Charset> encoding, Source known) {
    return encoding.isPresent()
        && result instanceof PageReader.Result.Read read
        && !read.encoding().equals(known.encoding);
  }
}
