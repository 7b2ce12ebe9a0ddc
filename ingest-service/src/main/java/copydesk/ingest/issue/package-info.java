/**
 * The pages of one issue together: the stories that go over them, linked whenever a page is read.
 */
package copydesk.ingest.issue;
