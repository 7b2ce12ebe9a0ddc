package copydesk.ingest.upstream;

/**
 * How far editors and reviewers are with a page's articles. Labels and furniture are not counted,
 * for they go without review.
 *
 * @param waiting articles that nobody has touched
 * @param inWork articles that an editor works on
 * @param submitted articles in review
 * @param approved articles that every stage approved
 * @param spiked articles that are not to be published
 * @param touched whether an editor has touched anything of the page
 */
public record PageWork(
    int waiting, int inWork, int submitted, int approved, int spiked, boolean touched) {

  /** Nobody has begun, or nobody says so. */
  public static final PageWork NONE = new PageWork(0, 0, 0, 0, 0, false);

  /** Articles that are to be published. */
  public int wanted() {
    return waiting + inWork + submitted + approved;
  }

  /** Where the page stands as a whole. */
  public Stage stage() {
    if (wanted() == 0) {
      return spiked > 0 ? Stage.SPIKED : Stage.READ;
    }
    if (approved == wanted()) {
      return Stage.APPROVED;
    }
    if (waiting == wanted()) {
      return Stage.WAITING;
    }
    return waiting + inWork == 0 ? Stage.SUBMITTED : Stage.IN_WORK;
  }

  /** A page's place on its way from the reading to the record. */
  public enum Stage {
    /** It was read; there is nothing to edit, or the desk has not taken it in yet. */
    READ("read"),
    WAITING("waiting"),
    IN_WORK("in-work"),
    SUBMITTED("submitted"),
    APPROVED("approved"),
    SPIKED("spiked");

    private final String slug;

    Stage(String slug) {
      this.slug = slug;
    }

    /** A stable word. */
    public String slug() {
      return slug;
    }
  }
}
