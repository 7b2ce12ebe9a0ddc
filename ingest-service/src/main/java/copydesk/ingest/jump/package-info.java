/**
 * Stories that go over pages: what the turn lines of an issue's pages say, and which of them belong
 * together. No framework, no database.
 */
package copydesk.ingest.jump;
