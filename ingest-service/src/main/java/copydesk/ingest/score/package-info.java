/** Measures readings against gold readings made by people. Knows no framework and no engine. */
package copydesk.ingest.score;
