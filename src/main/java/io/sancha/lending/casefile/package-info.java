/**
 * The case (案卷): one loan's whole life has one case id, which is the engine's business key and the key of every fact. This package
 * knows that a case exists, whose it is and how it ended; what happened in it stands in the stages.
 */
package io.sancha.lending.casefile;
