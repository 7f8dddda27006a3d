package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import java.util.Map;

/**
 * What the table {@code determine-authority} answers.
 *
 * @param aggregate the group's exposure with this loan, in yuan
 */
record AuthorityNeeded(Level level, Consultation consultation, Money aggregate, String rule, String reason) {
    static AuthorityNeeded of(Map<String, Object> row, Money aggregate) {
        return new AuthorityNeeded(Level.ofDuty((String) row.get("level")), Consultation.valueOf((String) row.get("consultation")), aggregate,
            (String) row.get("rule"), (String) row.get("reason"));
    }

    /** @throws Refusal by APR-05 if the level found earlier no longer covers what would now be owed */
    void coveredBy(AuthorityFinding found) {
        if (level.compareTo(found.level()) > 0 || consultation == Consultation.REQUIRED && found.consultation() == Consultation.NONE) {
            throw Refusal.by("APR-05", "客户（含关联）累计 " + aggregate.amount().toPlainString() + " 元，已超出本级审批权限，须由 " + level.duty() + " 审批。请退回本案",
                "the customer's aggregate is now " + aggregate.amount().toPlainString() + " yuan, beyond this level; it takes " + level.duty()
                + ". Return the case");
        }
    }
}
