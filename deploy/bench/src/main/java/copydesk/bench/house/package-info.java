/** A whole house of its own, for what is measured over HTTP. */
package copydesk.bench.house;
