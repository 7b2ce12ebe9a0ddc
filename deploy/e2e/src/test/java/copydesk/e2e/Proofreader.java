package copydesk.e2e;

import copydesk.e2e.Gold.Passage;
import copydesk.e2e.Gold.Place;
import copydesk.e2e.PageNow.Block;
import copydesk.e2e.PageNow.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of a page as the machine read it the page as it is to be read, by keyboard alone, one edit
 * after the other, each by the shortest way that is known: what is no text goes, blocks are cut and
 * put together, moved to their articles and into their order, typed, and their text corrected.
 */
final class Proofreader {

  private static final int MOST_EDITS = 400;
  private static final List<String> TYPES =
      List.of(
          "headline",
          "subheadline",
          "kicker",
          "byline",
          "body",
          "crosshead",
          "caption",
          "credit",
          "jump",
          "label",
          "other");
  private static final String TYPE_KEYS = "1234567890-";

  /** An edit: the keys that make it, the last of which is sent to the server. */
  private record Edit(String what, List<String> keys) {}

  private static final Comparator<Edit> SHORTEST =
      Comparator.comparingInt(edit -> edit.keys().size());

  private final Strokes keys;
  private final Gold gold;
  private final List<String> told = new ArrayList<>();
  private PageNow now;
  private Routes routes;

  Proofreader(Strokes keys, Gold gold) {
    this.keys = keys;
    this.gold = gold;
  }

  /** What was done, an edit a line, with its keys. */
  List<String> told() {
    return told;
  }

  /** Works until nothing is left to do. */
  void work() {
    for (int edits = 0; edits < MOST_EDITS; edits++) {
      look();
      Optional<Edit> edit = cut().or(this::join).or(this::gather).or(this::order).or(this::retype);
      if (edit.isPresent()) {
        told.add(edit.get().what() + ": " + String.join(" ", edit.get().keys()));
        keys.change(edit.get().keys());
      } else if (!correct()) {
        return;
      }
    }
    throw new AssertionError("no end in sight: " + told);
  }

  private void look() {
    now = keys.now();
    routes = keys.routes(now);
  }

  private Optional<Place> placeOf(Block block) {
    return block.at().stream().filter(gold.home()::containsKey).map(gold.home()::get).findFirst();
  }

  // What stands in one block and belongs in two

  private Optional<Edit> cut() {
    return now.blocks().stream().flatMap(block -> cutOf(block).stream()).min(SHORTEST);
  }

  private Optional<Edit> cutOf(Block block) {
    Place before = null;
    for (int i = 0; i < block.at().size(); i++) {
      Place place = gold.home().get(block.at().get(i));
      if (place != null && before != null && !place.follows(before)) {
        int offset = block.offsets().get(i);
        boolean seam =
            now.inside(block.id()).stream().anyMatch(s -> s.offset() == offset && s.joined());
        List<String> way = seam ? routes.toSeam(block.id(), offset) : routes.to(block.id(), offset);
        return Optional.of(new Edit("cut", Routes.joined(way, List.of(seam ? "f" : "b"))));
      }
      before = place == null ? before : place;
    }
    return Optional.empty();
  }

  // What stands in two blocks and belongs in one

  private Optional<Edit> join() {
    Map<Passage, Map<Integer, Block>> runs = new LinkedHashMap<>();
    for (Block block : now.blocks()) {
      placeOf(block)
          .ifPresent(
              place ->
                  runs.computeIfAbsent(gold.passage(place), p -> new java.util.TreeMap<>())
                      .put(place.index(), block));
    }
    return runs.values().stream()
        .filter(blocks -> blocks.size() > 1)
        .map(blocks -> List.copyOf(blocks.values()))
        .map(blocks -> joinOf(blocks.get(0), blocks.get(1)))
        .min(SHORTEST);
  }

  private Edit joinOf(Block first, Block second) {
    int story = now.storyOf(first.id());
    List<Edit> edits = new ArrayList<>();
    if (story == now.storyOf(second.id())
        && now.indexOf(first.id()) + 1 == now.indexOf(second.id())) {
      edits.add(new Edit("merge", Routes.joined(routes.to(first.id()), List.of("g"))));
    }
    if (isNextLine(first, second)) {
      edits.add(new Edit("join", Routes.joined(routes.toSeam(second.id(), 0), List.of("f"))));
    }
    return edits.stream().min(SHORTEST).orElseGet(() -> move(List.of(second), story, first.id()));
  }

