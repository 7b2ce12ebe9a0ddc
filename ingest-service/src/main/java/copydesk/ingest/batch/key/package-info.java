/**
 * Which page a file is: by what the job says, by a manifest, or by the file's name. No framework.
 */
package copydesk.ingest.batch.key;
