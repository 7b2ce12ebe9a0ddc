/**
 * One look for the screens of all services: style sheets, the page layout, the words that every
 * page shares, and the choice of language.
 */
package copydesk.look;
