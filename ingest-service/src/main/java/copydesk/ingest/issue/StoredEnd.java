package copydesk.ingest.issue;

import copydesk.ingest.jump.JumpEnd;
import copydesk.ingest.jump.PageLabel;
import copydesk.ingest.jump.Placed;
import copydesk.ingest.publication.ScopedId;
import copydesk.ingest.reading.model.Jump.Direction;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.LazyGroup;
import org.hibernate.type.SqlTypes;

/** An end of a story on a page of an issue, of the page's latest reading; linked or waiting. */
@Entity
@Table(name = "jump_end")
@IdClass(ScopedId.class)
public class StoredEnd {

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public LocalDate issueDate;

  @Column(updatable = false)
  public String edition;

  @Column(updatable = false)
  public UUID pageId;

  /** The label of its page. */
  @Column(updatable = false)
  public String label;

  @Column(updatable = false)
  public UUID readingId;

  @Column(updatable = false)
  public UUID sourceId;

  /** The id of the article in the reading. */
  @Column(updatable = false)
  public String article;

  @Column(updatable = false)
  private String direction;

  /** The label that the turn line names. */
  @Column(updatable = false)
  public String names;

  /** Of the turn line in the source, code points. */
  @Column(updatable = false)
  public int startAt;

  @Column(updatable = false)
  public int endAt;

  // The texts are long, and asked for only where two ends may belong together.

  @Basic(fetch = FetchType.LAZY)
  @LazyGroup("texts")
  @Column(updatable = false)
  private String headline;

  @Basic(fetch = FetchType.LAZY)
  @LazyGroup("texts")
  @Column(updatable = false)
  private String fragment;

  /** The end it is linked with, or null while it waits. */
  public UUID otherId;

  /** The ends that it may belong to, where that could not be told. */
  public UUID[] candidates = {};

  /** Why it is linked, as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String evidence = "[]";

  /** Takes over what a reading says. */
  void write(JumpEnd end) {
    article = end.article();
    direction = end.pointsOut() ? "to" : "from";
    names = end.names();
    startAt = end.start();
    endAt = end.end();
    headline = end.headline();
    fragment = end.text();
  }

  /** Whether the story goes on on the other page. */
  public boolean pointsOut() {
    return direction.equals("to");
  }

  /** {@code to} or {@code from}. */
  public String direction() {
    return direction;
  }

  /** {@code linked} or {@code waiting}. */
  public String state() {
    return otherId == null ? "waiting" : "linked";
  }

  /** Where it is and where it points, without its texts. */
  Placed placed() {
    return new Placed(id, pageId, PageLabel.of(label), end("", ""));
  }

  /** As its reading has it, with its texts. */
  JumpEnd told() {
    return end(headline, fragment);
  }

  private JumpEnd end(String headline, String text) {
    Direction to = pointsOut() ? Direction.TO : Direction.FROM;
    return new JumpEnd(article, to, names, startAt, endAt, headline, text);
  }
}
