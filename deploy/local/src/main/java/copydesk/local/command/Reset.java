package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.engines.FileTrees;
import copydesk.local.Arguments;
import copydesk.local.Progress;
import copydesk.local.Refusal;
import copydesk.local.house.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** {@code reset}: stops the house and deletes all that it keeps, after asking. */
public final class Reset implements Command {
  private final Checkout checkout;

  /** For this checkout. */
  public Reset(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data"), Set.of("yes")).withoutRest();
    DataFolder data = DataFolder.of(parsed, checkout);
    if (!Files.exists(data.root())) {
      System.out.println("There is nothing in " + data.root() + ".");
      return 0;
    }
    if (!Files.exists(data.secrets()) && !Files.exists(data.lock())) {
      throw new Refusal("The folder " + data.root() + " was not made by Copydesk; left as it is.");
    }
    if (!parsed.has("yes") && !confirmed(data)) {
      System.out.println("Nothing was deleted.");
      return 1;
    }
    Down.stop(data, new Progress(System.err));
    FileTrees.delete(data.root());
    System.out.println("Deleted " + data.root() + ". ./copydesk up starts anew.");
    return 0;
  }

  private static boolean confirmed(DataFolder data) {
    System.err.print(
        "This deletes every page, article and record in " + data.root() + ". Type yes to do it: ");
    System.err.flush();
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      String answer = in.readLine();
      return answer != null && answer.strip().equals("yes");
    } catch (IOException e) {
      return false;
    }
  }
}
