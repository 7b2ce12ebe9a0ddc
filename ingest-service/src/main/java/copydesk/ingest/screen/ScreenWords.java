package copydesk.ingest.screen;

import io.quarkus.qute.RawString;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The words of the screens in both languages at once, for a file that stands alone. They are those
 * of {@link IngestMessages} and its English properties: nothing is said twice.
 */
public final class ScreenWords {

  private record Words(String zh, String en, List<String> places) {

    Words with(Object... values) {
      String chinese = zh;
      String english = en;
      for (int i = 0; i < places.size(); i++) {
        chinese = chinese.replace("{" + places.get(i) + "}", values[i].toString());
        english = english.replace("{" + places.get(i) + "}", values[i].toString());
      }
      return new Words(chinese, english, places);
    }
  }

  private final Map<String, Words> words = new HashMap<>();

  /** Reads them from the class path. */
  public ScreenWords() {
    Properties english = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            ScreenWords.class.getResourceAsStream("/messages/ingest_en.properties"),
            StandardCharsets.UTF_8)) {
      english.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Method method : IngestMessages.class.getMethods()) {
      Message message = method.getAnnotation(Message.class);
      String key = method.getName();
      List<String> places = Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
      words.put(key, new Words(message.value(), english.getProperty(key, message.value()), places));
    }
  }

  /**
   * HTML that holds both; styles show one.
   *
   * @param values of the message's places, in order
   * @throws IllegalArgumentException if there is no such message
   */
  public RawString of(String key, Object... values) {
    Words filled = find(key).with(values);
    return both(filled.zh, filled.en);
  }

  /** HTML that holds a text in both languages. */
  public RawString both(String zh, String en) {
    return new RawString(
        "<span class=\"zh\" lang=\"zh-Hans\">%s</span><span class=\"en\" lang=\"en\">%s</span>"
            .formatted(escaped(zh), escaped(en)));
  }

  /** Both with a stroke between them, for attributes. Not escaped. */
  public String plain(String key, Object... values) {
    Words filled = find(key).with(values);
    return filled.zh + " / " + filled.en;
  }

  private Words find(String key) {
    Words found = words.get(key);
    if (found == null) {
      throw new IllegalArgumentException("The screens have no words for " + key);
    }
    return found;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
