package copydesk.review.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import copydesk.review.seal.Chain.Break;
import copydesk.review.seal.Chain.Head;
import copydesk.review.seal.Chain.Link;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {

  private final List<Link> links = new ArrayList<>();
  private Head head;

  @BeforeEach
  void five_audit_entries() {
    UUID publication = UUID.fromString("0195c9a0-0000-7000-8000-000000000001");
    Instant at = Instant.parse("2026-03-24T13:05:09Z");
    Seal previous = null;
    for (int number = 1; number <= 5; number++) {
      Seal seal =
          new AuditEntry(
                  publication,
                  YearMonth.of(2026, 3),
                  number,
                  "approved",
                  "somebody",
                  at.plusSeconds(number),
                  JsonNodeFactory.instance.objectNode().put("n", number),
                  previous)
              .seal();
      links.add(new Link(number, previous, seal, seal));
      previous = seal;
    }
    head = new Head(5, previous);
  }

  @Test
  void a_whole_chain_has_no_break() {
    assertThat(new Chain(links, head).firstBreak()).isEmpty();
  }

  @Test
  void a_chain_without_links_is_whole() {
    assertThat(new Chain(List.of(), new Head(0, null)).firstBreak()).isEmpty();
  }

  @Test
  void an_altered_link_is_named() {
    // Given
    Link third = links.get(2);
    Seal now = Seal.ofBytes(new byte[] {1});

    // When
    links.set(2, new Link(third.number(), third.previous(), third.seal(), now));

    // Then
    assertThat(new Chain(links, head).firstBreak()).contains(new Break.Altered(3));
  }

  @Test
  void a_link_sealed_anew_does_not_fit_the_next() {
    // Given
    Link third = links.get(2);
    Seal now = Seal.ofBytes(new byte[] {1});

    // When
    links.set(2, new Link(third.number(), third.previous(), now, now));

    // Then
    assertThat(new Chain(links, head).firstBreak()).contains(new Break.Unlinked(4));
  }

  @Test
  void a_link_taken_away_is_missed() {
    // When
    links.remove(1);

    // Then
    assertThat(new Chain(links, head).firstBreak()).contains(new Break.Missing(2));
  }

  @Test
  void a_chain_cut_short_is_noticed() {
    // When
    links.removeLast();

    // Then
    assertThat(new Chain(links, head).firstBreak()).contains(new Break.Missing(5));
  }

  @Test
  void a_last_link_made_anew_is_noticed() {
    // Given
    Seal now = Seal.ofBytes(new byte[] {1});

    // When
    links.set(4, new Link(5, links.get(4).previous(), now, now));

    // Then
    assertThat(new Chain(links, head).firstBreak()).contains(new Break.OtherHead(5));
  }
}