  /** Whether nothing is printed between the end of the one and the start of the other. */
  private boolean isNextLine(Block first, Block second) {
    boolean seam =
        now.seams().stream().anyMatch(s -> s.block().equals(second.id()) && s.offset() == 0);
    int[] source = now.source().codePoints().toArray();
    for (int i = first.at().getLast() + 1; i < second.at().getFirst(); i++) {
      if (!Gold.isSpace(source[i])) {
        return false;
      }
    }
    return seam && first.at().getLast() < second.at().getFirst();
  }

  // What stands in one article and belongs in another

  /** For each story the article that is to hold it: that which holds most of it already. */
  private Map<Integer, Integer> holders() {
    Map<List<Integer>, Integer> shared = new LinkedHashMap<>();
    for (int i = 0; i < now.stories().size(); i++) {
      for (Block block : now.stories().get(i).blocks()) {
        int article = i;
        placeOf(block).ifPresent(p -> shared.merge(List.of(p.story(), article), 1, Integer::sum));
      }
    }
    Map<Integer, Integer> holders = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    shared.entrySet().stream()
        .sorted(Map.Entry.<List<Integer>, Integer>comparingByValue().reversed())
        .forEach(
            entry -> {
              int story = entry.getKey().get(0);
              int article = entry.getKey().get(1);
              if (!holders.containsKey(story) && taken.add(article)) {
                holders.put(story, article);
              }
            });
    return holders;
  }

