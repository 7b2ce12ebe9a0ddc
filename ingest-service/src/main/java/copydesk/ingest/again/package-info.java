/**
 * Pages read again: by a better engine, or by another encoding. What would change is shown before
 * anything does, and what an editor has touched changes only when an editor takes the new reading.
 */
package copydesk.ingest.again;
