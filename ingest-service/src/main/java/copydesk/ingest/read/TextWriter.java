package copydesk.ingest.read;

import copydesk.ingest.beside.Visible;
import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.Jump;
import java.io.PrintStream;

/**
 * Articles with their blocks, one block a line: a terminal wraps them. Control characters of the
 * page are spelled out, for a terminal would obey them.
 */
record TextWriter(PrintStream out) implements PageWriter {

  @Override
  public void page(ReadFile page) {
    out.print("##### " + Visible.of(page.file().toString()) + "\n\n");
    for (Article article : page.reading().articles()) {
      out.print("=== " + article.id() + article.jump().map(TextWriter::turn).orElse("") + "\n");
      for (Block block : article.blocks()) {
        out.print("%-12s %s\n".formatted(block.type().slug(), Visible.of(block.text())));
      }
      out.print("\n");
    }
  }

  private static String turn(Jump jump) {
    return jump.direction() == Jump.Direction.TO
        ? " (goes on on page " + jump.page() + ")"
        : " (comes from page " + jump.page() + ")";
  }

  @Override
  public void end() {}
}
