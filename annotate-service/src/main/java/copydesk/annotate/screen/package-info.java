/**
 * The pages of the annotate service: the desk and the workbench. They are frames; what they show
 * the browser asks of the same interface that programs use.
 */
package copydesk.annotate.screen;
