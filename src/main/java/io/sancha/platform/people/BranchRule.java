package io.sancha.platform.people;

import io.sancha.platform.audit.Refusal;

/**
 * BRN-01: people see and touch the business of their own branches. What lies elsewhere is told of in the same words as what is not there at
 * all, so that who guesses a number learns nothing; the try is on the trail of the case that was guessed.
 */
public final class BranchRule {
    private static final String RULE = "BRN-01";

    private BranchRule() {
    }

    /**
     * @param chinese what was asked for, with its number
     * @param english the same
     */
    public static Refusal nothing(String chinese, String english) {
        return Refusal.by(RULE, "您的机构范围内没有" + chinese + "，请核对编号", "there is no " + english + " in your branches; check the number");
    }
}
