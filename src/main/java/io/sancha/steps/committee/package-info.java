/**
 * Step 6, the credit committee (贷审会审议): whether a case must be deliberated, who sat, how each member voted by name, the count, the
 * chair's veto and the sealed resolution. Two thirds of those present pass (CMT-02); a veto can only turn a pass into a rejection
 * (CMT-06). A case below the threshold is exempt, and its resolution says by which rule.
 */
package io.sancha.steps.committee;
