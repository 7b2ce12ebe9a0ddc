/**
 * What the checks say of the articles of a page together, shown with the articles, sent to who has
 * the page open whenever anything on it changes, and printed as a sheet.
 */
package copydesk.annotate.finding;
