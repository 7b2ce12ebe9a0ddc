/**
 * Who may do what. Roles are held per publication, as groups of the identity provider ({@code
 * /publications/<code>/<role>}); {@code /admin} is realm-wide. Everything is denied that is not
 * granted here, and an error denies too.
 */
package copydesk.access;
