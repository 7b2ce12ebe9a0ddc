/**
 * Words that a publication does not print, with what it prints instead: kept for each publication,
 * changed by its chiefs and by administrators, and read by the check of the house's style.
 */
package copydesk.annotate.style;
