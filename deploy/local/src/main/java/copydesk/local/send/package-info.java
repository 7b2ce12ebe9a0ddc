/** Sending pages to a running house through its public API, as a scanner does. */
package copydesk.local.send;
