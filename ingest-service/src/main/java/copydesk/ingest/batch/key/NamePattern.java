package copydesk.ingest.batch.key;

import copydesk.ingest.batch.key.KeyFields.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How file names tell which page a file is: text with fields in braces, such as {@code
 * {publication}_{date}_{edition}_{label}}. {@code {any}} stands for text without meaning. A slash
 * stands for a folder; folders above those that the pattern names do not matter, nor does the
 * extension. It is no regular expression, so nobody can write one that takes for ever.
 */
public final class NamePattern {

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 500;
  private static final String ANY = "any";

  /** A piece of the pattern: literal text, a field, or (with neither) anything. */
  private record Token(String literal, Field field) {}

  private final String text;
  private final List<Token> tokens;
  private final int folders;

  private NamePattern(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.folders = (int) text.chars().filter(c -> c == '/').count();
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with what is wrong with it, for whoever wrote it
   */
  public static NamePattern of(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A pattern has at most " + LONGEST + " characters.");
    }
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int literalEnd = open < 0 ? text.length() : open;
      if (literalEnd > at) {
        tokens.add(new Token(text.substring(at, literalEnd), null));
      } else if (!tokens.isEmpty()) {
        throw new IllegalArgumentException("Two fields need something between them to part them.");
      }
      if (open < 0) {
        break;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("A field is not closed: a brace } is missing.");
      }
      Token token = new Token(null, field(text.substring(open + 1, close)));
      if (token.field() != null && tokens.contains(token)) {
        throw new IllegalArgumentException("Each field stands once.");
      }
      tokens.add(token);
      at = close + 1;
    }
    if (tokens.stream().noneMatch(token -> token.field() != null)) {
      throw new IllegalArgumentException(
          "Name at least one of {publication}, {date}, {edition}, {label}.");
    }
    return new NamePattern(text, List.copyOf(tokens));
  }

  /** The pattern of some fields with low lines between them. */
  static NamePattern of(List<Field> fields) {
    return of(String.join("_", fields.stream().map(field -> "{" + field.word() + "}").toList()));
  }

  private static Field field(String word) {
    if (word.equals(ANY)) {
      return null;
    }
    for (Field field : Field.values()) {
      if (field.word().equals(word)) {
        return field;
      }
    }
    throw new IllegalArgumentException("There is no field {" + word + "}.");
  }

  /** What a name says, or empty if it is not of this pattern. */
  public Optional<KeyFields> read(String name) {
    String stem = stem(name);
    if (stem == null || stem.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        match(stem, 0, 0, KeyFields.NONE, new BitSet(tokens.size() * (stem.length() + 1))));
  }

  /** The end of the name with as many folders as the pattern has, without the extension. */
  private String stem(String name) {
    int from = name.length();
    for (int i = 0; i <= folders; i++) {
      from = name.lastIndexOf('/', from - 1);
      if (from < 0) {
        if (i < folders) {
          return null;
        }
        break;
      }
    }
    String path = name.substring(from + 1);
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  /** Tries the tokens from one on; places that failed are remembered, so it is never slow. */
  private KeyFields match(String stem, int token, int at, KeyFields fields, BitSet failed) {
    if (token == tokens.size()) {
      return at == stem.length() ? fields : null;
    }
    int place = token * (stem.length() + 1) + at;
    if (failed.get(place)) {
      return null;
    }
    Token next = tokens.get(token);
    KeyFields found = null;
    if (next.literal() != null) {
      if (stem.startsWith(next.literal(), at)) {
        found = match(stem, token + 1, at + next.literal().length(), fields, failed);
      }
    } else {
      int stop = folders > 0 && stem.indexOf('/', at) >= 0 ? stem.indexOf('/', at) : stem.length();
      for (int end = at; end <= stop && found == null; end++) {
        String value = stem.substring(at, end);
        if (next.field() == null) {
          found = match(stem, token + 1, end, fields, failed);
        } else if (next.field().accepts(value)) {
          found = match(stem, token + 1, end, fields.with(next.field(), value), failed);
        }
      }
    }
    if (found == null) {
      failed.set(place);
    }
    return found;
  }

  @Override
  public String toString() {
    return text;
  }
}
