/**
 * Takes a living portfolio over from another system: reads its files, says row by row what is wrong with them, loads what is right as a whole, lets each case
 * go on at step 10, and writes the same files of the loans that live here (MIG-01 to MIG-05).
 */
package io.sancha.tools.takeover;
