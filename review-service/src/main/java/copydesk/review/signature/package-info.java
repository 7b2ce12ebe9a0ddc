/**
 * The house's signature on what it publishes: Ed25519 keys, detached JWS (RFC 7515, RFC 7797) over
 * the bytes of an item, and the public keys as a JWK set.
 */
package copydesk.review.signature;
