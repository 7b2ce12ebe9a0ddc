/**
 * The house under tests: real PostgreSQL and real Keycloak on free ports, with the realm, the demo
 * users and the database rooms of the project, started once for all tests of a module. {@link
 * copydesk.testhouse.House} is the Quarkus test resource, {@link copydesk.testhouse.Tokens} and
 * {@link copydesk.testhouse.Db} are what tests ask.
 */
package copydesk.testhouse;
