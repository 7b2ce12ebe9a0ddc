/**
 * Runs the engine on measuring material: pages with gold readings, cases of re-flowing, lines of
 * pages whose articles people marked. What is read from files is never kept.
 */
package copydesk.ingest.measure;
