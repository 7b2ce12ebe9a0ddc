package copydesk.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm as a file, its placeholders filled; what Keycloak's own import would make of it. */
public record RealmFile(ObjectNode representation) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(COPYDESK_[A-Z_]+)}");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the file and fills each {@code ${COPYDESK_…}}; one that has no value is an error. */
  public static RealmFile read(Path file, Map<String, String> values) {
    try {
      String text =
          PLACEHOLDER
              .matcher(Files.readString(file))
              .replaceAll(found -> Matcher.quoteReplacement(json(value(found.group(1), values))));
      return new RealmFile((ObjectNode) JSON.readTree(text));
    } catch (IOException e) {
      throw new EngineException("The realm file " + file + " cannot be read.", e);
    }
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new EngineException("The realm file names " + name + ", which has no value.");
    }
    return value;
  }

  private static String json(String value) {
    String quoted = JSON.getNodeFactory().textNode(value).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  /** The realm's name. */
  public String name() {
    return representation.get("realm").asText();
  }

  /**
   * The settings of the realm itself, without groups, clients, users and what is no setting to
   * Keycloak.
   */
  ObjectNode settings() {
    ObjectNode settings = representation.deepCopy();
    settings.remove(List.of("components", "groups", "clients", "users"));
    return settings;
  }

  /** What Keycloak asks about a person: names, lengths, who may see and change what. */
  JsonNode userProfile() {
    String profile =
        representation
            .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
            .path("kc.user.profile.config")
            .path(0)
            .asText();
    try {
      return JSON.readTree(profile);
    } catch (IOException e) {
      throw new EngineException("The realm file's user profile is no JSON.", e);
    }
  }

  /** The full paths of all groups, parents before their children. */
  List<String> groups() {
    List<String> paths = new ArrayList<>();
    collect("", representation.path("groups"), paths);
    return paths;
  }

  private static void collect(String parent, JsonNode groups, List<String> paths) {
    for (JsonNode group : groups) {
      String path = parent + "/" + group.get("name").asText();
      paths.add(path);
      collect(path, group.path("subGroups"), paths);
    }
  }

  /** The clients as the file describes them. */
  List<ObjectNode> clients() {
    return objects("clients");
  }

  /** The service accounts: users that are no people. */
  List<ObjectNode> users() {
    return objects("users");
  }

  /**
   * A copy with one more client, which carries the mappers of the web client: for tests, which log
   * in without a browser. The file itself has no such client.
   */
  public RealmFile withPasswordClient(String id) {
    ObjectNode copy = representation.deepCopy();
    ObjectNode client = JSON.createObjectNode();
    client.put("clientId", id).put("enabled", true).put("publicClient", true);
    client.put("standardFlowEnabled", false).put("directAccessGrantsEnabled", true);
    client.put("fullScopeAllowed", false);
    client.set("defaultClientScopes", clients().getFirst().get("defaultClientScopes"));
    client.set("protocolMappers", clients().getFirst().get("protocolMappers"));
    ((ArrayNode) copy.get("clients")).add(client);
    return new RealmFile(copy);
  }

  /** A copy with one more publication, which has a group for each role that the first one has. */
  public RealmFile withPublication(String code) {
    ObjectNode copy = representation.deepCopy();
    for (JsonNode top : copy.get("groups")) {
      if (top.get("name").asText().equals("publications")) {
        ArrayNode publications = (ArrayNode) top.get("subGroups");
        publications.add(((ObjectNode) publications.get(0).deepCopy()).put("name", code));
      }
    }
    return new RealmFile(copy);
  }

  /** A copy with one more system: a client whose service account is in these groups. */
  public RealmFile withSystemClient(String id, String secret, List<String> groups) {
    ObjectNode copy = representation.deepCopy();
    ObjectNode client = JSON.createObjectNode();
    client.put("clientId", id).put("enabled", true).put("publicClient", false);
    client.put("secret", secret).put("serviceAccountsEnabled", true);
    client.put("standardFlowEnabled", false).put("directAccessGrantsEnabled", false);
    client.put("fullScopeAllowed", false);
    client.set("defaultClientScopes", clients().getFirst().get("defaultClientScopes"));
    client.set("protocolMappers", clients().getFirst().get("protocolMappers"));
    ((ArrayNode) copy.get("clients")).add(client);
    ObjectNode account = JSON.createObjectNode();
    account.put("username", "service-account-" + id).put("enabled", true);
    account.put("serviceAccountClientId", id);
    groups.forEach(account.putArray("groups")::add);
    ((ArrayNode) copy.get("users")).add(account);
    return new RealmFile(copy);
  }

  private List<ObjectNode> objects(String field) {
    List<ObjectNode> found = new ArrayList<>();
    representation.path(field).forEach(node -> found.add((ObjectNode) node));
    return found;
  }
}
