package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.model.Jump;
import java.util.List;
import java.util.Optional;

/** An article whose blocks have their final types and order. */
public record ArticleDraft(List<Draft> blocks, Optional<Jump> jump) {

  public ArticleDraft {
    blocks = List.copyOf(blocks);
  }
}
