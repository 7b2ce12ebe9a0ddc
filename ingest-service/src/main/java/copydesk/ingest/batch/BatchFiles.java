package copydesk.ingest.batch;

import copydesk.ingest.batch.archive.StoredFile;
import copydesk.ingest.batch.key.PageKey;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The files of batches. Plain SQL: they go in and out by hundreds. Call inside a transaction. */
@ApplicationScoped
public class BatchFiles {

  private static final String COLUMNS =
      "number, name, data_at, packed, method, checksum, size, publication, issue_date, edition,"
          + " label, state, event, page_id, problem";

  /**
   * A file in a worker's hand.
   *
   * @param attempts how often it was taken, this time included
   */
  public record Taken(UUID batch, BatchFile file, UUID lease, int attempts) {}

  @Inject AgroalDataSource database;

  /** Forgets the files of a batch whose listing was broken off. */
  void forget(UUID batch) {
    update("delete from ingest.batch_file where batch_id = ?", batch);
  }

  /** Adds files that were just listed. */
  void add(UUID batch, List<BatchFile> files) {
    String sql =
        "insert into ingest.batch_file (batch_id, "
            + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))";
    run(
        sql,
        insert -> {
          for (BatchFile file : files) {
            set(insert, batch, file);
            insert.addBatch();
          }
          insert.executeBatch();
          return null;
        });
  }

  private static void set(PreparedStatement insert, UUID batch, BatchFile file)
      throws SQLException {
    StoredFile.Place place = file.place();
    PageKey key = file.key();
    insert.setObject(1, batch);
    insert.setInt(2, file.number());
    insert.setString(3, file.name());
    insert.setObject(4, place == null ? null : place.at(), Types.BIGINT);
    insert.setObject(5, place == null ? null : place.packed(), Types.BIGINT);
    insert.setObject(6, place == null ? null : place.method(), Types.INTEGER);
    insert.setObject(7, place == null ? null : place.checksum(), Types.BIGINT);
    insert.setLong(8, file.size());
    insert.setString(9, key == null ? null : key.publication());
    insert.setObject(10, key == null ? null : key.date());
    insert.setString(11, key == null ? null : key.edition());
    insert.setString(12, key == null ? null : key.label());
    insert.setString(13, file.state());
    insert.setObject(14, file.event(), Types.INTEGER);
    insert.setObject(15, file.page());
    insert.setString(16, file.problem());
  }

  /**
   * Refuses the later of two files with the same name, and of two texts or two pictures of the same
   * page.
   */
  void refuseDoubles(UUID batch, String sameName, String samePage) {
    String sql =
        """
        update ingest.batch_file f set state = 'refused', problem = cast(? as jsonb)
         where f.batch_id = ? and f.state = 'received'
           and exists (select from ingest.batch_file e
                        where e.batch_id = f.batch_id and e.number < f.number
                          and e.state = 'received' and %s)
        """;
    String page =
        "e.publication = f.publication and e.issue_date = f.issue_date"
            + " and e.edition = f.edition and e.label = f.label and e.picture = f.picture";
    update(sql.formatted("e.name = f.name"), sameName, batch);
    update(sql.formatted(page), samePage, batch);
  }

  /** Numbers the outcomes that the listing itself gave; gives how many there are. */
  int numberRefused(UUID batch) {
    return update(
        """
        update ingest.batch_file f set event = n.event
          from (select number, row_number() over (order by number) as event
                  from ingest.batch_file where batch_id = ? and state = 'refused') n
         where f.batch_id = ? and f.number = n.number
        """,
        batch,
        batch);
  }

  /** How many files a batch has. */
  int count(UUID batch) {
    return run(
        "select count(*) from ingest.batch_file where batch_id = ?",
        query -> {
          query.setObject(1, batch);
          try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  /** The publications that the files of a batch are of. */
  List<String> publications(UUID batch) {
    return run(
        "select distinct publication from ingest.batch_file"
            + " where batch_id = ? and publication is not null",
        query -> {
          query.setObject(1, batch);
          List<String> codes = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              codes.add(rows.getString(1));
            }
          }
          return codes;
        });
  }

  /**
   * Takes files of a batch that nobody has in hand, pictures when no text is left to be read. Files
   * that were in a hand before come after all others and one at a time, so that none is blamed for
   * what its neighbour did.
   */
  List<Taken> take(UUID batch, UUID lease, long seconds, int limit) {
    List<Taken> fresh = take(batch, lease, seconds, limit, "attempts = 0");
    return fresh.isEmpty() ? take(batch, lease, seconds, 1, "attempts > 0") : fresh;
  }

  private List<Taken> take(UUID batch, UUID lease, long seconds, int limit, String which) {
    // Materialized: a limit in a subquery that is evaluated again for each row limits nothing.
    String sql =
        """
        with free as materialized (
          select number as n from ingest.batch_file
           where batch_id = ? and state = 'received' and (lease_until is null or lease_until < now())
             and %s
           and (not picture or (select not exists (select from ingest.batch_file t
                 where t.batch_id = ? and t.state = 'received' and not t.picture)))
           order by picture, number limit ? for update skip locked)
        update ingest.batch_file
           set lease = ?, lease_until = now() + make_interval(secs => ?), attempts = attempts + 1
          from free where batch_id = ? and number = n
        returning attempts, %s
        """
            .formatted(which, COLUMNS);
    return run(
        sql,
        take -> {
          take.setObject(1, batch);
          take.setObject(2, batch);
          take.setInt(3, limit);
          take.setObject(4, lease);
          take.setDouble(5, (double) seconds);
          take.setObject(6, batch);
          List<Taken> taken = new ArrayList<>();
          try (ResultSet rows = take.executeQuery()) {
            while (rows.next()) {
              taken.add(new Taken(batch, file(rows), lease, rows.getInt("attempts")));
            }
          }
          return taken;
        });
  }

  /**
   * Writes an outcome down if the file is still in this hand.
   *
   * @param event its number
   * @return whether it was
   */
  boolean end(Taken taken, Outcome outcome, int event) {
    UUID page = null;
    String problem = null;
    switch (outcome) {
      case Outcome.Read(UUID id, boolean isNew) -> page = id;
      case Outcome.Unreadable(UUID id, String why) -> {
        page = id;
        problem = why;
      }
      case Outcome.Refused(String why) -> problem = why;
    }
    return update(
            """
            update ingest.batch_file
               set state = ?, event = ?, page_id = cast(? as uuid), problem = cast(? as jsonb),
                   lease = null, lease_until = null
             where batch_id = ? and number = ? and state = 'received' and lease = ?
            """,
            outcome.word(),
            event,
            page == null ? null : page.toString(),
            problem,
            taken.batch(),
            taken.file().number(),
            taken.lease())
        == 1;
  }

  /** Lets go of a file that could not be read for now, not to be taken for some seconds. */
  void release(Taken taken, long seconds) {
    update(
        """
        update ingest.batch_file set lease = null, lease_until = now() + make_interval(secs => ?)
         where batch_id = ? and number = ? and lease = ?
        """,
        (double) seconds,
        taken.batch(),
        taken.file().number(),
        taken.lease());
  }

  /** Puts a file back that was taken and not begun; that was no attempt. */
  void putBack(Taken taken) {
    update(
        """
        update ingest.batch_file set lease = null, lease_until = null, attempts = attempts - 1
         where batch_id = ? and number = ? and lease = ?
        """,
        taken.batch(),
        taken.file().number(),
        taken.lease());
  }

  /** Cancels the files that nobody has in hand; gives how many. */
  int cancel(UUID batch) {
    return update(
        """
        update ingest.batch_file set state = 'canceled', lease = null, lease_until = null
         where batch_id = ? and state = 'received'
           and (lease is null or lease_until < now())
        """,
        batch);
  }

  /** Canceled batches that still have files in a hand that will not come back. */
  List<UUID> canceledWithFiles() {
    return run(
        """
        select distinct b.id from ingest.batch b join ingest.batch_file f on f.batch_id = b.id
         where b.state = 'canceled' and b.files > 0 and f.state = 'received'
           and (f.lease is null or f.lease_until < now())
        """,
        query -> {
          List<UUID> ids = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              ids.add(rows.getObject(1, UUID.class));
            }
          }
          return ids;
        });
  }

  /**
   * Files in their order.
   *
   * @param after only numbers above this
   * @param state only these, or null
   */
  public List<BatchFile> list(UUID batch, int after, String state, int limit) {
    return files(
        "batch_id = ? and number > ? and (cast(? as text) is null or state = ?) order by number",
        limit,
        batch,
        after,
        state,
        state);
  }

  /** Files in the order of their outcomes, after the one of that number. */
  public List<BatchFile> ended(UUID batch, int after, int limit) {
    return files("batch_id = ? and event > ? order by event", limit, batch, after);
  }

  private List<BatchFile> files(String where, int limit, Object... values) {
    return run(
        "select " + COLUMNS + " from ingest.batch_file where " + where + " limit " + limit,
        query -> {
          for (int i = 0; i < values.length; i++) {
            query.setObject(i + 1, values[i]);
          }
          List<BatchFile> files = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              files.add(file(rows));
            }
          }
          return files;
        });
  }

  private static BatchFile file(ResultSet row) throws SQLException {
    Long at = row.getObject("data_at", Long.class);
    String label = row.getString("label");
    return new BatchFile(
        row.getInt("number"),
        row.getString("name"),
        at == null
            ? null
            : new StoredFile.Place(
                at, row.getLong("packed"), row.getInt("method"), row.getLong("checksum")),
        row.getLong("size"),
        label == null
            ? null
            : new PageKey(
                row.getString("publication"),
                row.getObject("issue_date", LocalDate.class),
                row.getString("edition"),
                label),
        row.getString("state"),
        row.getObject("event", Integer.class),
        row.getObject("page_id", UUID.class),
        row.getString("problem"));
  }

  private int update(String sql, Object... values) {
    return run(
        sql,
        update -> {
          for (int i = 0; i < values.length; i++) {
            update.setObject(i + 1, values[i]);
          }
          return update.executeUpdate();
        });
  }

  /** What is done with a statement. */
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The files of a batch cannot be reached", e);
    }
  }
}
