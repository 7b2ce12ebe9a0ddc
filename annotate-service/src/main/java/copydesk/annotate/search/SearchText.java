package copydesk.annotate.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An article as search keeps it.
 *
 * @param text the clean text, one block a line
 * @param blocks the ids of the blocks, line by line
 */
record SearchText(
    UUID publicationId,
    UUID articleId,
    LocalDate issueDate,
    String text,
    List<String> blocks,
    List<FoundFact> facts) {}
