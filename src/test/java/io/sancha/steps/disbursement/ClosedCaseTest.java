package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sancha.kernel.money.Money;
import io.sancha.lending.counter.PaymentDesk;
import io.sancha.lending.counter.PaymentEntry;
import io.sancha.lending.counter.Taken;
import io.sancha.lending.account.Receipt;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.task.StandInTasks;
import io.sancha.steps.lifecycle.LifecycleDesk;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("SEQ-01: a case that has ended, or that another process rehearses, is shut at every entrance: money, tasks, entries, files, stand-ins, withdrawal")
class ClosedCaseTest extends LoanStory {
    @Autowired
    private PaymentDesk payments;
    @Autowired
    private DocumentDesk documents;
    @Autowired
    private StandInTasks standIns;
    @Autowired
    private LifecycleDesk lifecycle;
    @Autowired
    private IdentityService login;
    @Autowired
    private RuntimeService instances;
    @Autowired
    private TransactionTemplate transaction;

    private Receipt pays(String key, String amount, EarlyRepayment early) {
        return as("accountant", "accountant", () -> ((Taken.Booked) payments.receive(loan(), new PaymentEntry(key, Money.cny(amount), early))).receipt());
    }

    private <T> T as(String person, String duty, Supplier<T> work) {
        login.setAuthentication(person, List.of(duty, "branch-0101"), List.of("0101"));
        try {
            return work.get();
        } finally {
            login.clearAuthentication();
        }
    }

    private void ended(String outcome) {
        inAnAct(caseId, () -> {
            cases.close(caseId, outcome);
            return caseId;
        });
    }

    private void rehearsedBy(String session) {
        transaction.executeWithoutResult(status -> sql.update("update credit_case set rehearsed_in = ? where id = ?", session, caseId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan-settled", "rehearsal-stopped", "approval-rejected"})
    void nothingIsBookedOnTheLoanOfACaseThatHasEnded(String outcome) {
        aLoanPaidOut();
        on("2024-03-19");
        Receipt taken = pays("before", "1.00", EarlyRepayment.HOLD);
        ended(outcome);
        Object before = postings();

        Map<String, Runnable> moves = new LinkedHashMap<>();
        moves.put("payment", () -> pays("after", "1.00", EarlyRepayment.HOLD));
        moves.put("reversal", () -> accounts.reverse("R", loan(), "before", "退票"));
        moves.put("cost", () -> accounts.charge("C", loan(), Money.cny("10.00"), LocalDate.now(clock), "诉讼费"));
        moves.put("misuse", () -> accounts.misused("M", loan(), LocalDate.now(clock), "挪用"));
        moves.put("write-off", () -> accounts.writeOff("W", loan(), LocalDate.now(clock), "核销"));
        moves.forEach((move, book) -> refused(move, book, outcome));
        assertThat(postings()).isEqualTo(before);
        assertThat(pays("before", "1.00", EarlyRepayment.HOLD)).as("what was booked before the end is told again").usingRecursiveComparison().isEqualTo(taken);
    }

    private Object postings() {
        return sql.queryForList("select id from posting where loan_number = ? order by id", Long.class, loan());
    }

    /** WOF-02: the claim is kept, and what comes in is a recovery. */
    @Test
    void whatComesInAfterAWriteOffIsBooked() {
        aLoanPaidOut();
        on("2024-03-19");
        inAnAct(caseId, () -> {
            accounts.writeOff("W", loan(), LocalDate.now(clock), "核销");
            return caseId;
        });
        ended("loan-written-off");

        assertThat(pays("recovered", "100.00", null).after()).isNotNull();
        assertThat(refusalOf(() -> begin("recovery"))).isEqualTo("SEQ-01");
    }

    @Test
    void aTaskThatStillWaitsIsNeitherTypedInNorSentFilesNorTakenOver() {
        on("2024-03-18");
        aSealedContract();
        begin("disbursement");
        var task = waiting("request-drawdown");
        as("relationship-manager", "relationship-manager", () -> tasks.claim(task.id()));
        var held = waiting("request-drawdown");
        ended("application-withdrawn-end");

        Map<String, Runnable> tries = new LinkedHashMap<>();
        tries.put("draft", () -> tasks.save(held.id(), JsonNodeFactory.instance.objectNode(), null));
        tries.put("file", () -> documents.store(held, "a.txt", new byte[] {'a'}));
        tries.put("completion", () -> tasks.complete(held.id(), JsonNodeFactory.instance.objectNode()));
        tries.forEach((what, attempt) -> refused(what, () -> as("relationship-manager", "relationship-manager", () -> {
            attempt.run();
            return null;
        }), "application-withdrawn-end"));
        refused("take-over", () -> as("relationship-manager-2", "relationship-manager", () -> {
            standIns.takeOver(held.id());
            return null;
        }), "application-withdrawn-end");
        refused("withdrawal", () -> as("relationship-manager", "relationship-manager", () -> {
            lifecycle.withdraw(caseId, "不再需要");
            return null;
        }), "application-withdrawn-end");
        assertThat(sql.queryForObject("select count(*) from task_entry where task_id = ?", Integer.class, held.id())).isZero();
        assertThat(sql.queryForObject("select count(*) from document_upload where case_id = ? and task_id = ?", Integer.class, caseId, held.id())).isZero();
        instances.deleteProcessInstance(instances.createProcessInstanceQuery().processInstanceBusinessKey(caseId).active().list().get(0).getId(), "told");
    }

    @Test
    void whatAnotherProcessRehearsesIsNotWorkedOnHere() {
        aLoanPaidOut();
        on("2024-03-19");
        rehearsedBy("12345/1700000000.5");

        refused("payment", () -> pays("from-here", "1.00", EarlyRepayment.HOLD), "模拟日历");
        refused("step", () -> begin("postloan"), "rehearsed on a simulated calendar");
        refused("withdrawal", () -> as("relationship-manager", "relationship-manager", () -> {
            lifecycle.withdraw(caseId, "不再需要");
            return null;
        }), "模拟日历");
        rehearsedBy(null);
        assertThat(pays("from-here", "1.00", EarlyRepayment.HOLD)).isNotNull();
    }

    private static void refused(String what, Runnable attempt, String said) {
        Throwable thrown = catchThrowable(attempt::run);
        assertThat(Refusal.in(thrown)).as("%s, but: %s", what, thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).as(what).isEqualTo("SEQ-01");
            assertThat(refusal.chinese() + refusal.english()).as(what).contains(said);
        });
    }

    private static String refusalOf(Runnable attempt) {
        Throwable thrown = catchThrowable(attempt::run);
        return Refusal.in(thrown).map(Refusal::rule).orElse("no refusal but " + thrown);
    }
}
