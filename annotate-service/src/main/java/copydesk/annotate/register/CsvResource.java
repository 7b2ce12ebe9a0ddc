package copydesk.annotate.register;

import copydesk.annotate.page.Door;
import copydesk.annotate.wire.CsvTable;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The register as a table, out and in. */
@Path("/api/register")
@Authenticated
public class CsvResource {

  private static final String CSV = "text/csv";

  @Inject Door door;
  @Inject Entries entries;
  @Inject CsvEntries rows;
  @Inject Importing importing;

  /**
   * All entries that are not merged away, one row for each role. What a spreadsheet would take for
   * a formula stands behind an apostrophe.
   */
  @GET
  @Path("export")
  @Produces({CSV, MediaType.APPLICATION_JSON})
  @Transactional
  public Response export(
      @RestQuery @NotBlank String publication,
      @RestQuery @Pattern(regexp = Wanted.TYPES) String type) {
    UUID id = door.publications(publication).keySet().iterator().next();
    List<List<String>> table =
        entries.all(id, type).stream().flatMap(entry -> rows.rows(entry).stream()).toList();
    return Response.ok(
            CsvTable.write(CsvEntries.HEADER, table).getBytes(StandardCharsets.UTF_8),
            CSV + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"register-" + publication + ".csv\"")
        .build();
  }

  /** Takes a table in: rows only add, bad ones are told and the others kept. */
  @POST
  @Path("import")
  @Consumes({CSV, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  @Transactional
  public Importing.Report take(@RestQuery @NotBlank String publication, @NotNull byte[] table) {
    UUID id = door.publications(publication).keySet().iterator().next();
    return importing.take(id, table, door.editor());
  }
}
