package io.sancha.steps.disbursement;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.DrawdownAudit.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What nobody may do with a drawdown. */
final class DrawdownRules {
    private DrawdownRules() {
    }

    /** PLM-10: no warning stops it. DIS-03: the payments are the contract's amount. DIS-09: to payees who are not known, over the borrower's account. */
    static void checkRequest(Drawdown drawdown, DrawdownGrounds grounds) {
        grounds.warnings().stream().findFirst().ifPresent(warning -> {
            throw Refusal.by("PLM-10", "借款人的贷款 " + warning.loanNumber() + " 有未解除的预警“" + warning.zh() + "”，不得再提款",
                "the warning “" + warning.en() + "” of the borrower's loan " + warning.loanNumber() + " is in force; nothing more is drawn until it is lifted");
        });
        if (!drawdown.amount().equals(grounds.contract().amount())) {
            throw Refusal.by("DIS-03", "支付合计 " + drawdown.amount().amount() + " 元，与合同金额 " + grounds.contract().amount().amount() + " 元不符，请逐笔核对",
                "the payments are " + drawdown.amount().amount() + " yuan together, the contract is " + grounds.contract().amount()
                .amount() + "; check each of them").atField("payments");
        }
        for (int i = 0; i < drawdown.payees().size(); i++) {
            Payee payee = drawdown.payees().get(i);
            if (!payee.amount().isPositive()) {
                throw Refusal.ofInput("payments[" + i + "].amount", "金额须大于零", "the amount must be above zero");
            }
            if (payee.kind() == PayeeKind.UNDETERMINED && !payee.account().equals(grounds.borrower().account())) {
                throw Refusal.by("DIS-09", "收款人不能事先确定的，只能付至借款人本行账户，不得经他人账户过渡",
                    "where the payee is not known beforehand the money goes to the borrower's own account with the bank, not through another's")
                    .atField("payments[" + i + "].account");
            }
        }
    }

    /** DIS-02, DIS-03, DIS-04: two people; every item met and every condition fulfilled where the drawdown is passed. */
    static void checkAudit(Role role, AuditEntry entry, String auditor, List<DrawdownAudit> earlier, List<DrawdownCheck> checklist, List<String> conditions) {
        for (DrawdownAudit other : earlier) {
            if (other.recordedBy().equals(auditor)) {
                throw Refusal.by("DIS-02", auditor + " 已审核过本次提款，复核须由另一人办理", auditor + " already audited this drawdown; another person must recheck it");
            }
        }
        OnceOnly.check(earlier.stream().anyMatch(other -> other.role() == role), role == Role.AUDIT ? "本次提款已审核" : "本次提款已复核",
            role == Role.AUDIT ? "this drawdown was audited" : "this drawdown was rechecked");
        if (role == Role.RECHECK && earlier.stream().noneMatch(audit -> audit.role() == Role.AUDIT && audit.passed())) {
            throw Refusal.by("DIS-02", "放款审核尚未通过，不能复核", "the first audit has not passed; there is nothing to recheck");
        }
        if (entry.decision() == AuditOutcome.PASSED) {
            checkAllMet(checklist);
            checkConditions(entry, conditions);
        }
    }

    static void checkAllMet(List<DrawdownCheck> checklist) {
        checklist.stream().filter(check -> !check.met()).findFirst().ifPresent(check -> {
            throw Refusal.by(check.rule(), "不符合放款条件：" + check.chinese() + "。请退回补正", "not to be disbursed: " + check.english() + ". Return it for completion");
        });
    }

    private static void checkConditions(AuditEntry entry, List<String> conditions) {
        Set<String> confirmed = new HashSet<>();
        for (AuditEntry.Condition condition : entry.conditions()) {
            if (condition.met() && condition.evidence() != null && !condition.evidence().isBlank()) {
                confirmed.add(condition.condition());
            }
        }
        for (String condition : conditions) {
            if (!confirmed.contains(condition)) {
                throw Refusal.by("DIS-04", "提款条件未落实或未写明依据：" + condition + "。落实后注明依据，或退回",
                    "condition not confirmed with its evidence: " + condition + ". Confirm it, or return the drawdown")
                    .atField("conditions");
            }
        }
    }

    /** DIS-01: nothing goes to the counter that was not passed by the audit and the recheck. */
    static void checkPassedByTwo(List<DrawdownAudit> audits) {
        long people = audits.stream().filter(DrawdownAudit::passed).map(DrawdownAudit::recordedBy).distinct().count();
        boolean both = audits.stream().filter(DrawdownAudit::passed).map(DrawdownAudit::role).distinct().count() == Role.values().length;
        if (!both || people < 2) {
            throw Refusal.by("DIS-01", "本次提款未经审核与复核两人通过，不得支付", "this drawdown was not passed by audit and recheck; it may not be paid");
        }
    }
}
