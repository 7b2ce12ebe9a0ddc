package copydesk.ingest.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32C;

/** The styles and scripts of the screens; templates read it as {@code cdi:files}. */
@Named("files")
@ApplicationScoped
public class ScreenFiles {

  static final List<String> FILES =
      List.of("ingest.css", "beside.css", "send.js", "send-batch.js", "batch.js", "reading.js", "again.js");
