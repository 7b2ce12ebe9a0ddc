/**
 * Errors as RFC 9457 problem documents, in every case: those a resource raises, those the REST
 * layer raises, and those that happen before REST is reached. A browser that asked for a page gets
 * the same problem as a small HTML page. No class name, no SQL and no stack leaves the service.
 */
package copydesk.problem;
