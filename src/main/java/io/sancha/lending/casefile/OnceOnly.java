package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;

/** What is stated once in a case and stands (SEQ-01): asked before it is stated, so that a second time is refused and breaks nothing. */
public final class OnceOnly {
    private OnceOnly() {
    }

    /**
     * @param done whether it was stated already
     * @param chinese what, such as 本次提款已支付
     * @param english the same as a clause, such as "this drawdown was paid"
     * @throws Refusal SEQ-01 if it was
     */
    public static void check(boolean done, String chinese, String english) {
        if (done) {
            throw Refusal.by("SEQ-01", chinese + "，一经办理不得重复", english + " already; that is done once and stands");
        }
    }
}
