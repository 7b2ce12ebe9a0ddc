/** Stories that go over pages: articles joined at their turn lines, at once or when offered. */
package copydesk.annotate.jump;
