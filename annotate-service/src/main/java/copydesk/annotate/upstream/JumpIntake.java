package copydesk.annotate.upstream;

import copydesk.annotate.history.Editor;
import copydesk.annotate.jump.Joins;
import copydesk.annotate.jump.Jump;
import copydesk.annotate.jump.Jumps;
import copydesk.annotate.publication.ScopedId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes in which pages' stories belong together, once each and in order, and joins their articles.
 * A jump waits until the readings that it is about have been taken in.
 */
@ApplicationScoped
public class JumpIntake {

  /** The stream's name, and the table behind the neighbour's view. */
  static final String STREAM = "ingest.jump";

  private static final int BATCH = 20;

  @Inject AgroalDataSource database;
  @Inject Cursors cursors;
  @Inject Jumps jumps;
  @Inject Joins joins;

  /**
   * Takes in what comes next, and moves the cursor, in one transaction.
   *
   * @return how many rows were taken in
   */
  public int takeBatch() {
    return QuarkusTransaction.requiringNew().call(this::take);
  }

  private int take() throws SQLException {
    // Readings stand still meanwhile: they and jumps change the same articles.
    long readings = cursors.lock(ReadingIntake.STREAM);
    long seq = cursors.lock(STREAM);
    List<JumpRow> rows;
    try (Connection connection = database.getConnection()) {
      rows = JumpRow.after(connection, seq, BATCH);
    }
    List<JumpRow> ready = rows.stream().takeWhile(row -> row.isReady(readings)).toList();
    ready.forEach(this::take);
    if (!ready.isEmpty()) {
      cursors.move(STREAM, ready.getLast().seq());
    }
    return ready.size();
  }

  private void take(JumpRow row) {
    Jump jump = row.jump();
    if (!row.linked()) {
      jumps.between(jump).ifPresent(this::part);
    } else if (jumps.findById(new ScopedId(jump.publicationId, jump.id)) == null) {
      jumps.persist(jump);
      jumps.flush();
      joins.attempt(jump);
    }
  }

  /** What an editor has decided meanwhile stays. */
  private void part(Jump jump) {
    switch (jump.fate) {
      case Jump.JOINED -> {
        if (joins.isUntouched(jump)) {
          joins.apart(jump, Jump.GONE, Editor.reader());
        }
      }
      case Jump.OPEN, Jump.OFFERED, Jump.DECLINED -> jump.fate = Jump.GONE;
      default -> {}
    }
  }
}
