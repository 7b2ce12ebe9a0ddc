package copydesk.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** Raised anywhere in a service to answer with a problem document. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ProblemType type;
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();

  /**
   * @param type what kind of problem
   * @param detail what happened, in words for the person who asked; no internals
   */
  public ProblemException(ProblemType type, String detail) {
    super(detail);
    this.type = type;
  }

  /** Adds a member to the document. */
  public ProblemException with(String member, Object value) {
    extensions.put(member, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  /** The further members, in the order they were added. */
  public Map<String, Object> extensions() {
    return extensions;
  }
}
