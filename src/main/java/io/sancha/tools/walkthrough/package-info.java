/**
 * Carries a dossier's loan through the real engine, on a simulated calendar: claims and completes every human task as the person whose
 * duty it is, through the same desk that our REST uses. It is the demonstration, the smoke test and the story test in one.
 */
package io.sancha.tools.walkthrough;
