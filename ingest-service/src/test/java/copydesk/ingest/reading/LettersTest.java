package copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Decision;
import copydesk.ingest.reading.model.Dropped;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.reading.model.Restored;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages in alphabets: what becomes of words that a line end cuts. */
class LettersTest {

  @Test
  void aWordCutWithoutAHyphenIsOneWordAgain() {
    String text =
        """
        Le cardinal amena un soir quatre de ses col
        lègues au palais, où le roi les attendait de
        puis une heure. La conversation dura jus
        qu'à minuit et le cardinal présenta alors le
        projet de convention que le gouver
        nement avait préparé pendant l'au
        tomne.
        """;

    Reading reading = Engine.read(text);

    assertThat(texts(reading)).first().asString().contains("collègues au palais");
    assertThat(texts(reading))
        .first()
        .asString()
        .contains("gouvernement avait")
        .endsWith("l'automne.");
    assertThat(reading.boundaries().getFirst().decision()).isEqualTo(Decision.DEHYPHENATE);
    assertThat(reading.boundaries().getFirst().evidence().toString()).contains("HYPHEN_LOST");
    assertThat(Restored.text(reading, text.codePoints().toArray())).isEqualTo(text);
  }

  @Test
  void wordsOnAPageThatKeepsItsHyphensStayTwo() {
    String text =
        """
        The committee met again in the town hall to
        day after day of rain had emptied the streets, and
        the chairman said that the in-
        vestigation would go on until the end of the
        month at the least.
        """;

    Reading reading = Engine.read(text);

    assertThat(texts(reading)).first().asString().contains("hall to day").contains("investigation");
  }

  @Test
  void aHyphenOfItsOwnStays() {
    Reading reading =
        Engine.read(
            """
            Das Geld kommt aus einem Programm, an dem sich mehrere EU-
            Staaten beteiligen. Die Vor-
            und Nachteile hat der Ausschuss ausführlich erörtert, sagte Bürger-
            meister Frauke Dethlefs am Mittwoch.
            """);

    assertThat(texts(reading))
        .first()
        .asString()
        .contains("EU-Staaten")
        .contains("Vor- und Nachteile")
        .contains("Bürgermeister");
  }

  @Test
  void twoWordsThatAreNoneTogetherKeepTheirHyphen() {
    Reading reading =
        Engine.read(
            """
            The harbour master, a well known man who has lived here for sixty years, spoke of a hard-
            fought season and of the boats that had not come home before the long winter began.
            """);

    assertThat(texts(reading)).first().asString().contains("hard-fought");
  }

  @Test
  void frakturCutsWordsWithTwoStrokes() {
    Reading reading =
        Engine.read(
            """
            Die Regierung hat geſtern im Reichstag eine Vorlage eingebracht, nach welcher die Ver=
            waltung der Eiſenbahnen neu geordnet werden ſoll.
            """);

    assertThat(texts(reading)).first().asString().contains("Verwaltung der");
    assertThat(reading.dropped())
        .filteredOn(drop -> drop.reason() == Dropped.Reason.HYPHEN)
        .hasSize(1);
  }

  @Test
  void bylinesCreditsAndRunningHeadsAreKnownInThreeLanguages() {
    for (String byline :
        List.of("Von Anna Petersen", "By Our Own Correspondent", "(De notre correspondant.)")) {
      assertThat(typeOf(byline)).as(byline).isEqualTo(BlockType.BYLINE);
    }
    assertThat(typeOf("Photograph: Jago Bolitho")).isEqualTo(BlockType.CREDIT);
    assertThat(typeOf("SATURDAY, MARCH 14, 1868")).isEqualTo(BlockType.LABEL);
    assertThat(typeOf("Continued on page 4")).isEqualTo(BlockType.JUMP);
  }

  private static BlockType typeOf(String line) {
    return Engine.read(line + "\n").articles().getFirst().blocks().getFirst().type();
  }

  private static List<String> texts(Reading reading) {
    return reading.articles().stream()
        .flatMap(article -> article.blocks().stream())
        .map(Block::text)
        .toList();
  }
}
