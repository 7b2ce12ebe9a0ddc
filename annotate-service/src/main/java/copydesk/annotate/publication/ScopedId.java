package copydesk.annotate.publication;

import java.io.Serializable;
import java.util.UUID;

/**
 * The key of everything that belongs to a publication. The publication comes first in every key, so
 * that large tables can be partitioned or spread by it later.
 *
 * @param publicationId the publication
 * @param id unique by itself; a version 7 UUID, so it grows with time
 */
public record ScopedId(UUID publicationId, UUID id) implements Serializable {}
