/** Benchmarks of the algorithms by JMH. Nothing here is run by the build; it is only compiled. */
package copydesk.bench;
