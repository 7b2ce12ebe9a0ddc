package copydesk.ingest.page;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores a page that nobody sent before, its source and its reading, by one statement: most pages
 * are sent once, and what the database is asked for one by one costs more than what is stored.
 */
@ApplicationScoped
public class FirstFiling {

  private static final String SQL =
      """
      with fresh as (
        insert into ingest.page
            (publication_id, issue_date, edition, label, state, reading_number)
          values (?, ?, ?, ?, 'read', 1)
          on conflict (publication_id, issue_date, edition, label) do nothing
          returning publication_id, id),
      kept as (
        insert into ingest.source
            (publication_id, page_id, version, attempt, id, sha256, bytes, encoding,
             encoding_origin, text, format, media_type, layout, received_by, received_at)
          select publication_id, id, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ? from fresh),
      told as (
        insert into ingest.reading
            (publication_id, page_id, number, id, source_id, engine, packed, headline, articles,
             unsure, created_at)
          select publication_id, id, 1, ?, ?, ?, ?, ?, ?, ?, ? from fresh)
      select id from fresh
      """;

  @Inject AgroalDataSource database;

  /**
   * Stores all three, durably at once where no transaction is under way.
   *
   * @param source not stored yet; its page is set
   * @param reading the first of its page, not stored yet; its page is set
   * @return empty, and nothing stored, if the page is known
   */
  Optional<Page> file(
      UUID publicationId, PageAddress address, Source source, StoredReading reading) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(SQL)) {
      Parameters parameters = new Parameters(insert);
      parameters.add(publicationId, address.issueDate(), address.edition(), address.label());
      parameters.add(source.id, source.sha256, source.bytes, source.encoding);
      parameters.add(source.encodingOrigin, source.kept(), source.format, source.mediaType);
      parameters.add(source.layout, source.receivedBy);
      parameters.add(source.receivedAt.atOffset(ZoneOffset.UTC));
      parameters.add(reading.id, reading.sourceId, reading.engine, reading.packed);
      parameters.add(reading.headline, reading.articles, reading.unsure);
      parameters.add(reading.createdAt.atOffset(ZoneOffset.UTC));
      try (ResultSet row = insert.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Page page = Page.first(publicationId, row.getObject(1, UUID.class), address);
        source.pageId = page.id;
        reading.pageId = page.id;
        return Optional.of(page);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A page could not be stored", e);
    }
  }

  /** The parameters of a statement in their order. */
  private static final class Parameters {
    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
      this.statement = statement;
    }

    void add(Object... values) throws SQLException {
      for (Object value : values) {
        last++;
        if (value == null) {
          statement.setString(last, null);
        } else {
          statement.setObject(last, value);
        }
      }
    }
  }
}
