package copydesk.testhouse;

import copydesk.engines.Person;
import copydesk.engines.RealmFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody with fifty groups, for what grows with their number: tokens, and the session cookie that
 * holds them.
 */
public final class BusyPerson {

  /** The name to sign in with. */
  public static final String USERNAME = "busy";

  static final int GROUPS = 50;

  private static final List<String> ROLES =
      List.of("ingestor", "editor", "reviewer", "chief", "publisher");

  static final Person PERSON =
      new Person(
          USERNAME,
          "忙",
          "全",
          "busy@yunting.example",
          "fifty groups",
          publications().stream()
              .flatMap(code -> ROLES.stream().map(role -> "/publications/" + code + "/" + role))
              .toList());

  private BusyPerson() {}

  static RealmFile withPublications(RealmFile file) {
    RealmFile wider = file;
    for (String code : publications()) {
      wider = wider.withPublication(code);
    }
    return wider;
  }

  private static List<String> publications() {
    return new ArrayList<>(
        IntStream.range(0, GROUPS / ROLES.size())
            .mapToObj("district-weekly-%02d"::formatted)
            .toList());
  }
}
