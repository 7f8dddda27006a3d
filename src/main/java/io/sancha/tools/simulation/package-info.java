/**
 * Lets a whole bank live through years on a clock moved by hand ({@code simulate}): loans, payers and officers made up from a seed act through the same desks,
 * diagrams and nights as in any bank. Afterwards what they left is held against the rules, from the facts alone.
 */
package io.sancha.tools.simulation;
