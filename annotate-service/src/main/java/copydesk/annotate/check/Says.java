package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import java.util.List;

/** The words of a check's verdicts in both languages. */
record Says(String check, String passZh, String passEn, String failZh, String failEn) {

  Finding of(boolean holds, String formula, String statement, List<Place> at) {
    return Finding.of(
        check,
        holds ? Verdict.PASS : Verdict.FAIL,
        formula,
        holds ? passZh : failZh,
        holds ? passEn : failEn,
        statement,
        at);
  }

  Finding cannotTell(String formula, String zh, String en, String statement, List<Place> at) {
    return Finding.of(check, Verdict.CANNOT_TELL, formula, zh, en, statement, at);
  }
}
