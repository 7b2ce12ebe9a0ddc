package copydesk.annotate.facts;

import copydesk.annotate.draft.LinkKind;

/**
 * Two facts of an article that belong together.
 *
 * @param from the id of the role, quote or quantity
 * @param to the id of who holds it or said it, or of what is counted
 * @param suggested whether only the structure of the text says so
 */
public record Link(LinkKind kind, String from, String to, boolean suggested) {}
