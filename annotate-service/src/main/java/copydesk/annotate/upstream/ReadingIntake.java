package copydesk.annotate.upstream;

import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.page.Source;
import copydesk.annotate.page.Sources;
import copydesk.annotate.page.StoredReading;
import copydesk.annotate.page.StoredReadings;
import copydesk.annotate.publication.Publication;
import copydesk.annotate.publication.Publications;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.wire.Packed;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Takes readings in, once and whole: the publication as it is called now, the page, the source's
 * text, the reading. A reading that is known by its hash is passed over: the same document of the
 * same source. Bytes that were read by one encoding, by another, and by the first again are three
 * sources.
 */
@ApplicationScoped
public class ReadingIntake {

  /** The stream's name, and the table behind the neighbour's view. */
  static final String STREAM = "ingest.reading";

  private static final int BATCH = 20;

  @Inject AgroalDataSource database;
  @Inject Cursors cursors;
  @Inject Publications publications;
  @Inject Pages pages;
  @Inject Sources sources;
  @Inject StoredReadings readings;
  @Inject Applying applying;

  /**
   * Takes in what comes next, and moves the cursor, in one transaction.
   *
   * @return how many rows were taken in
   */
  public int takeBatch() {
    return QuarkusTransaction.requiringNew().call(this::take);
  }

  private int take() throws SQLException {
    long seq = cursors.lock(STREAM);
    List<ReadingRow> rows;
    try (Connection connection = database.getConnection()) {
      rows = ReadingRow.after(connection, seq, BATCH);
    }
    for (ReadingRow row : rows) {
      take(row);
      readings.letGo();
    }
    if (!rows.isEmpty()) {
      cursors.move(STREAM, rows.getLast().seq());
    }
    return rows.size();
  }

  private void take(ReadingRow row) {
    publication(row);
    Page page = page(row);
    source(row);
    String hash =
        Packed.sha256(
            (row.pageId() + "\n" + row.sourceId() + "\n").getBytes(StandardCharsets.UTF_8),
            row.reading().document());
    if (readings.isKnown(row.publicationId(), row.pageId(), hash)) {
      return;
    }
    StoredReading reading = row.reading();
    reading.hash = hash;
    reading.takenInAt = Instant.now();
    reading.fate = StoredReading.OFFERED;
    readings.persist(reading);
    readings.flush();
    applying.arrived(page, reading);
  }

  private void publication(ReadingRow row) {
    Publication publication = publications.findById(row.publicationId());
    if (publication == null) {
      publication = new Publication();
      publication.id = row.publicationId();
    }
    publication.code = row.publicationCode();
    publication.name = row.publicationName();
    publication.language = row.language();
    publication.timeZone = row.timeZone();
    publications.persist(publication);
  }

  private Page page(ReadingRow row) {
    Page known = pages.lock(row.publicationId(), row.pageId());
    if (known != null) {
      return known;
    }
    Page page = new Page();
    page.publicationId = row.publicationId();
    page.id = row.pageId();
    page.issueDate = row.issueDate();
    page.edition = row.edition();
    page.label = row.label();
    pages.persist(page);
    return page;
  }

  private void source(ReadingRow row) {
    if (sources.findById(new ScopedId(row.publicationId(), row.sourceId())) != null) {
      return;
    }
    Source source = new Source();
    source.publicationId = row.publicationId();
    source.id = row.sourceId();
    source.pageId = row.pageId();
    source.sha256 = row.sourceSha256();
    source.encoding = row.encoding();
    source.text = row.sourceText();
    source.takenInAt = Instant.now();
    sources.persist(source);
  }
}
