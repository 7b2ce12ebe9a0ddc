/**
 * The house on one's own machine: the commands behind {@code ./copydesk}. {@link
 * copydesk.local.Main} gets a command and its arguments; results go to standard output, progress
 * and errors to standard error; the exit status is 0, 1 (a refusal or a finding) or 2 (usage).
 */
package copydesk.local;
