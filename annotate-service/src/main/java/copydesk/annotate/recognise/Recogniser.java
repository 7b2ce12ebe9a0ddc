package copydesk.annotate.recognise;

import java.util.List;

/** One way to find mentions. A pure function of the passage; may be used by many threads. */
@FunctionalInterface
public interface Recogniser {

  /** What it finds, in any order; mentions may overlap. */
  List<Suggestion> suggest(Passage passage);
}
