package copydesk.engines;

import static copydesk.engines.KeycloakAdmin.escape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings a realm to what its file says, whether it is new or kept from an earlier start: settings,
 * groups, clients with their mappers and scopes, service accounts. What people added in Keycloak
 * besides stays.
 */
public final class Realm {
  private final KeycloakAdmin admin;
  private final RealmFile file;
  private final String path;

  /** The realm of this file at this server. */
  public Realm(KeycloakAdmin admin, RealmFile file) {
    this.admin = admin;
    this.file = file;
    this.path = "/" + escape(file.name());
  }

  /** Makes the realm, or reconciles the one that is there. */
  public void reconcile() {
    if (admin.get(path).isEmpty()) {
      admin.post("", file.representation());
      return;
    }
    admin.put(path, file.settings());
    admin.put(path + "/users/profile", file.userProfile());
    file.groups().forEach(this::ensureGroup);
    file.clients().forEach(this::ensureClient);
    for (ObjectNode account : file.users()) {
      String client = clientId(account.get("serviceAccountClientId").asText());
      String user =
          admin
              .get(path + "/clients/" + client + "/service-account-user")
              .orElseThrow()
              .get("id")
              .asText();
      account.path("groups").forEach(group -> join(user, group.asText()));
    }
  }

  /**
   * Makes the people who are missing, with this password, and sees that all are in exactly their
   * groups.
   */
  public void settle(Person.Crowd crowd) {
    for (Person person : crowd.users()) {
      JsonNode found =
          admin.get(path + "/users?exact=true&username=" + escape(person.username())).orElseThrow();
      if (found.isEmpty()) {
        admin.post(path + "/users", representation(person, crowd.password()));
      } else {
        regroup(found.get(0).get("id").asText(), person.groups());
      }
    }
  }

  private static ObjectNode representation(Person person, String password) {
    ObjectNode user = KeycloakAdmin.object();
    user.put("username", person.username()).put("enabled", true).put("emailVerified", true);
    user.put("lastName", person.lastName()).put("firstName", person.firstName());
    user.put("email", person.email());
    person.groups().forEach(user.putArray("groups")::add);
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", password)
        .put("temporary", false);
    return user;
  }

  private void regroup(String user, List<String> wanted) {
    Set<String> missing = new HashSet<>(wanted);
    for (JsonNode group : admin.get(path + "/users/" + user + "/groups?max=1000").orElseThrow()) {
      if (!missing.remove(group.get("path").asText())) {
        admin.delete(path + "/users/" + user + "/groups/" + group.get("id").asText());
      }
    }
    missing.forEach(group -> join(user, group));
  }

  private void join(String user, String group) {
    admin.put(path + "/users/" + user + "/groups/" + groupId(group), KeycloakAdmin.object());
  }

  private String groupId(String group) {
    return admin.get(path + "/group-by-path" + group).orElseThrow().get("id").asText();
  }

  private void ensureGroup(String group) {
    if (admin.get(path + "/group-by-path" + group).isPresent()) {
      return;
    }
    int slash = group.lastIndexOf('/');
    ObjectNode body = KeycloakAdmin.object().put("name", group.substring(slash + 1));
    if (slash == 0) {
      admin.post(path + "/groups", body);
    } else {
      admin.post(path + "/groups/" + groupId(group.substring(0, slash)) + "/children", body);
    }
  }

  private String clientId(String name) {
    JsonNode found = admin.get(path + "/clients?clientId=" + escape(name)).orElseThrow();
    return found.isEmpty() ? "" : found.get(0).get("id").asText();
  }

  private void ensureClient(ObjectNode client) {
    String id = clientId(client.get("clientId").asText());
    if (id.isEmpty()) {
      admin.post(path + "/clients", client);
      return;
    }
    String at = path + "/clients/" + id;
    ObjectNode settings = client.deepCopy();
    settings.remove(List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes"));
    admin.put(at, settings);
    ensureMappers(at, client);
    ensureScopes(at, "default-client-scopes", client.path("defaultClientScopes"));
    ensureScopes(at, "optional-client-scopes", client.path("optionalClientScopes"));
  }

  private void ensureMappers(String client, ObjectNode wanted) {
    String at = client + "/protocol-mappers/models";
    JsonNode present = admin.get(at).orElseThrow();
    for (JsonNode mapper : wanted.path("protocolMappers")) {
      String id = named(present, mapper.get("name").asText());
      if (id.isEmpty()) {
        admin.post(at, mapper);
      } else {
        admin.put(at + "/" + id, ((ObjectNode) mapper.deepCopy()).put("id", id));
      }
    }
  }

  private void ensureScopes(String client, String kind, JsonNode wanted) {
    Set<String> missing = new HashSet<>();
    wanted.forEach(name -> missing.add(name.asText()));
    for (JsonNode scope : admin.get(client + "/" + kind).orElseThrow()) {
      if (!missing.remove(scope.get("name").asText())) {
        admin.delete(client + "/" + kind + "/" + scope.get("id").asText());
      }
    }
    if (!missing.isEmpty()) {
      JsonNode all = admin.get(path + "/client-scopes").orElseThrow();
      for (String name : missing) {
        admin.put(client + "/" + kind + "/" + named(all, name), KeycloakAdmin.object());
      }
    }
  }

  private static String named(JsonNode list, String name) {
    for (JsonNode item : list) {
      if (item.get("name").asText().equals(name)) {
        return item.get("id").asText();
      }
    }
    return "";
  }
}
