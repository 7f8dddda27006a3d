/**
 * The top storey: what uses the house. {@code command} (what is run at a prompt), {@code walkthrough} (dossiers walked by simulated people)
 * and {@code calculator} (figures without a case). It imports every storey; nothing imports it but the program's entry.
 */
package io.sancha.tools;
