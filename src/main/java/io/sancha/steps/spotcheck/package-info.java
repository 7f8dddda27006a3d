/**
 * Beside step 10: the risk line's own inspections (PLM-05), unannounced (PLM-11). Once a month loans are drawn at random, by a seed that is kept, each with a
 * day of its own; the visit begins on that day and nobody is told before. What is not as the branch reported is answered by its head and judged by another
 * person of the risk line, who may order a key inspection.
 */
package io.sancha.steps.spotcheck;
