/** The description of the interface, with examples that a test runs. */
package copydesk.annotate.openapi;
