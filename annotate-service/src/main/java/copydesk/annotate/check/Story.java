package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recognisers;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.recognise.Suggestion;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * An article's clean text for checking, with what stands beside it. Not for use by several threads
 * at once.
 */
public final class Story {

  /**
   * One block's text.
   *
   * @param type the block type's name in lower case
   */
  public record Paragraph(String block, String type, Text text) {

    /** A paragraph of the body. */
    public Paragraph(String block, Text text) {
      this(block, "body", text);
    }

    /** The text as a string, whose indices are UTF-16 units. */
    String string() {
      return text.toString();
    }

    /** Whether it is one of the headlines: 引题, 标题, 副题. */
    boolean isHeadline() {
      return type.equals("headline") || type.equals("kicker") || type.equals("subheadline");
    }

    boolean isBody() {
      return type.equals("body");
    }

    /** The place of a group of a match in the text's string. */
    Place place(Matcher match, String group) {
      return place(match.start(group), match.end(group));
    }

    Place place(Matcher match) {
      return place(match.start(), match.end());
    }

    /** The place of a range of the text's string. */
    Place place(int start, int end) {
      return new Place(block, text.codePoint(start), text.codePoint(end));
    }
  }

  private final List<Paragraph> paragraphs;
  private final List<Paragraph> others;
  private final LocalDate issue;
  private final Register register;
  private final HouseStyle style;
  private final Mentions mentions;

  /**
   * @param others blocks of the page's other stories
   * @param issue the date printed on the page, or null if it is not known
   * @param register what the desk has confirmed before
   * @param style the publication's lists
   */
  public Story(
      List<Paragraph> paragraphs,
      List<Paragraph> others,
      LocalDate issue,
      Register register,
      HouseStyle style) {
    this(paragraphs, others, issue, register, style, new Mentions(issue, register));
    mentions.texts.addAll(paragraphs);
    mentions.texts.addAll(others);
  }

  private Story(
      List<Paragraph> paragraphs,
      List<Paragraph> others,
      LocalDate issue,
      Register register,
      HouseStyle style,
      Mentions mentions) {
    this.paragraphs = List.copyOf(paragraphs);
    this.others = List.copyOf(others);
    this.issue = issue;
    this.register = register;
    this.style = style;
    this.mentions = mentions;
  }

  /**
   * The stories of a page, each with the others beside it. What is mentioned where is looked for
   * once for all of them.
   */
  public static List<Story> ofPage(
      List<List<Paragraph>> articles, LocalDate issue, Register register, HouseStyle style) {
    Mentions mentions = new Mentions(issue, register);
    articles.forEach(mentions.texts::addAll);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      List<Paragraph> others = new ArrayList<>();
      for (int j = 0; j < articles.size(); j++) {
        if (j != i) {
          others.addAll(articles.get(j));
        }
      }
      stories.add(new Story(articles.get(i), others, issue, register, style, mentions));
    }
    return stories;
  }

  /** An article by itself. */
  public Story(List<Paragraph> paragraphs, LocalDate issue) {
    this(paragraphs, List.of(), issue, Register.EMPTY, HouseStyle.COMMON);
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<Paragraph> others() {
    return others;
  }

  LocalDate issue() {
    return issue;
  }

  Register register() {
    return register;
  }

  HouseStyle style() {
    return style;
  }

  /** What is mentioned in a paragraph of this story or of another, as the recognisers see it. */
  List<Suggestion> mentions(Paragraph paragraph) {
    return mentions.of(paragraph);
  }

  /**
   * What the checks say that look at nothing but this story. Where the same text stood in the same
   * light of late, as the page's other stories do while one is edited, it is what they said then.
   */
  Map<Check, List<Finding>> within() {
    List<List<Suggestion>> seen = paragraphs.stream().map(this::mentions).toList();
    return WITHIN.computeIfAbsent(
        new Within(paragraphs, seen, Optional.ofNullable(issue), style), key -> checkedWithin());
  }

  /** Forgets what was worked out of late, for comparing. */
  static void forget() {
    WITHIN.clear();
    Mentions.KNOWN.clear();
    Around.clear();
  }

  private Map<Check, List<Finding>> checkedWithin() {
    Story alone = new Story(paragraphs, List.of(), issue, Register.EMPTY, style, mentions);
    Map<Check, List<Finding>> findings = new HashMap<>();
    for (Check check : Check.ALL) {
      if (!Check.looksAround(check)) {
        findings.put(check, List.copyOf(check.check(alone)));
      }
    }
    return findings;
  }

  private static final Remembered<Within, Map<Check, List<Finding>>> WITHIN = new Remembered<>(500);

  /** All that a check sees that does not look around. */
  private record Within(
      List<Paragraph> paragraphs,
      List<List<Suggestion>> mentions,
      Optional<LocalDate> issue,
      HouseStyle style) {}

  /** What is mentioned in the paragraphs of a page, found when it is asked for. */
  private static final class Mentions {

    private static final Recognisers RECOGNISERS = Recognisers.standard();
    private static final Remembered<Sight, List<Suggestion>> KNOWN = new Remembered<>(3000);

    /** A text, and all that the recognisers see of it. */
    private record Sight(String text, Object seen, Optional<LocalDate> issue) {}

    private final LocalDate issue;
    private final Register register;
    private final List<Paragraph> texts = new ArrayList<>();
    private final Map<Paragraph, List<Suggestion>> found = new HashMap<>();
    private Around around;

    Mentions(LocalDate issue, Register register) {
      this.issue = issue;
      this.register = register;
    }

    List<Suggestion> of(Paragraph paragraph) {
      return found.computeIfAbsent(paragraph, this::find);
    }

    private List<Suggestion> find(Paragraph paragraph) {
      if (around == null) {
        around = Around.of(texts.stream().map(Paragraph::string).toList(), "", register);
      }
      String text = paragraph.string();
      return KNOWN.computeIfAbsent(
          new Sight(text, around.seen(text), Optional.ofNullable(issue)),
          key ->
              List.copyOf(
                  RECOGNISERS.suggest(
                      new Passage(paragraph.text(), around, new Passage.Context(issue, "")))));
    }
  }
}
