/**
 * What the bank prints: a printout is its facts and sentences by key, said in one language from a pair of files and written as PDF by one writer,
 * with the font inside, page numbers, the bank's day and the SHA-256 of what it was made from.
 */
package io.sancha.platform.printing;
