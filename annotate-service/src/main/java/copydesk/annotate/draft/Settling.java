package copydesk.annotate.draft;

import copydesk.annotate.text.Block;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * After the blocks have moved: every fact of a touched article goes to the article where its text
 * now stands, and one whose text is no longer as it was turns stale. Anchors stay as they are.
 */
final class Settling {

  private Settling() {}

  static void apply(Working working) {
    Map<String, Layout> layouts = new LinkedHashMap<>();
    Map<String, List<Fact>> settled = new LinkedHashMap<>();
    List<Draft> touched =
        working.drafts().articles().values().stream()
            .filter(draft -> working.touched().contains(draft.id()))
            .toList();
    for (Draft draft : touched) {
      layouts.put(draft.id(), Layout.of(draft));
      settled.put(draft.id(), new ArrayList<>());
    }
    for (Draft draft : touched) {
      for (Fact fact : draft.facts()) {
        String home = home(fact, draft, touched);
        boolean intact = layouts.get(home).isIntact(fact.anchors());
        settled.get(home).add(intact ? fact : fact.stale());
      }
    }
    for (Draft draft : touched) {
      working.put(draft.withFacts(settled.get(draft.id())));
    }
  }

  /** The article in which the first anchored code points stand that still stand anywhere. */
  private static String home(Fact fact, Draft present, List<Draft> touched) {
    for (Range anchor : fact.anchors()) {
      if (holds(present, anchor)) {
        return present.id();
      }
      for (Draft draft : touched) {
        if (holds(draft, anchor)) {
          return draft.id();
        }
      }
    }
    return present.id();
  }

  private static boolean holds(Draft draft, Range anchor) {
    Range first = anchor.part(0, 1);
    for (Block block : draft.blocks()) {
      for (Part part : block.parts()) {
        if (part.range().contains(first)) {
          return true;
        }
      }
    }
    return false;
  }
}
