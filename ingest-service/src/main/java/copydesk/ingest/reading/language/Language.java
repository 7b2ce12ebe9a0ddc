package copydesk.ingest.reading.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/** A language whose words are known, all their forms. */
public final class Language {
  /** Letters of the shortest part of a German compound. */
  private static final int SHORTEST_PART = 4;

  /** What German puts between the parts of a compound. */
  private static final String[] LINKS = {"", "s", "n", "en", "es", "er", "e"};

  /** The languages that are known. */
  static final List<Language> ALL =
      List.of(
          new Language("de/german.dict", '_', Locale.GERMAN),
          new Language("en/english.dict", '+', Locale.ENGLISH),
          new Language("fr/french.dict", '_', Locale.FRENCH));

  /** Node that two bytes do not lead to. */
  private static final int NOWHERE = -1;

  private final FSA words;
  private final FSATraversal paths;

  /**
   * By the first two bytes of a word: the node they lead to, {@link #NOWHERE}, or 0 while nobody
   * asked. The nodes near the root have the most arcs, and an arc is found by going through them.
   */
  private final int[] doors = new int[1 << 16];

  private final char separator;
  private final Locale locale;

  /**
   * A language.
   *
   * @param resource an automaton of the forms of all words
   * @param separator what ends a form in it
   */
  private Language(String resource, char separator, Locale locale) {
    this.words = load("/org/languagetool/resource/" + resource);
    this.paths = new FSATraversal(words);
    this.separator = separator;
    this.locale = locale;
  }

  private static FSA load(String resource) {
    try (InputStream in = Language.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The word list is missing: " + resource);
      }
      return FSA.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is a word, as it stands, in lower case or with a capital. */
  public boolean isWord(String word) {
    return isListed(word) || (locale.equals(Locale.GERMAN) && isCompound(word));
  }

  /** Whether the word list has it, as it stands, in lower case or with a capital. */
  boolean isListed(String word) {
    if (isForm(word)) {
      return true;
    }
    String lower = word.toLowerCase(locale);
    if (!lower.equals(word) && isForm(lower)) {
      return true;
    }
    return locale.equals(Locale.GERMAN) && isNoun(word);
  }

  private boolean isNoun(String word) {
    String noun = capitalised(word);
    return !noun.equals(word) && isForm(noun);
  }

  private boolean isForm(String word) {
    byte[] bytes = (word + separator).getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= 2) {
      return paths.match(bytes).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
    }
    int door = door(bytes[0], bytes[1]);
    return door != NOWHERE
        && paths.match(bytes, 2, bytes.length - 2, door).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
  }

  /** Many threads may find the same door; they write the same number. */
  private int door(byte first, byte second) {
    int index = (Byte.toUnsignedInt(first) << 8) | Byte.toUnsignedInt(second);
    int door = doors[index];
    if (door == 0) {
      door = behind(behind(words.getRootNode(), first), second);
      doors[index] = door;
    }
    return door;
  }

  private int behind(int node, byte label) {
    int arc = node == NOWHERE ? 0 : words.getArc(node, label);
    return arc == 0 || words.isArcTerminal(arc) ? NOWHERE : words.getEndNode(arc);
  }

  private String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(locale) + word.substring(first).toLowerCase(locale);
  }

  private boolean isCompound(String word) {
    return isCompound(word, 0, new BitSet());
  }

  /** Whether what stands behind an offset is parts of a compound, two at least. */
  private boolean isCompound(String word, int from, BitSet tried) {
    if (tried.get(from)) {
      return false;
    }
    tried.set(from);
    String rest = word.substring(from);
    BitSet ends = new BitSet();
    addEnds(rest, ends);
    addEnds(capitalised(rest), ends);
    for (int end = ends.nextSetBit(SHORTEST_PART); end > 0; end = ends.nextSetBit(end + 1)) {
      for (String link : LINKS) {
        int next = end + link.length();
        if (next + SHORTEST_PART <= rest.length() && rest.startsWith(link, end)) {
          String last = rest.substring(next);
          if (isForm(last) || isNoun(last) || isCompound(word, from + next, tried)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Adds the lengths of the forms that a string begins with. */
  private void addEnds(String string, BitSet ends) {
    int node = words.getRootNode();
    for (int i = 0; i < string.length(); i++) {
      int c = string.charAt(i);
      if (c < 0x80) {
        node = behind(node, (byte) c);
      } else if (c < 0x800) {
        node = behind(behind(node, (byte) (0xC0 | (c >> 6))), (byte) (0x80 | (c & 0x3F)));
      } else {
        return;
      }
      if (node == NOWHERE) {
        return;
      }
      ends.set(i + 1, words.getArc(node, (byte) separator) != 0);
    }
  }
}
