package copydesk.bench.search;

import copydesk.bench.SeedPages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts to fill a house with: sentences of the sample pages in any order, some of them shuffled
 * character by character so that there are rare pairs too, with names that nobody bears.
 */
final class Models {

  private static final String SURNAMES = "林周何宋顾卞孟韩曹谢梁杜薛罗邓";
  private static final String GIVEN = "汀岚溪禾砚舟朔棠榆霁筠苓珩澍瑾";
  private static final int PAGE = 40_000;
  private static final int SHORTEST = 8;

  private final Random random = new Random(7);
  private final List<String> texts = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** So many texts of about 900 characters. */
  Models(int count) {
    List<String> chinese = sentences("ytrb", "(?<=[。！？])");
    List<String> others = new ArrayList<>(sentences("hafen", "(?<=[.!?]) "));
    others.addAll(sentences("harbour", "(?<=[.!?]) "));
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      String name = any(SURNAMES) + any(GIVEN) + any(GIVEN);
      text.append(name).append("出席并讲话。");
      while (text.codePointCount(0, text.length()) < 900) {
        String sentence = any(chinese);
        text.append(random.nextInt(10) < 3 ? shuffled(sentence) : sentence);
        if (random.nextInt(20) == 0) {
          text.append(' ').append(any(others)).append(' ');
        }
      }
      texts.add(text.toString());
      names.add(name);
    }
  }

  private List<String> sentences(String paper, String end) {
    boolean spaced = end.endsWith(" ");
    String text =
        SeedPages.page(paper, PAGE).replaceAll(spaced ? "\\s+" : "\\s*\\n\\s*", spaced ? " " : "");
    return Arrays.stream(text.split(end)).filter(s -> s.length() > SHORTEST).distinct().toList();
  }

  private String any(String characters) {
    return characters.substring(random.nextInt(characters.length())).substring(0, 1);
  }

  private String any(List<String> sentences) {
    return sentences.get(random.nextInt(sentences.size()));
  }

  private String shuffled(String sentence) {
    List<Integer> points =
        sentence.codePoints().boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(points, random);
    return points.stream().map(Character::toString).collect(Collectors.joining());
  }

  List<String> texts() {
    return texts;
  }

  /** Of each text the name of the person in it. */
  List<String> names() {
    return names;
  }

  /**
   * Words of some letters that stand in such a part of the texts.
   *
   * @param pattern what the word is made of
   * @param length in characters; 0 for whole words
   * @param from the smallest part, 0 to 1
   * @param to the largest
   */
  List<String> words(String pattern, int length, double from, double to) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      Set<String> here = new HashSet<>();
      Matcher run = Pattern.compile(pattern).matcher(text);
      while (run.find()) {
        if (length == 0) {
          here.add(run.group());
        }
        for (int i = 0; length > 0 && i + length <= run.group().length(); i++) {
          here.add(run.group().substring(i, i + length));
        }
      }
      here.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= from * texts.size() && e.getValue() <= to * texts.size())
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.collectingAndThen(Collectors.toList(), this::shuffledList));
  }

  private List<String> shuffledList(List<String> words) {
    Collections.shuffle(words, random);
    return words.subList(0, Math.min(200, words.size()));
  }
}
