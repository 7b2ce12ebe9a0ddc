/**
 * Zip archives of unknown origin: which files they hold and the bytes of one, within limits,
 * without unpacking anything to disk. No framework.
 */
package copydesk.ingest.batch.archive;
