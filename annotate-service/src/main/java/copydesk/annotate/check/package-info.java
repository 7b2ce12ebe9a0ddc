/**
 * Checks what a story says against itself: pure functions over clean text, each with a formula, a
 * verdict and the places it is about. They say so when they cannot tell. No framework, no database.
 */
package copydesk.annotate.check;
