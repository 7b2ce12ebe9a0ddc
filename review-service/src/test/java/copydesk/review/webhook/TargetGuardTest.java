package copydesk.review.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }

  /** A guard to whom the name {@code receiver.example} says these. */
  private static TargetGuard open(String... literals) {
    return new TargetGuard(false, host -> addresses(literals));
  }

  private static TargetGuard local(String... literals) {
    return new TargetGuard(true, host -> addresses(literals));
  }

  @Test
  void a_public_address_is_taken_and_pinned() throws Exception {
    // When
    TargetGuard.Target target = open("93.184.216.34").check("https://receiver.example/hook");

    // Then
    assertThat(target.address().getHostAddress()).isEqualTo("93.184.216.34");
    assertThat(target.port()).isEqualTo(443);
    assertThat(target.uri().getHost()).isEqualTo("receiver.example");
    assertThat(open("2606:2800:220:1::1").check("https://receiver.example:8443/").port())
        .isEqualTo(8443);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "127.255.255.255", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "100.64.0.1", "100.127.255.255", "198.18.0.1", "::1", "fc00::1", "fdff::1",
        "64:ff9b::a00:1", "2002:a00:1::", "::ffff:10.0.0.1", "::10.0.0.1"
      })
  void a_private_address_is_taken_where_it_is_allowed_only(String literal) throws Exception {
    assertThatThrownBy(() -> open(literal).check("https://receiver.example/"))
        .isInstanceOf(TargetGuard.Refused.class);
    assertThat(local(literal).check("http://receiver.example/").address()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "169.254.169.254",
        "169.254.0.1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.0.192",
        "::",
        "ff02::1",
        "fd00:ec2::254",
        "100.100.100.200",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
        "2001:0:1::1"
      })
  void metadata_link_local_and_reserved_addresses_are_never_taken(String literal) {
    assertThatThrownBy(() -> open(literal).check("https://receiver.example/"))
        .isInstanceOf(TargetGuard.Refused.class);
    assertThatThrownBy(() -> local(literal).check("https://receiver.example/"))
        .isInstanceOf(TargetGuard.Refused.class);
  }

  @Test
  void one_private_address_among_public_ones_is_one_too_many() {
    assertThatThrownBy(() -> open("93.184.216.34", "10.0.0.1").check("https://receiver.example/"))
        .isInstanceOf(TargetGuard.Refused.class);
  }

  @Test
  void a_name_is_resolved_once_so_that_a_change_of_mind_comes_too_late() throws Exception {
    // Given: a name that says another thing each time it is asked
    Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
    TargetGuard guard = new TargetGuard(false, host -> addresses(answers.pop()));

    // When
    TargetGuard.Target target = guard.check("https://receiver.example/");

    // Then
    assertThat(target.address().getHostAddress()).isEqualTo("93.184.216.34");
    assertThat(answers).hasSize(1);
    assertThatThrownBy(() -> guard.check("https://receiver.example/"))
        .isInstanceOf(TargetGuard.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://receiver.example/",
        "file:///etc/passwd",
        "https:///hook",
        "https://a@b.example/",
        "https://receiver.example/#part",
        "receiver.example",
        "https://bad host/"
      })
  void what_is_no_address_of_a_receiver_is_refused(String url) {
    assertThatThrownBy(() -> open("93.184.216.34").check(url))
        .isInstanceOf(TargetGuard.Refused.class);
  }
}
