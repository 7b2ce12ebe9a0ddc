package copydesk.annotate.draft;

import copydesk.annotate.draft.Refusal.Why;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The drafts while a list of operations is applied to them; thrown away if one is refused. */
final class Working {

  /** A block's place: its article and its index there. */
  record Spot(String article, int index) {}

  /** A code point's place: its block, the part there, and how far inside the part. */
  record Seat(Spot spot, int part, int offset) {

    boolean sameBlock(Seat other) {
      return spot.equals(other.spot);
    }

    boolean before(Seat other) {
      return part < other.part || (part == other.part && offset < other.offset);
    }
  }

  private final Map<String, Draft> drafts;
  private final Set<String> touched = new TreeSet<>();
  private final List<Range> adopted = new ArrayList<>();
  private Texts texts;

  Working(Drafts start) {
    this.drafts = new TreeMap<>(start.articles());
    this.texts = start.texts();
  }

  Drafts drafts() {
    return new Drafts(drafts, texts);
  }

  /** Articles that are not as they were, those that came and went included. */
  Set<String> touched() {
    return touched;
  }

  Texts texts() {
    return texts;
  }

  /** What of the sources stood nowhere before, and does now. */
  List<Range> adopted() {
    return adopted;
  }

  void adopt(Range range) {
    adopted.add(range);
  }

  Draft draft(String article) {
    Draft draft = drafts.get(article);
    if (draft == null) {
      throw new Refusal(Why.NO_SUCH_ARTICLE);
    }
    return draft;
  }

  void put(Draft draft) {
    drafts.put(draft.id(), draft);
    touched.add(draft.id());
  }

  void create(Draft draft) {
    if (drafts.containsKey(draft.id())) {
      throw new Refusal(Why.ID_TAKEN);
    }
    put(draft);
  }

  /** Gives what an article has besides blocks to another and takes the article away. */
  void dissolve(String article, String into) {
    Draft gone = drafts.remove(article);
    touched.add(article);
    Draft heir = draft(into);
    List<Fact> facts = new ArrayList<>(heir.facts());
    facts.addAll(gone.facts());
    List<Waiver> waivers = new ArrayList<>(heir.waivers());
    gone.waivers().stream()
        .filter(w -> heir.waivers().stream().noneMatch(o -> o.finding().equals(w.finding())))
        .forEach(waivers::add);
    put(heir.withFacts(facts).withWaivers(waivers));
  }

  Spot spot(String block) {
    for (Draft draft : drafts.values()) {
      for (int i = 0; i < draft.blocks().size(); i++) {
        if (draft.blocks().get(i).id().equals(block)) {
          return new Spot(draft.id(), i);
        }
      }
    }
    throw new Refusal(Why.NO_SUCH_BLOCK);
  }

  Block block(Spot spot) {
    return draft(spot.article()).blocks().get(spot.index());
  }

  void freshBlockId(String id) {
    boolean taken =
        drafts.values().stream()
            .anyMatch(draft -> draft.blocks().stream().anyMatch(block -> block.id().equals(id)));
    if (taken) {
      throw new Refusal(Why.ID_TAKEN);
    }
  }

  /** Puts another block, or several, or none, where one stands. */
  void replace(Spot spot, Block... others) {
    List<Block> blocks = new ArrayList<>(draft(spot.article()).blocks());
    blocks.remove(spot.index());
    blocks.addAll(spot.index(), List.of(others));
    put(draft(spot.article()).withBlocks(blocks));
  }

  /** The article and the fact of that id. */
  Map.Entry<Draft, Fact> fact(String id) {
    return drafts.values().stream()
        .flatMap(draft -> draft.fact(id).map(fact -> Map.entry(draft, fact)).stream())
        .findFirst()
        .orElseThrow(() -> new Refusal(Why.NO_SUCH_FACT));
  }

  /** Where a code point of a source stands, kept or dropped. */
  Optional<Seat> seat(String source, int codePoint) {
    Range wanted = new Range(source, codePoint, codePoint + 1);
    for (Draft draft : drafts.values()) {
      for (int b = 0; b < draft.blocks().size(); b++) {
        List<Part> parts = draft.blocks().get(b).parts();
        for (int p = 0; p < parts.size(); p++) {
          Range range = parts.get(p).range();
          if (range.contains(wanted)) {
            return Optional.of(new Seat(new Spot(draft.id(), b), p, codePoint - range.start()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The parts of a seat's block before the seat, and from it on. */
  Block.Cut cut(Seat seat) {
    List<Part> parts = block(seat.spot()).parts();
    Part inside = parts.get(seat.part());
    List<Part> left = new ArrayList<>(parts.subList(0, seat.part()));
    List<Part> right = new ArrayList<>();
    if (seat.offset() > 0) {
      left.add(inside.part(0, seat.offset()));
    }
    right.add(inside.part(seat.offset(), inside.range().length()));
    right.addAll(parts.subList(seat.part() + 1, parts.size()));
    return new Block.Cut(left, right);
  }

  /** Writes text behind an article's added buffer. */
  Piece write(String article, String text) {
    String buffer = Range.added(article);
    int start = texts.length(buffer);
    texts = texts.appended(buffer, text);
    return new Piece(new Range(buffer, start, texts.length(buffer)));
  }

  static boolean hasPieces(List<Part> parts) {
    return parts.stream().anyMatch(Piece.class::isInstance);
  }

  /** Whether a part is white space that came with no page. */
  boolean isAddedSpace(Part part) {
    return part instanceof Piece piece
        && piece.range().isAdded()
        && texts.slice(piece.range()).isBlank();
  }

  static boolean isDrop(Part part) {
    return part instanceof Drop;
  }
}
