/** The newspapers of the house: their code, name, language and time zone. */
package copydesk.ingest.publication;
