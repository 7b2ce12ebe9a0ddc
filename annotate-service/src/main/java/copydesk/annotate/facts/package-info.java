/** The facts and findings of a reading, for the command line and for the API alike. */
package copydesk.annotate.facts;
