/**
 * Beside step 10: what secures a loan, valued anew for as long as the loan lives (GUA-07). Begun when the time of one of its kinds has come, or when
 * somebody asks; valued by the manager, checked by another person of the risk line, then what is owed is held against what was approved (GUA-04). Where the
 * security falls short that warns of the loan (PLM-10), until it is made up for by more security or by a repayment.
 */
package io.sancha.steps.revaluation;
