package copydesk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.text.Decoding.Decoded;
import copydesk.ingest.text.Decoding.Origin;
import copydesk.ingest.text.Decoding.Reason;
import copydesk.ingest.text.Decoding.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecoderTest {

  private static final String SIMPLIFIED =
      "本报讯 3月24日，记者从市农业农村局获悉，全市春耕备耕工作全面展开。今年以来，各县区抢抓农时，" + "组织农技人员到田间地头指导，种子、化肥、农药等农资供应充足。\n";

  private static final String TRADITIONAL =
      "本報訊 雲汀市圖書館昨日舉行開館儀式，市民可以憑身份證借閱圖書。館長表示，這是一個屬於大家的地方，" + "我們會為讀者提供更好的服務。\n";

  @Test
  void utf8IsValid() {
    assertThat(decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoded(SIMPLIFIED, "UTF-8", Origin.VALID));
  }

  @Test
  void aByteOrderMarkNamesItsEncodingAndIsKept() {
    String marked = "\uFEFF" + SIMPLIFIED;

    assertThat(decode(marked.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoded(marked, "UTF-8", Origin.MARKED));
    assertThat(decode(marked.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new Decoded(marked, "UTF-16LE", Origin.MARKED));
    assertThat(decode(marked.getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(new Decoded(marked, "UTF-16BE", Origin.MARKED));
  }

  @Test
  void olderChineseEncodingsAreGuessed() {
    assertThat(decode(SIMPLIFIED.getBytes(Charset.forName("GB18030"))))
        .isEqualTo(new Decoded(SIMPLIFIED, "GB18030", Origin.GUESSED));
    assertThat(decode(TRADITIONAL.getBytes(Charset.forName("Big5"))))
        .isEqualTo(new Decoded(TRADITIONAL, "Big5", Origin.GUESSED));
  }

  @Test
  void fewCharactersAreEnoughForAGuess() {
    String few = "全市春耕工作的一次大会";
    assertThat(decode(few.getBytes(Charset.forName("GBK"))))
        .isEqualTo(new Decoded(few, "GB18030", Origin.GUESSED));
  }

  @Test
  void westernLettersAreGuessed() {
    String german = "Die Bürgermeisterin eröffnete am Mittwoch die neue Brücke über den Fluß.\n";
    assertThat(decode(german.getBytes(Charset.forName("windows-1252"))))
        .isInstanceOfSatisfying(
            Decoded.class, decoded -> assertThat(decoded.text()).isEqualTo(german));
  }

  @Test
  void whatTheSenderNamesIsBelieved() {
    Charset big5 = Charset.forName("Big5");
    assertThat(Decoder.decode(TRADITIONAL.getBytes(big5), Optional.of(big5)))
        .isEqualTo(new Decoded(TRADITIONAL, "Big5", Origin.GIVEN));
  }

  @Test
  void bytesThatBreakTheirEncodingAreNotPatched() {
    byte[] cut = {(byte) 0xE4, (byte) 0xBA};
    assertThat(Decoder.decode(cut, Optional.of(StandardCharsets.UTF_8)))
        .isEqualTo(new Unreadable(Reason.UNDECODABLE));
    assertThat(decode(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xE4}))
        .isEqualTo(new Unreadable(Reason.UNDECODABLE));
  }

  @Test
  void nothingToReadIsSaidToBeSo() {
    assertThat(decode(new byte[0])).isEqualTo(new Unreadable(Reason.EMPTY));
    assertThat(decode(" \n\t\u3000\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Unreadable(Reason.EMPTY));
    assertThat(decode("\uFEFF\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Unreadable(Reason.EMPTY));
  }

  @Test
  void binariesAreNoText() {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);

    assertThat(decode(noise)).isInstanceOf(Unreadable.class);
    assertThat(decode("a\0b".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Unreadable(Reason.NULS));
    assertThat(decode("\u0001\u0002\u0003\u0004\u0005 x".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Unreadable(Reason.BINARY));
  }

  private static Decoding decode(byte[] bytes) {
    return Decoder.decode(bytes, Optional.empty());
  }
}
