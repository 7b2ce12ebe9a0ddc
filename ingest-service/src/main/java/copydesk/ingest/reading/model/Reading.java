package copydesk.ingest.reading.model;

import java.util.List;

/**
 * One interpretation of a page. Every code point of the page is in exactly one piece or in exactly
 * one drop.
 *
 * @param lines number of physical lines of the page, blank ones counted
 * @param articles in the order of their first body lines
 * @param dropped in the order of the source
 * @param boundaries one after every non-blank line but the last, in the order of the source
 */
public record Reading(
    int lines, List<Article> articles, List<Dropped> dropped, List<Boundary> boundaries) {

  public Reading {
    articles = List.copyOf(articles);
    dropped = List.copyOf(dropped);
    boundaries = List.copyOf(boundaries);
  }
}
