package copydesk.annotate.style;

import copydesk.access.CurrentRights;
import copydesk.annotate.history.Editor;
import copydesk.annotate.publication.Publication;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;

/** What a publication does not print as a table, out and in. */
@Path("/api/house-style")
@Authenticated
public class HouseStyleTable {

  private static final String CSV = "text/csv";

  @Inject StyleDoor door;
  @Inject CsvWords rows;
  @Inject CurrentRights rights;

  /** All words. What a spreadsheet would take for a formula stands behind an apostrophe. */
  @GET
  @Path("export")
  @Produces({CSV, MediaType.APPLICATION_JSON})
  @Transactional
  public Response export(@RestQuery @NotBlank String publication) {
    Publication of = door.toRead(publication);
    return Response.ok(rows.table(of.id).getBytes(StandardCharsets.UTF_8), CSV + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"house-style-" + of.code + ".csv\"")
        .build();
  }

  /** Takes a table in: rows add words or change them, bad ones are told and the others kept. */
  @POST
  @Path("import")
  @Consumes({CSV, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  @Transactional
  public CsvWords.Report take(@RestQuery @NotBlank String publication, @NotNull byte[] table) {
    return rows.take(door.toChange(publication).id, table, Editor.of(rights.get()));
  }
}
