/**
 * The top layer: what uses all the others. {@code calculator} (figures without a case), {@code walkthrough} (dossiers walked by simulated people),
 * {@code guard} (findings on diagrams told and drawn), {@code workbench} (versions of diagrams and tables beside each other), {@code board} (a person's own
 * start into the day), {@code rehearsal} (proposals walked through before their release), {@code portfolio} (cases and
 * loans as a list), {@code takeover} (living loans from another system and to one), {@code casepage} (a case's head and summary), {@code help} (what a
 * person is told of tasks, duties and rules), {@code demonstration} (a bank to look at, made from a seed),
 * {@code simulation} (a bank that lives through years and is held against the rules), {@code bench} (how fast it is) and {@code command} (what is run at a
 * prompt). It may import every layer; nothing imports it but the program's entry.
 */
package io.sancha.tools;
