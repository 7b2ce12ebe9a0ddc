package copydesk.local.house;

import copydesk.engines.Checkout;
import copydesk.engines.Guard;
import copydesk.engines.Keycloak;
import copydesk.engines.KeycloakAdmin;
import copydesk.engines.KeycloakDistribution;
import copydesk.engines.Login;
import copydesk.engines.Person;
import copydesk.engines.Postgres;
import copydesk.engines.Realm;
import copydesk.engines.RealmFile;
import java.util.List;

/**
 * Keycloak as the house uses it: its own database, the realm of the project, demo users, the setup
 * client.
 */
final class Identity {
  private final Checkout checkout;
  private final DataFolder data;
  private final HouseSecrets secrets;
  private final String address;

  Identity(Checkout checkout, DataFolder data, HouseSecrets secrets, String address) {
    this.checkout = checkout;
    this.data = data;
    this.secrets = secrets;
    this.address = address;
  }

  /** Begins to start the server over this database. */
  Keycloak start(Postgres postgres, int port, int managementPort, Guard guard) {
    return Keycloak.start(
        new Keycloak.Settings(
            KeycloakDistribution.prepare(checkout),
            postgres.jdbcUrl("keycloak"),
            secrets.database().of(Login.KEYCLOAK),
            port,
            managementPort,
            address,
            secrets.operator(),
            data.log("keycloak")),
        guard);
  }

  /** Brings realm and demo users to what the files say. */
  void furnish(Keycloak keycloak) {
    RealmFile file =
        RealmFile.read(checkout.realm(), secrets.realm(address))
            .withSystemClient(
                HouseSecrets.SETUP_CLIENT,
                secrets.of(HouseSecrets.SETUP_CLIENT),
                List.of("/admin"));
    try (KeycloakAdmin admin = keycloak.admin()) {
      Realm realm = new Realm(admin, file);
      realm.reconcile();
      realm.settle(Person.Crowd.read(checkout.demoUsers()));
    }
  }
}
