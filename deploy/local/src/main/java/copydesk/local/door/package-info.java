/**
 * The front door: one origin for all services and for sign-in. It routes, keeps limits, cleans
 * headers, and answers what goes wrong here in the same form as the services do.
 */
package copydesk.local.door;
