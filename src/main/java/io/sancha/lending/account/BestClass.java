package io.sancha.lending.account;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.audit.Refusal;

/**
 * The best class that a loan may have, and why.
 *
 * @param riskClass no better class is allowed
 * @param rule the id of the rule that set it
 * @param chinese the reason as half a sentence in Chinese
 * @param english the same in English
 */
public record BestClass(RiskClass riskClass, String rule, String chinese, String english) {
    /** The one that allows less. */
    BestClass or(BestClass other) {
        return other.riskClass.isWorseThan(riskClass) ? other : this;
    }

    /** @throws Refusal under the rule that set this limit, if the class is better */
    public void check(RiskClass said) {
        if (riskClass.isWorseThan(said)) {
            throw Refusal.by(rule, chinese + "，分类不得优于“" + riskClass.chinese() + "”，所填为“" + said.chinese() + "”",
                english + ": no class better than " + riskClass.english() + "; found " + said.english()).atField("riskClass");
        }
    }
}
