package copydesk.annotate.draft;

/** How a printed date became a day, a month or a span of the calendar. */
public enum DateRule {
  /** Its year is printed: 2026年3月24日. */
  PRINTED,
  /** Counted from the day of the issue: 昨日, 上周五, 今晨6时. */
  ISSUE_DAY,
  /** Counted from the month of the issue: 上月, 年底. */
  ISSUE_MONTH,
  /** Counted from the year of the issue: 去年, 一季度. */
  ISSUE_YEAR,
  /** Of all years, or months, the one in which it lies nearest to the issue: 3月24日, 24日. */
  NEAREST,
  /** A festival, by the Chinese calendar or the common one. */
  FESTIVAL,
  /** Begins with an event whose day is known: 党的二十大以来. */
  EVENT,
  /** An editor wrote the value. */
  EDITOR
}
