/**
 * Suggests facts. A recogniser reads text and says what may be mentioned there, with a value, a
 * confidence and a reason; a person decides. Names are found by how they are built and by what
 * stands beside them, never from a list of anybody's. No framework, no database.
 */
package copydesk.annotate.recognise;
