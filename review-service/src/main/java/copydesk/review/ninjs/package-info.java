/**
 * Records as others read them: IPTC ninjs 3.1 items, their facts as W3C Web Annotations, and the
 * check of a feed against a JSON Schema. Pure functions of a sealed submission; imports no
 * framework and no database.
 */
package copydesk.review.ninjs;
