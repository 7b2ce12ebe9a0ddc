package copydesk.ingest.screen;

import copydesk.ingest.page.Pages;
import copydesk.ingest.publication.Publication;
import copydesk.ingest.upstream.PageWork;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The issues of a month, week by week from Monday on. */
public record Calendar(YearMonth month, List<String> weekdays, List<List<Day>> weeks) {

  /** The month before. */
  public YearMonth before() {
    return month.minusMonths(1);
  }

  /** The month after. */
  public YearMonth after() {
    return month.plusMonths(1);
  }

  /** A day; one of the months before and after has no issues here. */
  public record Day(LocalDate date, boolean inMonth, List<IssueEntry> issues) {}

  /**
   * An issue on its day.
   *
   * @param unreadable pages that no text could be had from
   * @param approved articles that every stage approved, of those wanted
   */
  public record IssueEntry(
      Publication publication,
      LocalDate date,
      String edition,
      long pages,
      long unreadable,
      int approved,
      int wanted) {

    /** Whether every article that is wanted has been approved. */
    public boolean isDone() {
      return wanted > 0 && approved == wanted;
    }
  }

  private record Key(LocalDate date, UUID publicationId, String edition) {}

  static LocalDate first(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * The calendar of a month.
   *
   * @param entries the pages of its days, in the order of their days
   * @param works what is known of how far they are
   */
  static Calendar of(
      YearMonth month,
      List<Pages.Entry> entries,
      Map<UUID, Publication> publications,
      Map<UUID, PageWork> works,
      Locale locale) {
    Map<Key, List<Pages.Entry>> issues = new LinkedHashMap<>();
    for (Pages.Entry entry : entries) {
      Key key = new Key(entry.date(), entry.publicationId(), entry.edition());
      issues.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
    }
    Map<LocalDate, List<IssueEntry>> days = new LinkedHashMap<>();
    issues.forEach(
        (key, pages) ->
            days.computeIfAbsent(key.date(), any -> new ArrayList<>())
                .add(issue(publications.get(key.publicationId()), key, pages, works)));
    List<List<Day>> weeks = new ArrayList<>();
    for (LocalDate day = first(month); !day.isAfter(month.atEndOfMonth()); day = day.plusWeeks(1)) {
      List<Day> week = new ArrayList<>();
      for (int i = 0; i < DayOfWeek.values().length; i++) {
        LocalDate date = day.plusDays(i);
        boolean inMonth = YearMonth.from(date).equals(month);
        week.add(new Day(date, inMonth, inMonth ? days.getOrDefault(date, List.of()) : List.of()));
      }
      weeks.add(week);
    }
    List<String> weekdays =
        Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
            .toList();
    return new Calendar(month, weekdays, weeks);
  }

  private static IssueEntry issue(
      Publication publication, Key key, List<Pages.Entry> pages, Map<UUID, PageWork> works) {
    long unreadable = 0;
    int approved = 0;
    int wanted = 0;
    for (Pages.Entry page : pages) {
      unreadable += page.state().equals("unreadable") ? 1 : 0;
      PageWork work = works.getOrDefault(page.id(), PageWork.NONE);
      approved += work.approved();
      wanted += work.wanted();
    }
    return new IssueEntry(
        publication, key.date(), key.edition(), pages.size(), unreadable, approved, wanted);
  }
}
