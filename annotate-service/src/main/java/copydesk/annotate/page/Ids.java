package copydesk.annotate.page;

import copydesk.annotate.draft.Operation;
import java.security.SecureRandom;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** New ids, for what is made here and for what a client left to the service. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** For rows: grows with time. */
  public static UUID row() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  public static String article() {
    return row().toString();
  }

  public static String block() {
    return "b" + word();
  }

  public static String fact() {
    return "f" + word();
  }

  private static String word() {
    return Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX);
  }

  /** The operation with ids for all that it may create. */
  public static Operation named(Operation operation) {
    return switch (operation) {
      case Operation.Flip flip ->
          new Operation.Flip(
              flip.source(),
              flip.after(),
              flip.to(),
              flip.block() == null ? block() : flip.block(),
              flip.article() == null ? article() : flip.article());
      case Operation.Split split when split.id() == null ->
          new Operation.Split(split.block(), split.at(), block());
      case Operation.Divide divide when divide.article() == null ->
          new Operation.Divide(divide.block(), article());
      case Operation.Adopt adopt when adopt.id() == null ->
          new Operation.Adopt(adopt.source(), adopt.start(), adopt.end(), adopt.article(), block());
      case Operation.Tag tag when tag.id() == null ->
          new Operation.Tag(tag.type(), tag.at(), tag.value(), fact());
      default -> operation;
    };
  }
}