  private Optional<Edit> gather() {
    Map<Integer, Integer> holders = holders();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < now.stories().size(); i++) {
      List<Block> blocks = now.stories().get(i).blocks();
      for (int b = 0; b < blocks.size(); b++) {
        int run = run(blocks, b);
        int story = placeOf(blocks.get(b)).map(Place::story).orElse(-1);
        Integer holder = story < 0 ? Integer.valueOf(i) : holders.get(story);
        if (holder == null) {
          edits.add(own(blocks, b, run));
        } else if (holder != i) {
          edits.add(move(blocks.subList(b, b + run), holder, null));
        }
        b += run - 1;
      }
    }
    return edits.stream().min(SHORTEST);
  }

  /** How many blocks from one on belong to the same story. */
  private int run(List<Block> blocks, int from) {
    int story = placeOf(blocks.get(from)).map(Place::story).orElse(-1);
    int run = 1;
    while (from + run < blocks.size()
        && placeOf(blocks.get(from + run)).map(Place::story).orElse(-1) == story) {
      run++;
    }
    return run;
  }

  /** Blocks become an article: all from the first on, or just these. */
  private Edit own(List<Block> blocks, int from, int run) {
    String first = blocks.get(from).id();
    if (from > 0 && from + run == blocks.size()) {
      return new Edit("new article", Routes.joined(routes.to(first), List.of("c")));
    }
    if (run > 1) {
      return new Edit("new article", Routes.joined(routes.to(first), select(run), List.of("c")));
    }
    return new Edit("new article", Routes.joined(routes.to(first), List.of("M", "0", "Enter")));
  }

  private static List<String> select(int run) {
    return run > 1 ? Routes.times("Space", run) : List.of();
  }

  /** Moves blocks to another article, or one block up or down towards another of its own. */
  private Edit move(List<Block> blocks, int target, String after) {
    Block first = blocks.getFirst();
    int here = now.storyOf(first.id());
    List<String> way = routes.to(first.id());
    if (here == target) {
      return new Edit(
          "move", Routes.joined(way, steps(now.indexOf(first.id()), now.indexOf(after) + 1, here)));
    }
    List<Block> all = now.stories().get(here).blocks();
    if (blocks.size() == all.size() && here == target + 1) {
      String there = now.stories().get(target).blocks().getFirst().id();
      return new Edit("merge articles", Routes.joined(routes.to(there), List.of("G")));
    }
    List<String> across = new ArrayList<>(List.of("M"));
    across.addAll(String.valueOf(target + 1).chars().mapToObj(Character::toString).toList());
    across.add("Enter");
    if (Math.abs(here - target) == 1) {
      across = List.of(here > target ? "{" : "}");
    }
    List<String> chosen =
        blocks.size() == all.size() && blocks.size() > 2
            ? List.of("Control+a")
            : select(blocks.size());
    return new Edit("move across", Routes.joined(way, chosen, across));
  }

  /** The next of the strokes that take a block from one place of its article to another. */
  private List<String> steps(int from, int to, int story) {
    int size = now.stories().get(story).blocks().size();
    if (to == 0 && from > 1) {
      return List.of("T");
    }
    if (to >= size - 1 && from < size - 2) {
      return List.of("B");
    }
    return List.of(to < from ? "[" : "]");
  }

  // What stands in the wrong order

  private Optional<Edit> order() {
    List<Edit> edits = new ArrayList<>();
    for (Story story : now.stories()) {
      List<Block> known = story.blocks().stream().filter(b -> placeOf(b).isPresent()).toList();
      Set<Block> stay = longestInOrder(known);
      for (Block block : known) {
        if (!stay.contains(block)) {
          edits.add(toItsPlace(story, block, stay));
        }
      }
    }
    return edits.stream().min(SHORTEST);
  }

  private int rank(Block block) {
    return placeOf(block).orElseThrow().passage();
  }

  private Set<Block> longestInOrder(List<Block> blocks) {
    int[] length = new int[blocks.size()];
    int[] before = new int[blocks.size()];
    int best = -1;
    for (int i = 0; i < blocks.size(); i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (rank(blocks.get(j)) < rank(blocks.get(i)) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    Set<Block> stay = new HashSet<>();
    for (int i = best; i >= 0; i = before[i]) {
      stay.add(blocks.get(i));
    }
    return stay;
  }

  private Edit toItsPlace(Story story, Block block, Set<Block> stay) {
    int from = story.blocks().indexOf(block);
    int to = 0;
    for (int i = 0; i < story.blocks().size(); i++) {
      Block other = story.blocks().get(i);
      if (stay.contains(other) && rank(other) < rank(block)) {
        to = i + 1;
      }
    }
    int target = to > from ? to - 1 : to;
    List<String> steps = steps(from, target, now.storyOf(block.id()));
    return new Edit("order", Routes.joined(routes.to(block.id()), steps));
  }

  // What is not what it is said to be

  private Optional<Edit> retype() {
    List<Edit> edits = new ArrayList<>();
    for (Block block : now.blocks()) {
      placeOf(block)
          .map(gold::passage)
          .filter(passage -> !passage.type().equals(block.type()))
          .ifPresent(
              passage -> {
                String key = TYPE_KEYS.substring(TYPES.indexOf(passage.type())).substring(0, 1);
                edits.add(
                    new Edit(
                        "type " + passage.type(),
                        Routes.joined(routes.to(block.id()), List.of("t", key))));
              });
    }
    return edits.stream().min(SHORTEST);
  }

  // What reads otherwise

  /** Corrects the text of a block by typing; false if none is left. */
  private boolean correct() {
    for (Block block : now.blocks()) {
      Optional<Passage> passage = placeOf(block).map(gold::passage);
      if (passage.isPresent() && !passage.get().text().equals(block.text())) {
        correct(block, passage.get().text());
        return true;
      }
    }
    return false;
  }

  private void correct(Block block, String wanted) {
    List<Difference> differences = Difference.between(block.text(), wanted);
    Difference first = differences.getFirst();
    int before = keys.count();
    keys.press(Routes.joined(routes.to(block.id(), first.at()), List.of("i")));
    int at = first.at();
    for (Difference difference : differences) {
      keys.press(Routes.times("ArrowRight", difference.at() - at));
      keys.press(Routes.times("Delete", difference.removed()));
      keys.write(difference.inserted());
      at = difference.at() + difference.removed();
    }
    keys.leaveTyping();
    told.add("correct " + differences + ": " + (keys.count() - before) + " strokes");
  }
}
