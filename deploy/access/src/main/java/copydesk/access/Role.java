package copydesk.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person or a system is to one publication. */
public enum Role {
  /** Sends pages and batches, sees their state: scanners, import jobs. */
  INGESTOR,
  /** Works on articles, facts and the register; waives, submits, recalls. */
  EDITOR,
  /** Claims and decides stages before the last. */
  REVIEWER,
  /** Claims and decides the last stage; withdraws, orders corrections, re-assigns. */
  CHIEF,
  /** Reads records and manages its own subscriptions: publishing systems. */
  PUBLISHER;

  /** The name as it stands in a group's path. */
  public String groupName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a group's last segment; empty for a name that is none. */
  public static Optional<Role> ofGroupName(String name) {
    return Arrays.stream(values()).filter(role -> role.groupName().equals(name)).findFirst();
  }
}
