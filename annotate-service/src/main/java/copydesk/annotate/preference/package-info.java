/** How each editor likes to work: keys of their own, and how sure a suggestion has to be. */
package copydesk.annotate.preference;
