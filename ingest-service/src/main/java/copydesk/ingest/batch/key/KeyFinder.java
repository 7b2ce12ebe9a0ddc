package copydesk.ingest.batch.key;

import copydesk.ingest.batch.key.KeyFields.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells of each file of a batch which page it is. What the manifest says of a file goes before what
 * the job says of all, and that goes before the file's name; but a name that says another page than
 * the job is refused, for one of the two is a mistake.
 */
public final class KeyFinder {

  /** What was found for a file. */
  public sealed interface Found {

    /** The page. */
    record Page(PageKey key) implements Found {}

    /**
     * It cannot be told.
     *
     * @param why in words for the sender
     * @param members the same for programs: {@code missing} fields; or the {@code field} whose
     *     value as {@code named} by the file is wrong or not what the batch {@code said}
     */
    record Nothing(String why, Map<String, Object> members) implements Found {}
  }

  private static final String ONLY_EDITION = "1";

  private final KeyFields job;
  private final Manifest manifest;
  private final List<NamePattern> patterns;

  /**
   * @param job what holds for all files
   * @param pattern how names are to be read; null for {@code PUBLICATION_DATE_EDITION_LABEL}, where
   *     the edition and whatever the job says may be left out
   */
  public KeyFinder(KeyFields job, Manifest manifest, NamePattern pattern) {
    this.job = job;
    this.manifest = manifest;
    this.patterns = pattern == null ? usual(job) : List.of(pattern);
  }

  private static List<NamePattern> usual(KeyFields job) {
    List<List<Field>> forms = new ArrayList<>();
    List<Field> all = List.of(Field.values());
    List<Field> open = all.stream().filter(field -> job.get(field) == null).toList();
    for (List<Field> fields : List.of(all, open)) {
      forms.add(fields);
      forms.add(fields.stream().filter(field -> field != Field.EDITION).toList());
    }
    return forms.stream().filter(form -> !form.isEmpty()).distinct().map(NamePattern::of).toList();
  }

  /** The page of a file by its name, with folders. */
  public Found find(String name) {
    Optional<KeyFields> listed = manifest.of(name);
    Optional<KeyFields> named =
        patterns.stream().map(each -> each.read(name)).flatMap(Optional::stream).findFirst();
    if (listed.isEmpty() && named.isPresent()) {
      Optional<Field> disputed =
          Arrays.stream(Field.values()).filter(f -> differ(f, job, named.get())).findFirst();
      if (disputed.isPresent()) {
        Field field = disputed.get();
        return new Found.Nothing(
            "The file's name says %s %s, the batch says %s; rename the file or send it by itself."
                .formatted(field.word(), named.get().get(field), job.get(field)),
            Map.of("field", field.word(), "named", named.get().get(field), "said", job.get(field)));
      }
    }
    return whole(
        listed
            .orElse(KeyFields.NONE)
            .or(job)
            .or(named.orElse(KeyFields.NONE))
            .or(new KeyFields(null, null, ONLY_EDITION, null)));
  }

  private static boolean differ(Field field, KeyFields one, KeyFields other) {
    return one.get(field) != null
        && other.get(field) != null
        && !Objects.equals(field.normal(one.get(field)), field.normal(other.get(field)));
  }

  private Found whole(KeyFields fields) {
    List<String> missing =
        Arrays.stream(Field.values())
            .filter(field -> fields.get(field) == null)
            .map(Field::word)
            .toList();
    if (!missing.isEmpty()) {
      return new Found.Nothing(
          "Not known: %s. Name the file like %s, list it in a manifest, or say it for the batch."
              .formatted(String.join(", ", missing), patterns.getFirst()),
          Map.of("missing", missing));
    }
    for (Field field : Field.values()) {
      if (!field.accepts(fields.get(field))) {
        String value = shortened(fields.get(field));
        return new Found.Nothing(
            "This is no %s: %s.".formatted(field.word(), value),
            Map.of("field", field.word(), "named", value));
      }
    }
    return new Found.Page(
        new PageKey(
            Field.PUBLICATION.normal(fields.publication()),
            LocalDate.parse(Field.DATE.normal(fields.date())),
            fields.edition(),
            fields.label()));
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
