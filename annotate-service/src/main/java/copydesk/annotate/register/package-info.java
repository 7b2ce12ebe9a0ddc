/**
 * The register: people, organizations and places that a desk knows, who held which role from when
 * to when and by which evidence, and where each was used. Confirmed facts propose entries; the
 * entries go to the recognisers and the checks.
 */
package copydesk.annotate.register;
