/**
 * The two engines that the house stands on, PostgreSQL and Keycloak, started as real processes from
 * what Maven brought: by the local house on a kept data folder, by tests on a fresh copy of a
 * prepared one. Whoever starts a process here hands it to a {@link copydesk.engines.Guard}, so that
 * none outlives its starter.
 */
package copydesk.engines;
