package copydesk.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of {@code read --as html}. */
class HtmlTest {

  private static final String PAGE = "云汀春来早\n\n本报讯 3 月 24 日，全市春耕备耕工作全面展开，各\n\n县区抓紧备苗。（下转第2版）\n";

  @TempDir Path folder;

  @Test
  void showsSourceBesideReadingWithEvidenceInBothLanguages() throws IOException {
    // When
    String html = html(page("page.txt", PAGE));

    // Then
    assertThat(html)
        .contains("本报讯 3月24日，全市春耕备耕工作全面展开，各县区抓紧备苗。")
        .contains("<span class=\"zh\" lang=\"zh-Hans\">接排</span>")
        .contains("<span class=\"en\" lang=\"en\">joined</span>")
        .contains("<span class=\"zh\" lang=\"zh-Hans\">下转第 2 版</span>")
        .contains("<span class=\"en\" lang=\"en\">goes on on page 2</span>")
        .contains("title=\"字距空格 / justification space\"");
    assertThat(html).containsPattern("data-level=\"(sure|likely|unsure)\" data-decision=\"join\"");
  }

  @Test
  void needsNothingElse() throws IOException {
    // When
    String html = html(page("page.txt", PAGE));

    // Then
    assertThat(html)
        .contains("default-src 'none'; style-src 'unsafe-inline'")
        .doesNotContainPattern("(?i)<(script|link|img|iframe|object|embed|base)\\b")
        .doesNotContainPattern("(?i)(src|href|action)\\s*=\\s*\"(?!#)")
        .doesNotContainPattern("(?i)url\\(|@import|https?://");
  }

  @Test
  void everyLinkLeadsToAPlaceInTheFile() throws IOException {
    // When
    String html = html(page("one.txt", PAGE), page("two.txt", PAGE));

    // Then
    assertThat(all(html, "href=\"#([^\"]*)\""))
        .isNotEmpty()
        .isSubsetOf(all(html, " id=\"([^\"]*)\""));
    assertThat(all(html, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
    assertThat(all(html, "<section class=\"page\" id=\"([^\"]*)\"")).containsExactly("p1", "p2");
  }

  @Test
  void whatIsInAPageIsShownAndNotObeyed() throws IOException {
    // Given
    String hostile =
        "<script>alert(1)</script>\n</style><b onclick='x'>&amp;\"\n{say}\u202Eevil\u2028\n";

    // When
    String html = html(page("a&b.txt", hostile));

    // Then
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;/style&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;amp;&quot;")
        .contains("{say}⟨U+202E⟩evil")
        .contains("a&amp;b.txt")
        .doesNotContain("<script", "<b onclick", "\u202E", "\u2028");
  }

  @Test
  void twinWhatIsHarmlessIsShownAsItIs() throws IOException {
    // When
    String html = html(page("page.txt", "Ein „Gruß“ – 1 + 1 = 2: schön, אבג und 👩‍🌾.\n"));

    // Then
    assertThat(html).contains("Ein „Gruß“ – 1 + 1 = 2: schön, אבג und 👩‍🌾.");
  }

  @Test
  void itsLanguageIsAtFirstThatOfThePages() throws IOException {
    assertThat(html(page("zh.txt", PAGE))).contains("id=\"in-zh\" checked");
    assertThat(html(page("de.txt", "Der Chor singt im Trockendock.\n")))
        .contains("id=\"in-en\" checked");
  }

  @Test
  void aPageOfNothingButALineHasNoBreaks() throws IOException {
    assertThat(html(page("one.txt", "云汀"))).contains("没有存疑的断行", "没有删去什么");
  }

  private static List<String> all(String html, String pattern) {
    return Pattern.compile(pattern)
        .matcher(html)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private String page(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String html(String... files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] arguments = new String[files.length + 1];
    arguments[0] = "--as=html";
    System.arraycopy(files, 0, arguments, 1, files.length);
    int status =
        ReadMain.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
