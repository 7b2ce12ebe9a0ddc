/**
 * The way of a submission through its stages, and of a record through its versions, as sealed
 * types: a step that is not allowed has no method to call. Imports no framework and no database.
 */
package copydesk.review.stage;
