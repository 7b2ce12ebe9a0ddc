package copydesk.ingest.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.jump.JumpEnd;
import copydesk.ingest.jump.Matching;
import copydesk.ingest.jump.Matching.Link;
import copydesk.ingest.jump.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Links the pages of an issue anew when one of them has been read. What comes out depends on the
 * latest readings alone, whichever page came first.
 */
@ApplicationScoped
public class Linking {

  /** The reading of a page that has just been stored. */
  public record Read(Issue issue, UUID pageId, String label, UUID readingId, UUID sourceId) {}

  @Inject StoredEnds stored;
  @Inject JumpEvents events;
  @Inject ObjectMapper json;

  /**
   * Replaces the ends of a page and links its issue. The page must be locked; the transaction
   * should do nothing long after this.
   *
   * @param found the ends that the reading has
   */
  public void replace(Read read, List<JumpEnd> found) {
    if (found.isEmpty() && !stored.hasAny(read.issue().publicationId(), read.pageId())) {
      // Most pages: nothing of the issue can change, so nobody needs to wait for its lock.
      return;
    }
    stored.lock(read.issue());
    List<StoredEnd> ends = new ArrayList<>(stored.ofIssue(read.issue()));
    List<StoredEnd> before = ends.stream().filter(end -> end.pageId.equals(read.pageId())).toList();
    for (StoredEnd gone : before) {
      other(gone, ends).ifPresent(other -> part(gone, other));
      ends.remove(gone);
      stored.delete(gone);
    }
    if (!before.isEmpty()) {
      stored.flush();
    }
    for (JumpEnd end : found) {
      StoredEnd fresh = fresh(read, end);
      stored.persist(fresh);
      ends.add(fresh);
    }
    link(ends);
  }

  private void link(List<StoredEnd> ends) {
    Map<UUID, StoredEnd> byId =
        ends.stream().collect(Collectors.toMap(end -> end.id, Function.identity()));
    Matching matching =
        Matching.of(
            ends.stream().map(StoredEnd::placed).toList(), end -> byId.get(end.id()).told());
    Map<UUID, Link> links =
        matching.links().stream().collect(Collectors.toMap(l -> l.out().id(), l -> l));
    for (StoredEnd out : ends.stream().filter(StoredEnd::pointsOut).toList()) {
      Link link = links.get(out.id);
      boolean stays = link != null && link.in().id().equals(out.otherId);
      if (!stays) {
        other(out, ends).ifPresent(in -> part(out, in));
      }
    }
    for (StoredEnd end : ends) {
      UUID[] candidates =
          matching.candidates().getOrDefault(end.id, List.of()).toArray(new UUID[0]);
      // Another array of the same would be written again.
      if (!Arrays.equals(candidates, end.candidates)) {
        end.candidates = candidates;
      }
    }
    for (Link link : matching.links()) {
      StoredEnd out = byId.get(link.out().id());
      StoredEnd in = byId.get(link.in().id());
      out.evidence = json(link.evidence());
      in.evidence = out.evidence;
      if (!in.id.equals(out.otherId)) {
        out.otherId = in.id;
        in.otherId = out.id;
        events.add(JumpEvent.of(JumpEvent.LINKED, out, in));
      }
    }
    stored.flush();
  }

  private void part(StoredEnd one, StoredEnd other) {
    events.add(
        one.pointsOut()
            ? JumpEvent.of(JumpEvent.PARTED, one, other)
            : JumpEvent.of(JumpEvent.PARTED, other, one));
    for (StoredEnd end : List.of(one, other)) {
      end.otherId = null;
      end.evidence = "[]";
    }
  }

  private static Optional<StoredEnd> other(StoredEnd end, List<StoredEnd> among) {
    return among.stream().filter(other -> other.id.equals(end.otherId)).findFirst();
  }

  private static StoredEnd fresh(Read read, JumpEnd end) {
    StoredEnd fresh = new StoredEnd();
    fresh.publicationId = read.issue().publicationId();
    fresh.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    fresh.issueDate = read.issue().date();
    fresh.edition = read.issue().edition();
    fresh.pageId = read.pageId();
    fresh.label = read.label();
    fresh.readingId = read.readingId();
    fresh.sourceId = read.sourceId();
    fresh.write(end);
    return fresh;
  }

  private String json(List<Reason> evidence) {
    try {
      return json.writeValueAsString(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
