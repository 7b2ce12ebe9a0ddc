/**
 * What makes an approval provable: canonical JSON (RFC 8785), the seal over it, and the chains that
 * seals form, one for each record and one audit chain for each publication and month. Imports no
 * framework and no database; {@code seeds/vectors/seal} pins its bytes.
 */
package copydesk.review.seal;
