package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.PastTheTriggers;
import io.sancha.StatementCount;
import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.contract.SecurityGaps;
import io.sancha.tools.walkthrough.DossierVariant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Step 9 from its beginning to its end, and what it does not let through. */
class DisbursementStoryTest extends LoanStory {
    private static final AuditEntry PASSED = audit(AuditOutcome.PASSED, true, "不动产证明第0000123号");
    private static final PayOutEntry PAID = new PayOutEntry(true, "ZF-1");
    @Autowired
    private DisbursementDesk desk;
    @Autowired
    private DrawdownGroundsReader grounds;
    @Autowired
    private Policy policy;

    private static AuditEntry audit(AuditOutcome outcome, boolean met, String evidence) {
        return new AuditEntry(outcome, List.of(new AuditEntry.Condition("抵押登记办妥后放款", met, evidence)), "一致");
    }

    private static DrawdownEntry drawdown(String... amounts) {
        return new DrawdownEntry(java.util.stream.IntStream.range(0, amounts.length).mapToObj(i ->
            new DrawdownEntry.Payment("某纺织面料有限公司", "622848000000000001" + i, "102221000018", Money.cny(amounts[i]), "面料款", PayeeKind.KNOWN)).toList());
    }

    @BeforeEach
    void onTheDay() {
        on("2024-03-18");
    }

    private void requested() {
        requested(DossierVariant.ofTheGarmentMaker());
    }

    private void requested(DossierVariant dossier) {
        aSealedContract(dossier);
        request();
    }

    private void request() {
        begin("disbursement");
        does("relationship-manager", "request-drawdown", drawdown("6000000.00", "3000000.00"));
    }

    @Test
    void isAuditedByTwoPaidAndBookedOnce() {
        requested();
        does("disbursement-auditor-1", "audit-drawdown", PASSED);
        does("disbursement-auditor-2", "recheck-drawdown", PASSED);
        does("accountant", "pay-out", PAID);

        assertThat(endings()).containsExactly("loan-disbursed");
        assertThat(cases.required(caseId).loanNumber()).contains(loan());
        assertThat(position().outstanding()).isEqualTo(Money.cny("9000000.00"));
        assertThat(accounts.schedule(loan())).extracting(row -> row.dueOn().toString()).containsExactly("2024-06-20", "2024-09-20", "2024-12-20", "2025-03-18");
        assertThat(inAnAct(caseId, () -> desk.book(caseId))).as("booked once").isEqualTo(loan());
    }

    @Test
    void aReturnedDrawdownIsAskedForAgain() {
        requested();
        does("disbursement-auditor-1", "audit-drawdown", audit(AuditOutcome.RETURNED, false, null));
        assertThat(waiting()).containsExactly("request-drawdown");
        does("relationship-manager", "request-drawdown", drawdown("9000000.00"));
        does("disbursement-auditor-1", "audit-drawdown", PASSED);
        does("disbursement-auditor-2", "recheck-drawdown", audit(AuditOutcome.RETURNED, false, null));
        assertThat(waiting()).containsExactly("request-drawdown");
    }

    /** DIS-02: one person is never both auditors. */
    @Test
    void refusesTheSamePersonAsBothAuditors() {
        requested();
        does("disbursement-auditor-1", "audit-drawdown", PASSED);
        refused("DIS-02", "disbursement-auditor-1", "recheck-drawdown", PASSED);
    }

    /** DIS-02 for whoever writes past the code. */
    @Test
    void theDatabaseRefusesTheSamePersonAsBothAuditors() {
        requested();
        does("disbursement-auditor-1", "audit-drawdown", PASSED);
        assertThatThrownBy(() -> sql.update("""
            insert into drawdown_audit (case_id, drawdown_id, role, outcome, reason, recorded_at, recorded_by, bank_date)
            select case_id, id, 'RECHECK', 'PASSED', '-', now(), 'disbursement-auditor-1', date '2024-03-18' from drawdown where case_id = ?""", caseId))
            .isInstanceOf(DataAccessException.class).hasMessageContaining("DIS-02");
    }

