package io.sancha.lending.account.debtor;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.people.CaseDuties;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What is asked first of whoever takes something down of a debtor. */
@Component
class DebtorActs {
    /** Who takes down what a company owes at all banks. */
    static final List<String> MANAGERS = List.of("relationship-manager");
    /** Who confirms an impairment. */
    static final List<String> RISK_LINE = List.of("risk-inspector", "classification-officer");
    /** Who takes one down. */
    static final List<String> BOTH = List.of("relationship-manager", "risk-inspector", "classification-officer");
    private static final String BY_RISK = "由风险检查岗或分类岗办理";
    private final CaseScope scope;
    private final OpenCases open;
    private final LoanAccounts loans;
    private final CaseDuties caseDuties;
    private final Actors actors;

    DebtorActs(CaseScope scope, OpenCases open, LoanAccounts loans, CaseDuties caseDuties, Actors actors) {
        this.scope = scope;
        this.open = open;
        this.loans = loans;
        this.caseDuties = caseDuties;
        this.actors = actors;
    }

    boolean may(List<String> duties) {
        return dutyOrNull(duties) != null;
    }

    private String dutyOrNull(List<String> duties) {
        Actor person = actors.person();
        return duties.stream().filter(person::has).findFirst().orElse(null);
    }

    /**
     * Does something about the loan of a case; what it refuses is told to have happened there.
     *
     * @param rule under which it is refused where the loan has ended
     * @throws Refusal BRN-01 if there is no such case in the person's branches, TSK-02 without one of the duties, SEQ-01 in a case that has ended, REV-02 or
     *     LIM-06 to whoever keeps away from the case, or what the deed refuses
     */
    void within(String caseId, String act, List<String> duties, String rule, BiConsumer<ActPlace, LoanAccount> deed) {
        scope.check(caseId, act, BranchRule.nothing("案卷 " + caseId, "case " + caseId));
        var place = new ActPlace(caseId, act, null, null, dutyOrNull(duties));
        place.checking(() -> {
            checkDuty(duties);
            open.check(caseId);
            caseDuties.check(caseId, place.duty(), actors.person().userId());
            LoanAccount loan = loans.ofCase(caseId).orElseThrow(() -> Refusal.by(rule, "贷款尚未发放，没有分类", "the loan is not paid out yet and has no class"));
            if (loans.position(loan.number()).state().isClosed()) {
                throw Refusal.by(rule, "贷款 " + loan.number() + " 已结清或核销，不再分类",
                    "loan " + loan.number() + " is settled or written off and is classified no more");
            }
            deed.accept(place, loan);
        });
    }

    private void checkDuty(List<String> duties) {
        if (may(duties)) {
            return;
        }
        if (duties.equals(MANAGERS)) {
            throw Refusal.by("TSK-02", "企业在全部银行的债务由客户经理登记", "relationship managers take down what a company owes at all banks");
        }
        throw duties.equals(RISK_LINE)
            ? Refusal.by("TSK-02", "信用减值的确认" + BY_RISK, "an impairment is confirmed by the risk-line inspector or the classification officer")
            : Refusal.by("TSK-02", "信用减值由客户经理登记，或" + BY_RISK,
                "relationship managers, risk-line inspectors and classification officers take down an impairment");
    }
}
