package copydesk.annotate.check;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of a page says the same of it after an edit as if it were seen first. */
class RememberedChecksTest {

  private static final Register REGISTER =
      new Register(
          List.of(
              new Register.Entry(
                  "1",
                  FactType.PERSON,
                  "何穗",
                  List.of(),
                  List.of(new Register.Held("市长", "云汀市", LocalDate.of(2025, 1, 1), null)))));

  private static final List<List<String>> PAGE =
      List.of(
          List.of(
              "春耕现场会召开",
              "市长林汀3月24日（星期二）在柳荫镇出席春耕现场会。应到代表300人，实到代表290人。",
              "林汀说，今年共有12500名志愿者参加春耕，共收到来信120件，其中投诉70件、建议50件。"),
          List.of("志愿者出发", "今年共有12500名志愿者参加春耕。柳荫的渡口边，副市长何穗为他们送行。"),
          List.of("文化馆开放", "大家一如继往，会议明确三项任务：修路、治水、护林。林汀走进柳荫镇文化馆。"));

  /** Edits that change what is said far from them: a name, a place, a number, an entry's role. */
  private static final List<List<String>> EDITS =
      List.of(
          List.of("林汀3月24日", "林庭3月24日"),
          List.of("市长林汀", "市长何汀"),
          List.of("柳荫镇出席", "会场出席"),
          List.of("12500名志愿者参加春耕。", "12800名志愿者参加春耕。"),
          List.of("副市长何穗", "市长何穗"),
          List.of("一如继往", "一如既往"),
          List.of("修路、治水、护林", "修路、治水"),
          List.of("春耕现场会召开", "春耕现场会在陶家镇召开"));

  private static List<List<String>> edited(List<List<String>> page, List<String> edit) {
    return page.stream()
        .map(
            article ->
                article.stream().map(text -> text.replace(edit.get(0), edit.get(1))).toList())
        .toList();
  }

  private static List<List<Finding>> findings(List<List<String>> page, Register register) {
    List<List<Story.Paragraph>> articles = new ArrayList<>();
    for (List<String> article : page) {
      List<Story.Paragraph> paragraphs = new ArrayList<>();
      for (String text : article) {
        paragraphs.add(
            new Story.Paragraph(
                "a" + articles.size() + "b" + paragraphs.size(),
                paragraphs.isEmpty() ? "headline" : "body",
                Text.of(text)));
      }
      articles.add(paragraphs);
    }
    return Story.ofPage(articles, LocalDate.of(2026, 3, 25), register, HouseStyle.COMMON).stream()
        .map(Check::all)
        .toList();
  }

  @Test
  void afterEachEditItIsWhatItWouldBeAnew() {
    // Given
    List<List<List<String>>> states = new ArrayList<>(List.of(PAGE));
    EDITS.forEach(edit -> states.add(edited(states.getLast(), edit)));
    EDITS.forEach(edit -> states.add(edited(PAGE, edit)));
    List<List<List<Finding>>> anew = new ArrayList<>();
    for (List<List<String>> state : states) {
      Story.forget();
      anew.add(findings(state, REGISTER));
    }
    Story.forget();

    // When
    List<List<List<Finding>>> remembered =
        states.stream().map(state -> findings(state, REGISTER)).toList();

    // Then
    assertThat(remembered).isEqualTo(anew);
    assertThat(anew.stream().distinct()).hasSizeGreaterThan(EDITS.size());
  }

  @Test
  void anotherRegisterIsAnotherLight() {
    // Given
    List<List<String>> page = edited(PAGE, EDITS.get(4));
    findings(page, Register.EMPTY);

    // When
    List<List<Finding>> with = findings(page, REGISTER);

    // Then
    Story.forget();
    assertThat(with).isEqualTo(findings(page, REGISTER));
  }
}
