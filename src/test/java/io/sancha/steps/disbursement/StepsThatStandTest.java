package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.recovery.RecoveryDesk;
import io.sancha.steps.recovery.ReleaseEntry;
import io.sancha.steps.recovery.SettlementDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("SEQ-01: nothing of a case that is closed or past it is worked on, and what is done once is not done again; no fault in any of it")
class StepsThatStandTest extends LoanStory {
    private static final List<String> BEFORE_THE_LOAN = List.of("relationship", "application", "acceptance", "diligence", "review", "committee", "approval",
        "contract", "disbursement");
    private static final DrawdownEntry ALL = new DrawdownEntry(List.of(new DrawdownEntry.Payment("某公司", "6228480000000000011", "102221000018",
        Money.cny("9000000.00"), "货款", PayeeKind.KNOWN)));
    private static final AuditEntry PASSED = new AuditEntry(AuditOutcome.PASSED, List.of(new AuditEntry.Condition("抵押登记办妥后放款", true, "第0000123号")), "一致");
    @Autowired
    private DisbursementDesk desk;
    @Autowired
    private SettlementDesk settling;
    @Autowired
    private RecoveryDesk recovery;
    @Autowired
    private IdentityService login;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void onTheDay() {
        on("2024-03-18");
    }

    @Test
    void noStepOfAClosedCaseBegins() {
        aSealedContract();
        closed();

        Stream.concat(BEFORE_THE_LOAN.stream(), Stream.of("postloan", "supervision", "inspection", "recovery")).forEach(this::refusedAtTheStart);
    }

    @Test
    void noStepBeforeTheLoanBeginsOnceItIsPaidOut() {
        aLoanPaidOut();

        BEFORE_THE_LOAN.forEach(this::refusedAtTheStart);
    }

    /** Each step whose result stands, and those before it; the one after begins. */
    @Test
    void noStepBeginsWhoseResultStands() {
        aSealedContract();
        var standing = new TreeMap<>(Map.of(1, List.of("relationship"), 2, List.of("application"), 3, List.of("acceptance"), 7, List.of("diligence", "review",
            "committee", "approval"), 9, List.of("contract", "disbursement"), 11, List.of("postloan", "recovery")));

        standing.forEach((done, steps) -> {
            transaction.executeWithoutResult(status -> sql.update("update credit_case set steps_done = ? where id = ?", done, caseId));
            steps.forEach(this::refusedAtTheStart);
        });
    }

    /** The drawdown that broke at the booking: asked for again when the loan was long settled. */
    @Test
    void aSettledLoanIsNotDrawnASecondTime() {
        aLoanPaidOut();
        paysEverything();
        begin("recovery");
        does("collateral-custodian", "release-security", new ReleaseEntry(true, "李某甲"));

        refusedAtTheStart("disbursement");
        refusedAtTheStart("recovery");
        assertThat(sql.queryForObject("select steps_done from credit_case where id = ?", Integer.class, caseId)).isEqualTo(11);
    }

    @Test
    void whatWaitsInACaseThatIsClosedMeanwhileIsNeitherTakenNorCompleted() {
        aSealedContract();
        begin("disbursement");
        closed();
        refused("SEQ-01", "relationship-manager", "request-drawdown", ALL);

        transaction.executeWithoutResult(status -> sql.update("update credit_case set outcome = null, closed_on = null where id = ?", caseId));
        String held = taken("relationship-manager", "request-drawdown");
        closed();
        assertThat(Refusal.in(catchThrowable(() -> acting("relationship-manager", () -> tasks.complete(held, null))))).get().extracting(Refusal::rule)
            .isEqualTo("SEQ-01");
    }

    @Test
    void aStepIsNotBegunASecondTimeWhileItIsUnderWay() {
        aSealedContract();
        begin("disbursement");

        refusedAtTheStart("disbursement");
        assertThat(waiting()).containsExactly("request-drawdown");
    }

    @Test
    void everyActOfAPaidOutLoanIsDoneOnce() {
        aLoanPaidOut();
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("request", () -> desk.request(caseId, ALL));
        acts.put("plan", () -> desk.determinePaymentMethods(caseId));
        acts.put("audit", () -> desk.audit(caseId, PASSED));
        acts.put("recheck", () -> desk.recheck(caseId, PASSED));
        acts.put("pay out", () -> desk.payOut(caseId, new PayOutEntry(true, "ZF-2")));
        acts.put("confirm", () -> desk.confirm(caseId));

        acts.forEach((act, again) -> assertThat(ruleOf(again)).as(act).isEqualTo("SEQ-01"));
    }

    @Test
    void everyActOfASettledLoanIsDoneOnce() {
        aLoanPaidOut();
        paysEverything();
        begin("recovery");
        does("collateral-custodian", "release-security", new ReleaseEntry(true, "李某甲"));

        assertThat(ruleOf(() -> inItsAct(() -> settling.settle(caseId)))).isEqualTo("SEQ-01");
        assertThat(ruleOf(() -> inItsAct(() -> settling.closeFile(caseId)))).isEqualTo("SEQ-01");
    }

    /** Before its own step, an act is refused by rule too. */
    @Test
    void everyActBeforeItsTimeIsRefusedByRule() {
        aSealedContract();
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("plan", () -> desk.determinePaymentMethods(caseId));
        acts.put("audit", () -> desk.audit(caseId, PASSED));
        acts.put("recheck", () -> desk.recheck(caseId, PASSED));
        acts.put("pay out", () -> desk.payOut(caseId, new PayOutEntry(true, "ZF-2")));
        acts.put("book", () -> desk.book(caseId));
        acts.put("confirm", () -> desk.confirm(caseId));
        acts.put("assess", () -> recovery.assess(caseId));
        acts.put("settle", () -> settling.settle(caseId));

        acts.forEach((act, early) -> assertThat(ruleOf(early)).as(act).isEqualTo("SEQ-01"));
    }

    private void refusedAtTheStart(String step) {
        assertThat(ruleOf(() -> begin(step))).as(step).isEqualTo("SEQ-01");
    }

    private static String ruleOf(Runnable act) {
        Throwable thrown = catchThrowable(act::run);
        return Refusal.in(thrown).map(Refusal::rule).orElse("no refusal but " + thrown);
    }

    private void closed() {
        inItsAct(() -> cases.close(caseId, "application-withdrawn-end"));
    }

    private void inItsAct(Runnable deed) {
        inAnAct(caseId, () -> {
            deed.run();
            return caseId;
        });
    }

    private String taken(String person, String task) {
        String id = waiting(task).id();
        acting(person, () -> tasks.claim(id));
        return id;
    }

    private void acting(String person, Runnable work) {
        login.setAuthentication(person, List.of("relationship-manager", "branch-0101"), List.of("0101"));
        try {
            work.run();
        } finally {
            login.clearAuthentication();
        }
    }
}
