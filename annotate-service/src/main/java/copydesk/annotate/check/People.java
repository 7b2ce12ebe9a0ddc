package copydesk.annotate.check;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.recognise.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people: none twice in one list; none that differs from another on the page by one
 * character of the same sound, or in the same role; none in a role that the register gives to
 * somebody else at that date.
 */
final class People implements Check {

  private static final Says TWICE =
      new Says(
          "list-names",
          "名单中没有重复的姓名",
          "No name is in the list twice",
          "名单中姓名重复",
          "A name is in the list twice");
  private static final Says NEAR =
      new Says(
          "near-name",
          "同一人姓名写法一致",
          "The name is always written alike",
          "疑为同一人的姓名写法不一",
          "What seems one name is written in two ways");
  private static final Says ROLE =
      new Says(
          "role",
          "职务与名录相符",
          "The role is that in the register",
          "职务与名录不符",
          "The role is not that in the register");

  private static final Pattern LIST =
      Pattern.compile("(?:[\\u4e00-\\u9fa5]{2,4}[、 \\u3000]{1,3}){3,}[\\u4e00-\\u9fa5]{2,4}");

  /** A name where it stands, with the role before it, or an empty one. */
  private record Named(Story.Paragraph paragraph, Suggestion person, String name, String role) {}

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    story.paragraphs().forEach(paragraph -> lists(paragraph, story, findings));
    List<Named> own = named(story, story.paragraphs());
    List<Named> all = new ArrayList<>(own);
    all.addAll(named(story, story.others()));
    near(own, all, findings);
    misspelled(story, all, findings);
    own.forEach(named -> registered(story, named, findings));
    return findings;
  }

  private static List<Named> named(Story story, List<Story.Paragraph> paragraphs) {
    List<Named> all = new ArrayList<>();
    for (Story.Paragraph paragraph : paragraphs) {
      List<Suggestion> mentions = story.mentions(paragraph);
      for (Suggestion person : mentions) {
        if (person.type() == FactType.PERSON) {
          String role =
              mentions.stream()
                  .filter(
                      m ->
                          m.type() == FactType.ROLE
                              && (m.end() == person.start() || m.start() == person.end()))
                  .map(m -> paragraph.text().slice(m.start(), m.end()))
                  .findFirst()
                  .orElse("");
          all.add(
              new Named(
                  paragraph, person, paragraph.text().slice(person.start(), person.end()), role));
        }
      }
    }
    return all;
  }

  private static void lists(Story.Paragraph paragraph, Story story, List<Finding> findings) {
    Matcher list = LIST.matcher(paragraph.string());
    while (list.find()) {
      List<String> names = new ArrayList<>();
      Set<String> twice = new LinkedHashSet<>();
      for (Suggestion mention : story.mentions(paragraph)) {
        int start = paragraph.text().utf16(mention.start());
        int end = paragraph.text().utf16(mention.end());
        if (mention.type() == FactType.PERSON && start >= list.start() && end <= list.end()) {
          String name = paragraph.string().substring(start, end);
          if (names.contains(name)) {
            twice.add(name);
          }
          names.add(name);
        }
      }
      long items = list.group().chars().filter(c -> c == '、' || c == ' ' || c == '\u3000').count();
      if (names.size() * 10L >= (items + 1) * 7) {
        findings.add(
            TWICE.of(
                twice.isEmpty(),
                twice.isEmpty() ? String.valueOf(names.size()) : String.join(", ", twice) + " × 2",
                list.group(),
                List.of(paragraph.place(list))));
      }
    }
  }

  private static void near(List<Named> own, List<Named> all, List<Finding> findings) {
    Map<String, List<Named>> byName = new LinkedHashMap<>();
    all.forEach(named -> byName.computeIfAbsent(named.name(), key -> new ArrayList<>()).add(named));
    Set<String> done = new HashSet<>();
    for (Named named : own) {
      if (!done.add(named.name())) {
        continue;
      }
      String other =
          byName.keySet().stream()
              .filter(
                  name ->
                      isNear(named.name(), name)
                          && isSuspect(byName.get(named.name()), byName.get(name)))
              .findFirst()
              .orElse(null);
      List<Named> same = byName.get(named.name());
      if (other != null) {
        findings.add(
            NEAR.of(
                false,
                named.name()
                    + " × "
                    + same.size()
                    + ", "
                    + other
                    + " × "
                    + byName.get(other).size(),
                named.name() + other,
                List.of(
                    named
                        .paragraph()
                        .place(
                            named.paragraph().text().utf16(named.person().start()),
                            named.paragraph().text().utf16(named.person().end())))));
      } else if (same.size() > 1) {
        findings.add(
            NEAR.of(
                true,
                named.name() + " × " + same.size(),
                named.name(),
                same.stream()
                    .filter(own::contains)
                    .map(
                        one ->
                            one.paragraph()
                                .place(
                                    one.paragraph().text().utf16(one.person().start()),
                                    one.paragraph().text().utf16(one.person().end())))
                    .toList()));
      }
    }
  }

  /** Places where a name of the page would stand if one character of the same sound were right. */
  private static void misspelled(Story story, List<Named> all, List<Finding> findings) {
    Map<String, List<Named>> byName = new LinkedHashMap<>();
    all.forEach(named -> byName.computeIfAbsent(named.name(), key -> new ArrayList<>()).add(named));
    for (Map.Entry<String, List<Named>> entry : byName.entrySet()) {
      String name = entry.getKey();
      if (entry.getValue().size() < 2 || name.length() > 3) {
        continue;
      }
      for (Story.Paragraph paragraph : story.paragraphs()) {
        String text = paragraph.string();
        for (int at = text.indexOf(name.charAt(0));
            at >= 0;
            at = text.indexOf(name.charAt(0), at + 1)) {
          int end = at + name.length();
          if (end <= text.length() && isMisspelled(text, at, name, entry.getValue())) {
            findings.add(
                NEAR.of(
                    false,
                    text.substring(at, end) + " × 1, " + name + " × " + entry.getValue().size(),
                    text.substring(at, end) + name,
                    List.of(paragraph.place(at, end))));
          }
        }
      }
    }
  }

  private static boolean isMisspelled(String text, int at, String name, List<Named> named) {
    String other = text.substring(at, at + name.length());
    if (!isNear(name, other) || !sound(name).equals(sound(other))) {
      return false;
    }
    boolean titled =
        named.stream()
            .anyMatch(
                n -> !n.role().isEmpty() && text.startsWith(n.role(), at - n.role().length()));
    boolean speaks =
        text.substring(at + name.length())
            .matches("(?s)(?:说|表示|指出|强调|介绍|要求|当选|出席|主持|面向|参加|来到|随后).*");
    return titled || speaks;
  }

  /** Whether two names of one length differ in one character. */
  private static boolean isNear(String one, String other) {
    if (one.length() != other.length() || one.equals(other) || one.length() < 2) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < one.length(); i++) {
      differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differences == 1 && (one.length() > 2 || one.charAt(0) == other.charAt(0));
  }

  /** The same sound, or the same role, and one of them seldom. */
  private static boolean isSuspect(List<Named> one, List<Named> other) {
    boolean seldom = Math.min(one.size(), other.size()) == 1 && one.size() + other.size() > 2;
    boolean sound = sound(one.getFirst().name()).equals(sound(other.getFirst().name()));
    boolean role =
        one.stream()
            .anyMatch(
                n ->
                    !n.role().isEmpty() && other.stream().anyMatch(m -> m.role().equals(n.role())));
    boolean listed = Math.max(one.size(), other.size()) < 3 && !role && !sound;
    return (sound && one.size() + other.size() > 1)
        || (role && seldom)
        || (seldom && !listed && isAlone(one, other));
  }

  /** Names that never stand in one paragraph are more likely one. */
  private static boolean isAlone(List<Named> one, List<Named> other) {
    return one.stream()
        .noneMatch(
            n ->
                other.stream()
                    .anyMatch(
                        m ->
                            m.paragraph().equals(n.paragraph())
                                && m.person().end() + 1 == n.person().start()));
  }

  private static String sound(String name) {
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      var pinyin = PinyinDictionary.get(String.valueOf(name.charAt(i)));
      sound
          .append(pinyin == null ? name.substring(i, i + 1) : pinyin[0].getPinyinWithoutTone())
          .append(' ');
    }
    return sound.toString();
  }

  private static void registered(Story story, Named named, List<Finding> findings) {
    if (named.role().isEmpty() || story.issue() == null) {
      return;
    }
    boolean holds = false;
    boolean held = false;
    Set<String> others = new LinkedHashSet<>();
    for (Register.Entry entry : story.register().entries()) {
      for (Register.Held role : entry.roles()) {
        if (!role.isPrinted(named.role())) {
          continue;
        }
        if (entry.name().equals(named.name()) || entry.aliases().contains(named.name())) {
          held = true;
          holds |= role.on(story.issue());
        } else if (role.on(story.issue()) && isOnly(role.role())) {
          others.add(entry.name());
        }
      }
    }
    if (holds) {
      findings.add(role(named, true, named.role() + " = " + named.name()));
    } else if (held) {
      findings.add(role(named, false, named.name() + " ≠ " + named.role() + " " + story.issue()));
    } else if (others.size() == 1) {
      // Where the register has several, they hold it in several places, and this may be one more.
      String other = others.iterator().next();
      findings.add(role(named, false, named.role() + " = " + other + ", printed " + named.name()));
    }
  }

  private static Finding role(Named named, boolean holds, String formula) {
    return ROLE.of(
        holds,
        formula,
        named.role() + named.name(),
        List.of(
            named
                .paragraph()
                .place(
                    named.paragraph().text().utf16(named.person().start()),
                    named.paragraph().text().utf16(named.person().end()))));
  }

  /** Roles that one person holds at a time. */
  private static boolean isOnly(String role) {
    return role.matches(".*(?:书记|市长|省长|县长|区长|州长|镇长|乡长|主席|局长|厅长|部长|院长|检察长|主任|校长|会长|董事长|总经理|总理|总统)")
        && !role.contains("副")
        && !role.contains("前");
  }
}
