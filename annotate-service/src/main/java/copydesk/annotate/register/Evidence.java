package copydesk.annotate.register;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What shows that somebody held a role.
 *
 * @param article in which it is printed, or null if it is shown by something else
 * @param revision of the article, or null for its draft
 * @param fact of the article, or null
 * @param quote as printed, or where else it can be read
 */
public record Evidence(
    UUID article,
    @Min(1) Integer revision,
    @Size(max = 60) String fact,
    @Size(max = 400) String quote) {}
