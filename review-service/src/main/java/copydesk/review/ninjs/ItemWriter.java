package copydesk.review.ninjs;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.document.CodePoints;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.BlockPart;
import copydesk.review.document.SubmissionDocument.Fact;
import copydesk.review.document.SubmissionDocument.PagePart;
import copydesk.review.document.SubmissionDocument.Waiver;
import copydesk.review.seal.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a sealed submission as a ninjs 3.1 item. */
public final class ItemWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLAIN = "text/plain";
  private static final Set<String> RUNNING_TEXT = Set.of("body", "crosshead");
  private static final Item.Standard STANDARD =
      new Item.Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

  private ItemWriter() {}

  /** The item as one line of canonical JSON (RFC 8785). */
  public static String write(SubmissionDocument document, Publishing publishing) {
    return CanonicalJson.text(JSON.valueToTree(item(document, publishing)));
  }

  /** The item of a withdrawal: what it was is named, and nothing of what it said. */
  public static String writeWithdrawn(SubmissionDocument document, Publishing publishing) {
    return CanonicalJson.text(JSON.valueToTree(withdrawn(document, publishing)));
  }

  private static Item withdrawn(SubmissionDocument document, Publishing publishing) {
    return new Item(
        publishing.uri(),
        "text",
        "full",
        "copydesk-article",
        String.valueOf(publishing.version()),
        publishing.firstSealed().toString(),
        publishing.sealed().toString(),
        publishing.pubStatus(),
        document.publication().language(),
        null,
        slugline(document),
        null,
        null,
        null,
        publishing.note(),
        document.publication().name(),
        infoSources(document),
        null,
        null,
        null,
        null,
        altIds(document, publishing),
        List.of(
            association(publishing, "chain", "application/json"),
            association(publishing, "signature", "application/jose")),
        STANDARD);
  }

  private static List<Item.InfoSource> infoSources(SubmissionDocument document) {
    return List.of(
        new Item.InfoSource(
            document.publication().name(), "publisher", document.publication().code()));
  }

  private static Item item(SubmissionDocument document, Publishing publishing) {
    return new Item(
        publishing.uri(),
        "text",
        "full",
        "copydesk-article",
        String.valueOf(publishing.version()),
        publishing.firstSealed().toString(),
        publishing.sealed().toString(),
        publishing.pubStatus(),
        document.publication().language(),
        document.headline(),
        slugline(document),
        joined(document, "byline", "; "),
        headlines(document),
        bodies(document),
        note(document, publishing),
        document.publication().name(),
        infoSources(document),
        mentions(document, "person"),
        mentions(document, "organization"),
        mentions(document, "place"),
        mentions(document, "event"),
        altIds(document, publishing),
        associations(publishing),
        STANDARD);
  }

  private static String slugline(SubmissionDocument document) {
    String places =
        document.pages().stream()
            .map(page -> page.issue() + " " + edition(page) + page.label())
            .collect(Collectors.joining(", "));
    return (document.publication().code() + " " + places).strip();
  }

  // Most papers have one edition a day; naming it says nothing.
  private static String edition(PagePart page) {
    return page.edition() == null || page.edition().equals("1") ? "" : page.edition() + " ";
  }

  private static List<Item.Headline> headlines(SubmissionDocument document) {
    return document.blocks().stream()
        .flatMap(
            block ->
                switch (block.type()) {
                  case "headline" -> Stream.of(headline("main", block));
                  case "kicker", "subheadline" -> Stream.of(headline(block.type(), block));
                  default -> Stream.empty();
                })
        .toList();
  }

  private static Item.Headline headline(String role, BlockPart block) {
    return new Item.Headline(role, PLAIN, block.text());
  }

  private static List<Item.Body> bodies(SubmissionDocument document) {
    List<BlockPart> running =
        document.blocks().stream().filter(block -> RUNNING_TEXT.contains(block.type())).toList();
    String plain = running.stream().map(BlockPart::text).collect(Collectors.joining("\n"));
    String html = running.stream().map(ItemWriter::html).collect(Collectors.joining("\n"));
    int characters = running.stream().mapToInt(block -> CodePoints.length(block.text())).sum();
    List<Item.Body> bodies = new ArrayList<>();
    bodies.add(new Item.Body("main", PLAIN, characters, plain));
    bodies.add(new Item.Body("main", "text/html", characters, html));
    document.blocks().stream()
        .filter(block -> block.type().equals("caption") || block.type().equals("credit"))
        .forEach(block -> bodies.add(new Item.Body(block.type(), PLAIN, null, block.text())));
    return bodies;
  }

  private static String html(BlockPart block) {
    String tag = block.type().equals("crosshead") ? "h2" : "p";
    return "<%1$s>%2$s</%1$s>".formatted(tag, escape(block.text()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String joined(SubmissionDocument document, String type, String separator) {
    return document.blocks().stream()
        .filter(block -> block.type().equals(type))
        .map(BlockPart::text)
        .collect(Collectors.joining(separator));
  }

  private static String note(SubmissionDocument document, Publishing publishing) {
    return Stream.concat(
            Stream.ofNullable(publishing.note()),
            document.waivers().stream()
                .map(Waiver::reason)
                .filter(Objects::nonNull)
                .map("Waived: %s"::formatted))
        .collect(Collectors.joining("\n"));
  }

  private static List<Item.Mention> mentions(SubmissionDocument document, String type) {
    return document.facts().stream()
        .filter(fact -> fact.type().equals(type))
        .map(Fact::name)
        .distinct()
        .map(name -> new Item.Mention(name, "mentions"))
        .toList();
  }

  private static List<Item.AltId> altIds(SubmissionDocument document, Publishing publishing) {
    List<Item.AltId> ids = new ArrayList<>();
    ids.add(new Item.AltId("article", document.article().toString()));
    ids.add(new Item.AltId("revision", String.valueOf(document.revision())));
    ids.add(new Item.AltId("submission", publishing.submission().toString()));
    ids.add(new Item.AltId("seal", publishing.seal()));
    document.sources().forEach(source -> ids.add(new Item.AltId("source-sha256", source.sha256())));
    return ids;
  }

  private static List<Item.Association> associations(Publishing publishing) {
    return List.of(
        association(publishing, "facts", FactAnnotations.MEDIA_TYPE),
        association(publishing, "chain", "application/json"),
        association(publishing, "source", "application/json"),
        association(publishing, "text", "text/plain;charset=utf-8"),
        association(publishing, "signature", "application/jose"));
  }

  private static Item.Association association(Publishing publishing, String rel, String mediaType) {
    String address = publishing.address() + "/" + rel;
    return new Item.Association(
        rel, address, rel, "component", List.of(new Item.Rendition(rel, address, mediaType)));
  }
}
