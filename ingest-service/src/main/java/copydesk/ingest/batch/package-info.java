/** Many files sent as one job: spooled, listed, read by workers, watched until they are done. */
package copydesk.ingest.batch;
