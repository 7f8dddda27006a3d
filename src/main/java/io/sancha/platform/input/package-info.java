/**
 * What text and JSON must be like to come in at all, through whatever entrance: our REST, the engine's, files that are sent or imported.
 * One rule for a text ({@link io.sancha.platform.input.PlainText}) and one reader that puts every text of a JSON before it
 * ({@link io.sancha.platform.input.JsonText}); each entrance calls them.
 */
package io.sancha.platform.input;
