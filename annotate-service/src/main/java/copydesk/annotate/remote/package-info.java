/**
 * A recogniser of the site's own behind HTTP: a model in whatever language, asked by a small
 * contract (README.md), with a time-out and ours to fall back on. Nobody is asked unless a setting
 * says so.
 */
package copydesk.annotate.remote;
