package copydesk.review.stage;

import java.time.Instant;

/**
 * Where a record stands. Each step makes a new version; none is ever changed or taken away, and a
 * canceled record stays canceled.
 */
public sealed interface RecordState {

  /** The version that this state was published as, from 1. */
  int version();

  /** The publishing status as ninjs writes it. */
  String pubStatus();

  /** A record's first version, free to use. */
  static Usable published() {
    return new Usable(1);
  }

  /** A record's first version, not to be used before a time. */
  static Embargoed embargoed(Instant until) {
    return new Embargoed(1, until);
  }

  /**
   * Approved, but not to be used yet.
   *
   * @param until when that ends
   */
  record Embargoed(int version, Instant until) implements RecordState {

    /** After the embargo's end. */
    public Usable end() {
      return new Usable(version + 1);
    }

    /** After its end was set to another time. */
    public Embargoed move(Instant other) {
      return new Embargoed(version + 1, other);
    }

    /** After a correction that leaves the embargo as it is. */
    public Embargoed correct() {
      return new Embargoed(version + 1, until);
    }

    /** After its withdrawal. */
    public Canceled withdraw(String reason) {
      return new Canceled(version + 1, reason);
    }

    @Override
    public String pubStatus() {
      return "withheld";
    }
  }

  /** Free to use. */
  record Usable(int version) implements RecordState {

    /** After a correction passed every stage. */
    public Usable correct() {
      return new Usable(version + 1);
    }

    /** After its withdrawal. */
    public Canceled withdraw(String reason) {
      return new Canceled(version + 1, reason);
    }

    @Override
    public String pubStatus() {
      return "usable";
    }
  }

  /**
   * Withdrawn.
   *
   * @param reason why, for those who have used it
   */
  record Canceled(int version, String reason) implements RecordState {

    public Canceled {
      if (reason == null || reason.isBlank()) {
        throw new IllegalArgumentException("a withdrawal has a reason");
      }
    }

    @Override
    public String pubStatus() {
      return "canceled";
    }
  }
}
