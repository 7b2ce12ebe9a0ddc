package copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {

  @Test
  void aChineseNameBeginsWithTheFamily() {
    assertThat(PersonName.of("禾", "林", "lin")).isEqualTo("林禾");
    assertThat(PersonName.of("文远", "欧阳", "ouyang")).isEqualTo("欧阳文远");
  }

  @Test
  void aWesternNameEndsWithIt() {
    assertThat(PersonName.of("Ada", "Byron", "ada")).isEqualTo("Ada Byron");
  }

  @Test
  void withoutANameThereIsTheUsername() {
    assertThat(PersonName.of(null, " ", "lin")).isEqualTo("lin");
    assertThat(PersonName.of("Ada", null, "ada")).isEqualTo("Ada");
  }
}
