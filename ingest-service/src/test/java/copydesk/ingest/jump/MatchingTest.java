package copydesk.ingest.jump;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.jump.Matching.Link;
import copydesk.ingest.reading.model.Jump.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final Placed LIFTS = out("1", "2", "旧楼添新梯", "柳堰区槐荫里小区去年加装电梯九部，社区党委书记佟雨荷挨家上门。");
  private static final Placed LIFTS_GO_ON =
      in("2", "1", "", "柳堰区住建局把每一笔账都贴出来。佟雨荷说，槐荫里小区的电梯年内还要再装四部。");
  private static final Placed FIELDS =
      out("1", "2", "春耕备耕全面展开", "云汀市农业农村局组织农机下田，合作社负责人邱大河正在检修插秧机。");
  private static final Placed FIELDS_GO_ON = in("2", "1", "", "邱大河的合作社今年有插秧机十二台，农机手都在田里。");

  @Test
  void endsThatNameEachOthersPagesAreLinked() {
    Matching matching = Matching.of(List.of(LIFTS, LIFTS_GO_ON));

    assertThat(pairs(matching)).containsExactly("旧楼添新梯 → 柳堰区");
    assertThat(matching.links().getFirst().evidence().getFirst())
        .isEqualTo(new Reason("第1版与第2版的转版互相指明", "the turn lines on pages 1 and 2 name each other"));
  }

  @Test
  void anEndWhoseOtherPageSaysNothingWaits() {
    Placed elsewhere = in("3", "1", "", "佟雨荷说，柳堰区槐荫里小区的电梯年内还要再装四部。");

    Matching matching = Matching.of(List.of(LIFTS, elsewhere));

    assertThat(matching.links()).isEmpty();
    assertThat(matching.candidates()).isEmpty();
  }

  @Test
  void ofTwoStoriesEachFindsItsOwn() {
    Matching matching = Matching.of(List.of(LIFTS, FIELDS, FIELDS_GO_ON, LIFTS_GO_ON));

    assertThat(pairs(matching)).containsExactlyInAnyOrder("旧楼添新梯 → 柳堰区", "春耕备耕全面展开 → 邱大河");
    assertThat(matching.links().getFirst().evidence()).hasSize(2);
  }

  @Test
  void oneOfTwoThatFitsIsTakenAndTheOtherWaits() {
    Matching matching = Matching.of(List.of(LIFTS, FIELDS, LIFTS_GO_ON));

    assertThat(pairs(matching)).containsExactly("旧楼添新梯 → 柳堰区");
    assertThat(matching.candidates()).isEmpty();
  }

  @Test
  void aHeadlinePrintedAgainTellsTheStory() {
    Placed headed = in("2", "1", "旧楼添新梯", "“算得清，才谈得拢。”");
    Placed bare = in("2", "1", "", "另有三家单位到会。");

    Matching matching = Matching.of(List.of(LIFTS, FIELDS, headed, bare));

    assertThat(pairs(matching)).contains("旧楼添新梯 → “算得");
  }

  @Test
  void aQuotationThatIsCutGoesOnWhereItIsClosed() {
    Placed quoting = out("1", "2", "", "他说：“我们");
    Placed ended = out("1", "2", "", "会议还研究了其他事项。");
    Placed closing = in("2", "1", "", "，一定做到。”掌声响起。");
    Placed starting = in("2", "1", "", "近年来，变化很大。");

    Matching matching = Matching.of(List.of(quoting, ended, closing, starting));

    assertThat(matching.links())
        .filteredOn(link -> link.out().equals(quoting))
        .extracting(Link::in)
        .containsExactly(closing);
  }

  @Test
  void whereNothingTellsThemApartAllWaitWithTheirCandidates() {
    Placed one = out("1", "2", "", "会议强调了三点。");
    Placed two = out("1", "2", "", "活动持续两天。");
    Placed in = in("2", "1", "", "近年来，变化很大。");

    Matching matching = Matching.of(List.of(one, two, in));

    assertThat(matching.links()).isEmpty();
    assertThat(matching.candidates().get(in.id())).containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(matching.candidates().get(one.id())).containsExactly(in.id());
  }

  @Test
  void noPageGoesOnOnItself() {
    Placed in = new Placed(UUID.randomUUID(), LIFTS.pageId(), LIFTS.page(), FIELDS_GO_ON.end());

    assertThat(Matching.of(List.of(LIFTS, in)).links()).isEmpty();
  }

  @Test
  void theOrderInWhichPagesCameChangesNothing() {
    List<Placed> ends = new ArrayList<>(List.of(LIFTS, FIELDS, FIELDS_GO_ON, LIFTS_GO_ON));
    List<String> expected = pairs(Matching.of(ends));

    Collections.shuffle(ends, new Random(7));

    assertThat(pairs(Matching.of(ends))).isEqualTo(expected);
  }

  @Test
  void moreEndsThanAnybodyPrintsWait() {
    List<Placed> ends = new ArrayList<>();
    IntStream.range(0, 400)
        .forEach(
            i -> {
              ends.add(out("1", "2", "", "第" + i + "件"));
              ends.add(in("2", "1", "", "第" + i + "件"));
            });

    assertThat(Matching.of(ends).links()).isEmpty();
  }

  private static Placed out(String page, String names, String headline, String text) {
    return end(page, Direction.TO, names, headline, text);
  }

  private static Placed in(String page, String names, String headline, String text) {
    return end(page, Direction.FROM, names, headline, text);
  }

  private static Placed end(
      String page, Direction direction, String names, String headline, String text) {
    return new Placed(
        UUID.randomUUID(),
        UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8)),
        PageLabel.of(page),
        new JumpEnd("a1", direction, names, text.hashCode() & 0xffff, 0, headline, text));
  }

  private static List<String> pairs(Matching matching) {
    return matching.links().stream()
        .map(link -> link.out().end().headline() + " → " + link.in().end().text().substring(0, 3))
        .toList();
  }
}
