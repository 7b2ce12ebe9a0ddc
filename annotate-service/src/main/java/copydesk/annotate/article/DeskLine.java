package copydesk.annotate.article;

import copydesk.annotate.search.Found;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An article in a list of the desk.
 *
 * @param version its ETag
 * @param revision the number of its latest revision; 0 for none
 * @param label of the page on which it began
 * @param characters code points of its clean text
 * @param remarks with how many it came back from review
 * @param due when its issue closes, or null if nobody has said
 * @param found where in it the words were found; null in a list that was not searched
 */
public record DeskLine(
    String id,
    String publication,
    String headline,
    String state,
    long version,
    int revision,
    boolean furniture,
    LocalDate issue,
    String edition,
    String label,
    String page,
    int characters,
    String editedBy,
    Instant editedAt,
    int remarks,
    Instant due,
    Found found) {}
