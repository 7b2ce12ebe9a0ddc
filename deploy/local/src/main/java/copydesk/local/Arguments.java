package copydesk.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command's arguments, parted into options and the rest.
 *
 * @param options values by name without dashes; a switch has the empty value
 * @param rest what is no option, in order
 */
public record Arguments(Map<String, String> options, List<String> rest) {

  /**
   * Parts the arguments.
   *
   * @param valued the options that take a value ({@code --name value} or {@code --name=value})
   * @param switches the options that take none
   */
  public static Arguments parse(List<String> arguments, Set<String> valued, Set<String> switches) {
    Map<String, String> options = new HashMap<>();
    List<String> rest = new ArrayList<>();
    for (int at = 0; at < arguments.size(); at++) {
      String argument = arguments.get(at);
      if (argument.equals("--")) {
        rest.addAll(arguments.subList(at + 1, arguments.size()));
        break;
      }
      if (!argument.startsWith("--")) {
        rest.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
      if (switches.contains(name) && equals < 0) {
        options.put(name, "");
      } else if (!valued.contains(name)) {
        throw new UsageException("There is no option --" + name + " here.");
      } else if (equals >= 0) {
        options.put(name, argument.substring(equals + 1));
      } else if (at + 1 < arguments.size()) {
        options.put(name, arguments.get(++at));
      } else {
        throw new UsageException("The option --" + name + " needs a value.");
      }
    }
    return new Arguments(Map.copyOf(options), List.copyOf(rest));
  }

  /** The value of an option, if it was given. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Whether a switch was given. */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** A TCP port from an option. */
  public Optional<Integer> port(String name) {
    return option(name)
        .map(
            text -> {
              if (text.matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(text);
                if (port >= 1 && port <= 65_535) {
                  return port;
                }
              }
              throw new UsageException("--" + name + " is a number from 1 to 65535: " + text);
            });
  }

  /** Refuses arguments that are no options. */
  public Arguments withoutRest() {
    if (!rest.isEmpty()) {
      throw new UsageException("What is meant by " + rest.getFirst() + "?");
    }
    return this;
  }
}
