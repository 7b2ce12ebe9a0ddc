package copydesk.local;

import copydesk.engines.Checkout;
import copydesk.engines.EngineException;
import copydesk.local.command.BackUp;
import copydesk.local.command.CheckNinjs;
import copydesk.local.command.Command;
import copydesk.local.command.Down;
import copydesk.local.command.Ingest;
import copydesk.local.command.Reset;
import copydesk.local.command.Restore;
import copydesk.local.command.Status;
import copydesk.local.command.Token;
import copydesk.local.command.Up;
import copydesk.local.command.Verify;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The Java side of {@code ./copydesk}: one command, run to its end. */
public final class Main {
  private static final Logger ALL_LIBRARIES = Logger.getLogger("");

  private Main() {}

  /** Runs the command named first with the arguments that follow. */
  public static void main(String[] arguments) {
    // Libraries have nothing to say to a person at a terminal; failures reach us as exceptions.
    ALL_LIBRARIES.setLevel(Level.OFF);
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    Checkout checkout = Checkout.find();
    Map<String, Command> commands =
        Map.of(
            "up", new Up(checkout),
            "down", new Down(checkout),
            "status", new Status(checkout),
            "reset", new Reset(checkout),
            "ingest", new Ingest(checkout),
            "token", new Token(checkout),
            "verify", new Verify(checkout),
            "check-ninjs", new CheckNinjs(checkout),
            "backup", new BackUp(checkout),
            "restore", new Restore(checkout));
    Command command = arguments.isEmpty() ? null : commands.get(arguments.getFirst());
    if (command == null) {
      System.err.println("copydesk: there is no such command; ./copydesk --help tells them all.");
      return 2;
    }
    try {
      return command.run(arguments.subList(1, arguments.size()));
    } catch (UsageException e) {
      System.err.println("copydesk: " + e.getMessage());
      System.err.println("          ./copydesk " + arguments.getFirst() + " --help tells more.");
      return 2;
    } catch (Refusal | EngineException e) {
      System.err.println("copydesk: " + e.getMessage());
      return 1;
    }
  }
}
