package copydesk.annotate.draft;

import copydesk.annotate.draft.Operation.Boundary;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.BlockType;
import copydesk.annotate.text.Line;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random pages, and random things to do to them. */
public class PageOperations extends DomainContextBase {

  /** A page as it was read. */
  public record Page(String source, String decisions) {
    Drafts drafts() {
      return Samples.page(source, decisions);
    }
  }

  /** Numbers that mean an operation once there is a state to apply it to. */
  public record Wish(int kind, int a, int b, int c, int serial) {

    Operation on(Drafts drafts) {
      Block block = at(drafts.blocks(), a);
      Block other = at(drafts.blocks(), b);
      int size = block.length();
      int from = size == 0 ? 0 : b % size;
      int to = size == 0 ? 0 : from + c % (size - from + 1);
      return switch (kind) {
        case 0, 1, 2, 3 -> flip(drafts);
        case 4 -> new Operation.Replace(block.id(), from, to, "新");
        case 5 -> new Operation.Replace(block.id(), from, to, "");
        case 6 -> new Operation.Replace(block.id(), from, from, "𠮷 e\u0301");
        case 7 -> new Operation.Split(block.id(), from, "s" + serial);
        case 8 -> new Operation.Merge(List.of(block.id(), other.id()), c % 2 == 0);
        case 9 -> move(drafts, block);
        case 10 -> new Operation.Retype(block.id(), at(List.of(BlockType.values()), b));
        case 11, 12, 13 ->
            new Operation.Tag(
                at(List.of(FactType.values()), c),
                List.of(new Place(block.id(), from, to)),
                null,
                "f" + serial);
        case 19, 20 -> linked(drafts);
        case 18 -> new Operation.Divide(block.id(), "n" + serial);
        case 14 -> new Operation.Waive(at(ids(drafts), a), "finding", "checked by telephone");
        default -> about(drafts);
      };
    }

    private Operation flip(Drafts drafts) {
      List<Line> lines = Line.of(drafts.texts().of(Samples.SOURCE));
      return new Operation.Flip(
          Samples.SOURCE,
          at(lines, a).number(),
          at(List.of(Boundary.values()), b),
          "s" + serial,
          "n" + serial);
    }

    private Operation move(Drafts drafts, Block block) {
      Draft target = drafts.articles().get(at(ids(drafts), b));
      int after = c % (target.blocks().size() + 1);
      return new Operation.Move(
          block.id(), target.id(), after == 0 ? null : target.blocks().get(after - 1).id());
    }

    private Operation about(Drafts drafts) {
      List<Fact> facts =
          drafts.articles().values().stream().flatMap(draft -> draft.facts().stream()).toList();
      String fact = facts.isEmpty() ? "none" : at(facts, a).id();
      return switch (b % 3) {
        case 0 -> new Operation.Untag(fact);
        case 1 -> new Operation.Confirm(fact, new FactValue.Words("value"), List.of());
        default -> new Operation.Reject(fact);
      };
    }

    private Operation linked(Drafts drafts) {
      List<Fact> facts =
          drafts.articles().values().stream().flatMap(draft -> draft.facts().stream()).toList();
      String one = facts.isEmpty() ? "none" : at(facts, a).id();
      String other = facts.isEmpty() ? "none" : at(facts, b).id();
      return c % 3 == 0 ? new Operation.Unlink(one, other) : new Operation.Link(one, other);
    }

    private static List<String> ids(Drafts drafts) {
      return List.copyOf(drafts.articles().keySet());
    }

    private static <T> T at(List<T> list, int index) {
      return list.get(index % list.size());
    }
  }

  @Provide
  Arbitrary<Page> pages() {
    Arbitrary<String> line =
        Arbitraries.of(
                "云汀",
                "市长",
                "，",
                "。",
                "𠮷",
                "e\u0301",
                "Ham-",
                "burg",
                "-",
                " ",
                "\u00a0",
                "\u3000",
                "12",
                "万元",
                "\r",
                "👩\u200d🚒")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(words -> String.join("", words));
    Arbitrary<String> source =
        Combinators.combine(
                line.list().ofMinSize(1).ofMaxSize(9),
                Arbitraries.of("\n", "\r\n", "\n\n", "\n \n").list().ofSize(9),
                Arbitraries.of("", "\n", " "))
            .as(
                (lines, ends, tail) -> {
                  StringBuilder text = new StringBuilder("题");
                  for (int i = 0; i < lines.size(); i++) {
                    text.append(lines.get(i)).append(i + 1 < lines.size() ? ends.get(i) : tail);
                  }
                  return text.toString();
                });
    Arbitrary<String> decisions =
        Arbitraries.of('j', 's', 'h', 'p', 'a')
            .list()
            .ofSize(8)
            .map(
                letters -> {
                  StringBuilder text = new StringBuilder();
                  letters.forEach(text::append);
                  return text.toString();
                });
    return Combinators.combine(source, decisions).as(Page::new);
  }

  @Provide
  Arbitrary<Wish> wishes() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 60);
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            number,
            number,
            number,
            Arbitraries.integers().between(1, 1_000_000))
        .as(Wish::new);
  }
}
