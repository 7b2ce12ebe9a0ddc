package copydesk.ingest.screen;

/** Names of the messages that say a boundary's decision, for templates. */
public final class DecisionKeys {

  /** The message of a decision as it stands in the interface, such as {@code join-space}. */
  public String get(String decision) {
    return "decision_" + decision.replace('-', '_');
  }

  /** A confidence of 0 to 1 in percent. */
  public long percent(double confidence) {
    return Math.round(100 * confidence);
  }
}
