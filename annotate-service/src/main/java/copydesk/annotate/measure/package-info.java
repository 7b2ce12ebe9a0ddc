/**
 * Measures recognisers and checks on texts whose mentions, values or errors are known: what {@code
 * ./copydesk score --facts} and its neighbours print. Nothing here runs in the service.
 */
package copydesk.annotate.measure;
