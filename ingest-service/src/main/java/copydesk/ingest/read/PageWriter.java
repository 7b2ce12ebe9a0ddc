package copydesk.ingest.read;

/** Writes pages as they are read. */
sealed interface PageWriter permits JsonWriter, TextWriter, HtmlWriter {

  /** Takes the next page. */
  void page(ReadFile page);

  /** Says that there is no other page. */
  void end();
}
