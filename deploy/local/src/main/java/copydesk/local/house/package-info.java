/**
 * The house as running processes over one data folder: what it keeps, what it starts and in which
 * order, what it tells other commands about itself.
 */
package copydesk.local.house;
