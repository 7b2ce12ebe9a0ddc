package copydesk.load;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.load.NumberedPages.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberedPagesTest {

  @Test
  void pagesThatComeSideBySideAreOfDifferentIssues() {
    NumberedPages pages = new NumberedPages("一版", 0);

    List<Page> together = Stream.generate(pages::next).limit(8).toList();

    assertThat(together).extracting(Page::date).doesNotHaveDuplicates();
  }

  @Test
  void noTwoPagesHaveTheSamePlaceOrTheSameText() {
    NumberedPages pages = new NumberedPages("一版", 1_000);

    List<Page> many = Stream.generate(pages::next).limit(1_000).toList();

    assertThat(many).extracting(page -> page.date() + page.label()).doesNotHaveDuplicates();
    assertThat(many).extracting(Page::text).doesNotHaveDuplicates();
  }

  @Test
  void aLaterRunRepeatsNothingOfAnEarlierOne() {
    NumberedPages earlier = new NumberedPages("一版", 0);
    Page first = earlier.next();
    NumberedPages later = new NumberedPages("一版", earlier.taken());

    Page next = later.next();

    assertThat(next).isNotEqualTo(first);
  }
}
