package copydesk.annotate.draft;

/** What is mentioned. */
public enum FactType {
  PERSON,
  /** A position attached to a named person. */
  ROLE,
  ORGANIZATION,
  PLACE,
  DATE,
  QUANTITY,
  /** A named meeting, session, campaign or activity. */
  EVENT,
  DOCUMENT,
  /** What somebody said; tagged by hand only. */
  QUOTE
}