    /** DIS-01: nothing is paid that was not passed by both. */
    @Test
    void refusesToPayWhatWasNotAudited() {
        requested();
        assertThatThrownBy(() -> desk.payOut(caseId, PAID)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("DIS-01");
        does("disbursement-auditor-1", "audit-drawdown", PASSED);
        assertThatThrownBy(() -> desk.payOut(caseId, PAID)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("DIS-01");
        assertThatThrownBy(() -> desk.book(caseId)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("DIS-01");
    }

    /** DIS-04: every condition of the approval is confirmed, with its evidence. */
    @Test
    void refusesAnUnconfirmedCondition() {
        requested();
        refused("DIS-04", "disbursement-auditor-1", "audit-drawdown", audit(AuditOutcome.PASSED, false, null));
        refused("DIS-04", "disbursement-auditor-1", "audit-drawdown", audit(AuditOutcome.PASSED, true, " "));
        refused("DIS-04", "disbursement-auditor-1", "audit-drawdown", new AuditEntry(AuditOutcome.PASSED, List.of(), "一致"));
    }

    /** GUA-01: the mortgage is registered before the money leaves. */
    @Test
    void refusesUnregisteredSecurity() {
        theContractWaitsFor("register-security");
        request();
        refused("GUA-01", "disbursement-auditor-1", "audit-drawdown", PASSED);
    }

    /** GUA-06: its certificate lies in the vault. */
    @Test
    void refusesSecurityWhoseCertificateIsNotInTheVault() {
        theContractWaitsFor("take-into-vault");
        request();
        refused("GUA-06", "disbursement-auditor-1", "audit-drawdown", PASSED);
    }

    /** What a drawdown rests on is asked of six desks; a case with much security asks no more of the database than one with little. */
    @Test
    void theGroundsCostTheSameHoweverMuchSecuresTheLoan() {
        aSealedContract();
        grounds.of(caseId);
        int one = StatementCount.of(() -> grounds.of(caseId)).statements();

        List<Map<String, Object>> things = IntStream.rangeClosed(1, 12).mapToObj(i -> Map.<String, Object>of("id", "C" + i, "kind", "INDUSTRIAL_PROPERTY",
            "description", "厂房", "owner", "BORROWER", "appraisedValue", "16000000.00", "disputed", false)).toList();
        aSealedContract(DossierVariant.ofTheGarmentMaker().with("/diligence/collateral", things).with("/contract/registrations",
            things.stream().map(thing -> Map.of("collateral", thing.get("id"), "certificate", "不动产证明第" + thing.get("id") + "号")).toList()));
        assertThat(grounds.of(caseId).security()).isEqualTo(new SecurityGaps(List.of(), List.of(), List.of()));
        assertThat(StatementCount.of(() -> grounds.of(caseId)).statements()).isEqualTo(one).isLessThanOrEqualTo(20);
    }

    /** DIS-10: the cap that holds on the day of the payment, which the bank may have lowered since the application. */
    @Test
    void refusesALongerTermThanTheCap() {
        requested();
        policy.suppose(Map.of("term-cap.working-capital", new BigDecimal("11"), "term-cap.working-capital.long-cycle", new BigDecimal("11")));
        try {
            refused("DIS-10", "disbursement-auditor-1", "audit-drawdown", PASSED);
        } finally {
            policy.suppose(Map.of());
        }
    }

    /** CUS-06: exactly one responsible manager. */
    @Test
    void refusesABorrowerWithoutManager() {
        requested();
        PastTheTriggers.write(superuser -> superuser.update("delete from manager_assignment where case_id = ?", caseId));
        refused("CUS-06", "disbursement-auditor-1", "audit-drawdown", PASSED);
    }

    /** CUS-05. */
    @Test
    void refusesABorrowerWithoutAccount() {
        requested(DossierVariant.ofTheGarmentMaker().with("/customer/basicAccount/bank", "他行"));
        refused("CUS-05", "disbursement-auditor-1", "audit-drawdown", PASSED);
    }

    /** SEQ-01: nothing is drawn under a contract that does not bind yet. */
    @Test
    void refusesADrawdownUnderAnUnsealedContract() {
        theContractWaitsFor("witness-signing");
        begin("disbursement");
        refused("SEQ-01", "relationship-manager", "request-drawdown", drawdown("9000000.00"));
    }

    /** DIS-03: the payments are together the contract. */
    @Test
    void refusesPaymentsThatAreNotTheContractsAmount() {
        aSealedContract();
        begin("disbursement");
        refused("DIS-03", "relationship-manager", "request-drawdown", drawdown("6000000.00", "3000000.01"));
    }

    /** DIS-09: money whose payee is not known goes to the borrower's own account, not through another's. */
    @Test
    void refusesAnotherAccountWhereThePayeeIsNotKnown() {
        aSealedContract();
        begin("disbursement");
        refused("DIS-09", "relationship-manager", "request-drawdown", new DrawdownEntry(List.of(
            new DrawdownEntry.Payment("某公司", "6228480000000000011", "102221000018", Money.cny("9000000.00"), "备料", PayeeKind.UNDETERMINED))));
    }

    /** DIS-05: how each payee is paid was decided by table, and splitting a payment changes nothing. */
    @Test
    void keepsThePaymentMethodOfEachPayee() {
        requested();
        assertThat(methods()).containsExactly("AUTONOMOUS DIS-05", "AUTONOMOUS DIS-05");
    }

    /** DIS-05: two accounts of one supplier are one counterparty, however the name is typed. */
    @Test
    void twoAccountsOfOneSupplierAreOneCounterparty() {
        aSealedContract(DossierVariant.ofTheGarmentMaker().withFiguresTimes(2).with("/application/amount", "15000000.00")
            .with("/diligence/conclusion/amount", "15000000.00").with("/diligence/collateral/0/appraisedValue", "32000000.00")
            .with("/approval/amount", "15000000.00"));
        begin("disbursement");
        does("relationship-manager", "request-drawdown", new DrawdownEntry(List.of(
            new DrawdownEntry.Payment("某纺织（沈阳）公司", "622848000000000001", "102221000018", Money.cny("6000000.00"), "面料款", PayeeKind.KNOWN),
            new DrawdownEntry.Payment("某纺织 (沈阳) 公司", "622848000000000002", "102221000018", Money.cny("6000000.00"), "面料款", PayeeKind.KNOWN),
            new DrawdownEntry.Payment("某印染公司", "622848000000000003", "102221000018", Money.cny("3000000.00"), "加工费", PayeeKind.KNOWN))));

        assertThat(methods()).containsExactly("ENTRUSTED DIS-05", "ENTRUSTED DIS-05", "AUTONOMOUS DIS-05");
    }

    private List<String> methods() {
        return sql.queryForList(
            "select m.method || ' ' || m.rule from payment_method m join payment_plan p on p.id = m.plan_id where p.case_id = ? order by m.position",
            String.class, caseId);
    }
}
