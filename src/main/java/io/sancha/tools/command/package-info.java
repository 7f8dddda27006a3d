/**
 * The commands of the jar: {@code serve}, {@code walkthrough}, {@code audit verify} and so on. Each opens the database first, so that a wrong
 * setting is one sentence, then the application context it needs, and tells its answer by its exit code.
 */
package io.sancha.tools.command;
