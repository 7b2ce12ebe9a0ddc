/**
 * The commands of {@code ./copydesk} that need Java, one class each. What each means is told by its
 * {@code --help}.
 */
package copydesk.local.command;
