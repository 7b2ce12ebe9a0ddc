package copydesk.annotate.facts;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactLink;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.Layout;
import copydesk.annotate.draft.LinkKind;
import copydesk.annotate.draft.Place;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The links between the facts of an article: those that an editor made, and those that the text's
 * structure suggests. A role stands directly before the people who hold it, or directly behind one;
 * a quote stands behind who says it, or before; a quantity directly before what it counts.
 */
public final class Links {

  private static final Pattern NAMES_GO_ON = Pattern.compile("[、，　 ]{1,2}|和|与|及");
  private static final Pattern SAYS =
      Pattern.compile(
          "(?:说|表示|指出|强调|认为|介绍|要求|坦言|告诉|回忆|感慨|写道|答道|问道|讲道|提出)[^。！？]{0,12}[：:，,]?[“\"]?$");
  private static final Pattern SAID_AFTER = Pattern.compile("^[，,。！？”\"]{0,3}$");
  private static final Pattern VERB_AFTER =
      Pattern.compile("^[^。，！？]{0,6}(?:说|表示|指出|强调|认为|介绍|坦言|感慨)");

  /** A fact where it stands in its block. */
  private record Standing(Fact fact, String text, int start, int end) {

    String behindUpTo(Standing next) {
      return end <= next.start ? text.substring(end, next.start) : "\n";
    }
  }

  private final Draft draft;
  private final Set<Link> links = new LinkedHashSet<>();

  private Links(Draft draft) {
    this.draft = draft;
  }

  /** All links, the editors' first; facts that were rejected have none. */
  public static List<Link> of(Draft draft, Texts texts) {
    Links found = new Links(draft);
    draft.facts().forEach(found::decided);
    for (List<Standing> block : found.blocks(texts)) {
      for (int i = 0; i < block.size(); i++) {
        found.suggest(block, i);
      }
    }
    return List.copyOf(found.links);
  }

  private void decided(Fact from) {
    for (FactLink link : from.links()) {
      Optional<Fact> to = draft.fact(link.to());
      if (link.holds() && isThere(from) && to.filter(Links::isThere).isPresent()) {
        LinkKind.of(from.type(), to.get().type())
            .ifPresent(kind -> links.add(new Link(kind, from.id(), link.to(), false)));
      }
    }
  }

  private static boolean isThere(Fact fact) {
    return fact.status() != FactStatus.REJECTED;
  }

  /** The facts of each block that stand whole in it, in the order of the text. */
  private List<List<Standing>> blocks(Texts texts) {
    Layout layout = Layout.of(draft);
    Map<String, List<Standing>> byBlock = new HashMap<>();
    Map<String, Text> known = new HashMap<>();
    for (Block block : draft.blocks()) {
      known.put(block.id(), Text.of(block.text(texts)));
      byBlock.put(block.id(), new ArrayList<>());
    }
    for (Fact fact : draft.facts()) {
      List<Place> at =
          fact.status() == FactStatus.CONFIRMED || fact.status() == FactStatus.SUGGESTED
              ? layout.window(fact.anchors()).map(Layout.Window::at).orElse(List.of())
              : List.of();
      if (at.size() == 1) {
        Place place = at.getFirst();
        Text text = known.get(place.block());
        byBlock
            .get(place.block())
            .add(
                new Standing(
                    fact, text.toString(), text.utf16(place.start()), text.utf16(place.end())));
      }
    }
    List<List<Standing>> blocks = new ArrayList<>();
    for (Block block : draft.blocks()) {
      List<Standing> standing = byBlock.get(block.id());
      standing.sort(Comparator.comparingInt(Standing::start));
      blocks.add(standing);
    }
    return blocks;
  }

  private void suggest(List<Standing> block, int at) {
    Standing from = block.get(at);
    switch (from.fact().type()) {
      case ROLE -> role(block, at);
      case QUOTE -> quote(block, at);
      case QUANTITY -> {
        if (at + 1 < block.size() && from.behindUpTo(block.get(at + 1)).isEmpty()) {
          add(from, block.get(at + 1));
        }
      }
      default -> {
        // Others belong to nothing.
      }
    }
  }

  /** 市长林汀; 副市长林汀、何穗; 林汀市长. */
  private void role(List<Standing> block, int at) {
    Standing role = block.get(at);
    int next = at + 1;
    if (next < block.size()
        && block.get(next).fact().type() == FactType.PERSON
        && role.behindUpTo(block.get(next)).isBlank()) {
      add(role, block.get(next));
      while (next + 1 < block.size()
          && block.get(next + 1).fact().type() == FactType.PERSON
          && NAMES_GO_ON.matcher(block.get(next).behindUpTo(block.get(next + 1))).matches()) {
        next++;
        add(role, block.get(next));
      }
    } else if (at > 0
        && block.get(at - 1).fact().type() == FactType.PERSON
        && block.get(at - 1).behindUpTo(role).isEmpty()) {
      add(block.get(at), block.get(at - 1));
    }
  }

  /** 林汀说：“…” and “…”林汀说. */
  private void quote(List<Standing> block, int at) {
    Standing quote = block.get(at);
    for (int i = at - 1; i >= 0; i--) {
      Standing before = block.get(i);
      boolean who = LinkKind.of(FactType.QUOTE, before.fact().type()).isPresent();
      if (who && SAYS.matcher(before.behindUpTo(quote)).find()) {
        add(quote, before);
        return;
      }
    }
    if (at + 1 < block.size()) {
      Standing next = block.get(at + 1);
      boolean says = VERB_AFTER.matcher(next.text().substring(next.end())).find();
      if (says && SAID_AFTER.matcher(quote.behindUpTo(next)).find()) {
        add(quote, next);
      }
    }
  }

  /** Unless an editor has said something about the two. */
  private void add(Standing from, Standing to) {
    boolean said = from.fact().links().stream().anyMatch(link -> link.to().equals(to.fact().id()));
    Optional<LinkKind> kind = LinkKind.of(from.fact().type(), to.fact().type());
    if (!said && kind.isPresent()) {
      links.add(new Link(kind.get(), from.fact().id(), to.fact().id(), true));
    }
  }
}
