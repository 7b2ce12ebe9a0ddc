package copydesk.local.command;

import java.util.List;

/** One command of the launcher. */
@FunctionalInterface
public interface Command {

  /**
   * Does it.
   *
   * @return the exit status: 0, or 1 for a finding or a refusal that was told already
   * @throws copydesk.local.Refusal if it cannot be done
   * @throws copydesk.local.UsageException if the arguments are not understood
   */
  int run(List<String> arguments);
}
