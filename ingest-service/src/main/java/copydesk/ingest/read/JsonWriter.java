package copydesk.ingest.read;

import java.io.PrintStream;

/** One document a line, so that a program need not wait for the last page. */
record JsonWriter(PrintStream out) implements PageWriter {

  @Override
  public void page(ReadFile page) {
    out.print(page.document());
    out.print('\n');
  }

  @Override
  public void end() {}
}
