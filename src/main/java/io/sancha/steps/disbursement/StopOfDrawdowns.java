package io.sancha.steps.disbursement;

import io.sancha.platform.audit.Refusal;

/** What a later step has against another drawdown of the same customer; asked when one is requested and again when it is paid out. */
public interface StopOfDrawdowns {
    /** @throws Refusal by the rule for which the customer draws nothing more now */
    void check(String caseId);
}
