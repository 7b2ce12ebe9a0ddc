package copydesk.annotate.measure;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recogniser;
import copydesk.annotate.recognise.Recognisers;
import copydesk.annotate.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sentences of a set of mentions, each recognised by itself. Only the types that the set marks are
 * asked for, so that a role does not hide the organization it names where roles are not marked; and
 * where the set marks places that touch as two, so do we.
 */
final class MentionsScore {

  private final PrintStream out;
  private final boolean showing;

  MentionsScore(PrintStream out, boolean showing) {
    this.out = out;
    this.showing = showing;
  }

  void print(Path file) throws IOException {
    List<Labelled> sentences = Labelled.read(file);
    Set<FactType> types = Labelled.types(sentences);
    Recogniser recogniser = Recognisers.only(types, Labelled.areApart(sentences));
    Tally tally = new Tally();
    long characters = 0;
    for (Labelled sentence : sentences) {
      // Other texts than those that are timed, as words of late texts are remembered.
      recogniser.suggest(Passage.of(sentence.text() + "。", Passage.Context.UNKNOWN));
    }
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long began = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < sentences.size(); i++) {
      int place = i;
      Text text = Text.of(sentences.get(i).text());
      characters += text.length();
      List<Mention> found = new ArrayList<>();
      recogniser
          .suggest(Passage.of(sentences.get(i).text(), Passage.Context.UNKNOWN))
          .forEach(s -> found.add(new Mention(s.type(), place, s.start(), s.end())));
      tally.add(sentences.get(i).mentions(), found);
      if (showing) {
        Differences.print(out, text, sentences.get(i).mentions(), found);
      }
    }
    double seconds = (thread.getCurrentThreadCpuTime() - began) / 1e9;
    Tables.print(out, file.getFileName() + " (" + sentences.size() + " sentences)", tally);
    out.printf("  %d characters, %.0f a second of one core%n", characters, characters / seconds);
  }
}
