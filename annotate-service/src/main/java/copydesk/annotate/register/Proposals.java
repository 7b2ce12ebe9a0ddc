package copydesk.annotate.register;

import copydesk.annotate.recognise.Register;
import copydesk.annotate.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Names that may become entries, with the entries that they may be another name of. */
@ApplicationScoped
class Proposals {

  private static final int SIMILAR = 3;
  private static final int ROLES = 5;

  /**
   * A proposed name.
   *
   * @param times how often it was confirmed
   * @param articles in how many articles
   * @param last the latest issue
   * @param roles printed beside it
   * @param similar entries whose name holds its characters in order, or the other way round
   */
  public record Proposal(
      String type,
      String name,
      long times,
      long articles,
      LocalDate last,
      List<String> roles,
      List<Similar> similar) {}

  /** An entry that it may be. */
  public record Similar(UUID id, String name) {}

  @Inject Mentions mentions;
  @Inject Registers registers;

  List<Proposal> of(UUID publication, String type, int limit) {
    Register register = registers.of(publication);
    return mentions.proposed(publication, type, limit).stream()
        .map(
            proposed ->
                new Proposal(
                    proposed.type(),
                    proposed.name(),
                    proposed.times(),
                    proposed.articles(),
                    proposed.last(),
                    roles(publication, proposed),
                    similar(register, proposed)))
        .toList();
  }

  private List<String> roles(UUID publication, Mentions.Proposed proposed) {
    return mentions.named(publication, proposed.type(), proposed.folded(), 100).stream()
        .map(mention -> mention.role)
        .filter(Objects::nonNull)
        .distinct()
        .limit(ROLES)
        .toList();
  }

  private static List<Similar> similar(Register register, Mentions.Proposed proposed) {
    return register.entries().stream()
        .filter(entry -> WireJson.word(entry.type()).equals(proposed.type()))
        .filter(
            entry ->
                Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                    .map(Register::folded)
                    .anyMatch(
                        name ->
                            isWithin(proposed.folded(), name) || isWithin(name, proposed.folded())))
        .sorted(Comparator.comparingInt(entry -> entry.name().length()))
        .limit(SIMILAR)
        .map(entry -> new Similar(UUID.fromString(entry.id()), entry.name()))
        .toList();
  }

  /** Whether all characters of one stand in another in their order. */
  private static boolean isWithin(String one, String other) {
    int at = 0;
    for (int i = 0; i < other.length() && at < one.length(); i++) {
      at += other.charAt(i) == one.charAt(at) ? 1 : 0;
    }
    return at == one.length() && one.length() > 1;
  }
}
