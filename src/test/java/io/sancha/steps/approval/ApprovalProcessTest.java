package io.sancha.steps.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.committee.ReviewedCase;
import io.sancha.steps.committee.StageStory;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class ApprovalProcessTest extends StageStory {
    private static final String APPROVE = """
        {"decision":"APPROVE","amount":"900000.00","termMonths":12,"annualRatePercent":"5.220","overdueUpliftPercent":"50","misuseUpliftPercent":"100",\
        "conditions":["抵押登记办妥后放款"]}""";
    @Autowired
    ApprovalDesk desk;
    @Autowired
    ExposureDesk exposure;
    @Autowired
    Policy policy;

    /** A case that the committee need not see, brought to approval. */
    private ProcessInstance toApproval(ReviewedCase reviewed, String[] caseId) {
        caseId[0] = reviewed.enter();
        begin("committee", caseId[0]);
        return begin("approval", caseId[0]);
    }

    @Test
    void theBranchApprovesWithinItsAuthority() {
        String[] caseId = new String[1];
        ProcessInstance instance = toApproval(aReviewedCase(), caseId);

        does("approver-branch", caseId[0], "decide-approval", APPROVE);

        assertThat(ending(instance)).isEqualTo("loan-approved");
        Approval approval = desk.ofCase(caseId[0]);
        assertThat(approval.amount()).isEqualTo(Money.cny("900000.00"));
        assertThat(approval.validUntil()).isEqualTo(TODAY.plusDays(90)); // APR-06
        assertThat(approval.conditions()).containsExactly("抵押登记办妥后放款");
        assertThat(exposure.reservationOf(caseId[0])).get().satisfies(reserved -> assertThat(reserved.amount()).isEqualTo(Money.cny("900000.00")));
        assertThat(onTrail(caseId[0], "decide-approval").message()).contains("授权书 2024-1");
    }

    @Test
    void theApproverReturnsOrRejectsWithAReason() {
        String[] caseId = new String[1];
        ProcessInstance returned = toApproval(aReviewedCase(), caseId);
        assertThat(isRefused("approver-branch", caseId[0], "decide-approval", "{\"decision\":\"RETURN\"}").field()).contains("opinion");
        does("approver-branch", caseId[0], "decide-approval", "{\"decision\":\"RETURN\",\"opinion\":\"补充流水\"}");
        assertThat(ending(returned)).isEqualTo("case-returned");

        ProcessInstance rejected = toApproval(aReviewedCase(), caseId);
        does("approver-branch", caseId[0], "decide-approval", "{\"decision\":\"REJECT\",\"opinion\":\"用途不清\"}");
        assertThat(ending(rejected)).isEqualTo("approval-rejected");
        assertThat(desk.find(caseId[0])).isEmpty();
    }

    @Test
    void aRestrictedIndustryTakesTheSuperiorsConsent() { // APR-04
        String[] caseId = new String[1];
        ProcessInstance instance = toApproval(aReviewedCase().inARestrictedIndustry(), caseId);
        does("approver-branch", caseId[0], "decide-approval", APPROVE);
        assertThat(waiting(caseId[0])).containsExactly("consult-superior");

        does("approver-head-office", caseId[0], "consult-superior", "{\"answer\":\"CONSENTED\",\"reason\":\"同意\"}");

        assertThat(ending(instance)).isEqualTo("loan-approved");
    }

    @Test
    void theSuperiorObjects() { // APR-04
        String[] caseId = new String[1];
        ProcessInstance instance = toApproval(aReviewedCase().inARestrictedIndustry(), caseId);
        does("approver-branch", caseId[0], "decide-approval", APPROVE);

        does("approver-head-office", caseId[0], "consult-superior", "{\"answer\":\"OBJECTED\",\"reason\":\"行业收紧\"}");

        assertThat(ending(instance)).isEqualTo("consultation-objected");
        assertThat(exposure.reservationOf(caseId[0])).isEmpty();
    }

    @Test
    void aboveALimitTheCaseIsRejectedBeforeAnybodyDecides() { // LIM-01
        String[] caseId = new String[1];
        policy.set("capital.net", new BigDecimal("8000000"), TODAY.plusYears(30), "test");
        clock.standAt(TODAY.plusYears(30).atTime(9, 0).atZone(clock.getZone()).toInstant());

        ProcessInstance instance = toApproval(aReviewedCase().asking("800000.01"), caseId);

        assertThat(ending(instance)).isEqualTo("limit-exceeded");
        assertThat(onTrail(caseId[0], "record-limit-breach").rule()).isEqualTo("LIM-01");
        assertThat(onTrail(caseId[0], "record-limit-breach").outcome()).isEqualTo("REJECTED");
    }

    @Test
    void authorityIsPersonalWrittenAndDated() { // APR-02, APR-03
        String[] caseId = new String[1];
        toApproval(aReviewedCase(), caseId);
        clock.standAt(java.time.LocalDate.of(2046, 1, 1).atTime(9, 0).atZone(clock.getZone()).toInstant());

        assertThat(isRefused("approver-branch", caseId[0], "decide-approval", APPROVE).rule()).isEqualTo("APR-02");
    }

    @Test
    void theDutyAloneIsNoAuthority() { // APR-02
        String[] caseId = new String[1];
        toApproval(aReviewedCase(), caseId);

        assertThat(isRefused(with("auditor", "approver-branch"), caseId[0], "decide-approval", APPROVE).rule()).isEqualTo("APR-02");
    }

    @Test
    void whoReviewedOrInvestigatedDoesNotApprove() { // REV-02
        String[] caseId = new String[1];
        toApproval(aReviewedCase(), caseId);

        assertThat(isRefused(with("reviewer", "approver-branch"), caseId[0], "decide-approval", APPROVE).rule()).isEqualTo("REV-02");
        assertThat(isRefused(with("lead-investigator", "approver-branch"), caseId[0], "decide-approval", APPROVE).rule()).isEqualTo("REV-02");
    }

    @Test
    void theTermsAreCompleteAndWithinTheProposal() { // APR-06, APR-07, INT-03
        String[] caseId = new String[1];
        toApproval(aReviewedCase(), caseId);

        assertThat(isRefused("approver-branch", caseId[0], "decide-approval", "{\"decision\":\"APPROVE\"}").rule()).isEqualTo("APR-06");
        assertThat(isRefused("approver-branch", caseId[0], "decide-approval", APPROVE.replace("900000.00", "900000.01")).rule()).isEqualTo("APR-07");
        assertThat(isRefused("approver-branch", caseId[0], "decide-approval", APPROVE.replace("\"50\"", "\"51\"")).rule()).isEqualTo("INT-03");
        assertThat(isRefused("approver-branch", caseId[0], "decide-approval", APPROVE.replace("900000.00", "900000.001")).rule()).isEqualTo("INPUT");
    }

    @Test
    void aLoanCannotBeSplitToStayUnderAnAuthority() { // APR-05
        String[] first = new String[1];
        String[] second = new String[1];
        ReviewedCase one = aReviewedCase().asking("450000.00").secured("CREDIT");
        toApproval(one, first);
        toApproval(aReviewedCase().asking("450000.00").secured("CREDIT").ofCustomer(one.customer()), second);
        String entry = APPROVE.replace("900000.00", "450000.00");
        does("approver-branch", first[0], "decide-approval", entry);

        assertThat(isRefused("approver-branch", second[0], "decide-approval", entry).rule()).isEqualTo("APR-05");
        does("approver-branch", second[0], "decide-approval", "{\"decision\":\"RETURN\",\"opinion\":\"累计超权\"}");
    }

    @Test
    void nobodyWritesAnApprovalPastTheSteps() { // APR-02, SEQ-01
        String[] caseId = new String[1];
        toApproval(aReviewedCase(), caseId);
        assertThatThrownBy(() -> sql.update("""
            insert into approval_decision (case_id, resolution_id, finding_id, authority_id, decision, opinion, recorded_at, recorded_by, bank_date)
            select f.case_id, l.resolution_id, f.id, (select min(id) from approval_authority where level = 'approver-branch' and date '2024-06-01' between \
            valid_from and valid_until),
                   'REJECT', 'x', now(), 'somebody', date '2024-06-01' from authority_finding f join limit_check l on l.id = f.limit_check_id where \
            f.case_id = ?""", caseId[0]))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("APR-02");
        assertThatThrownBy(() -> sql.update("delete from limit_check where case_id = ?", caseId[0])).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void oncePaidOutThePrincipalStillOwedCounts() { // LIM-02
        String[] caseId = new String[1];
        ReviewedCase reviewed = aReviewedCase();
        toApproval(reviewed, caseId);
        does("approver-branch", caseId[0], "decide-approval", APPROVE);
        assertThat(owedElsewhere(reviewed)).isEqualTo(Money.cny("900000.00"));

        transaction.executeWithoutResult(t -> {
            String loan = "L-" + caseId[0];
            sql.update("update credit_case set loan_number = ? where id = ?", loan, caseId[0]);
            sql.update("""
                insert into loan_account (number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, \
                misuse_uplift, compound_in_term,
                  waterfall, waterfall_non_performing, bank_date, recorded_at, recorded_by)
                values (?, ?, ?, 'CNY', 900000, current_date, 'HALF_UP', 360, 50, 100, 'CONTRACT', 'x', 'x', current_date, now(), 'test')""", loan,
                caseId[0], SomeDrawdown.of(caseId[0]));
            sql.update("""
                insert into loan_position (loan_number, case_id, plan, matures_on, principal_normal, principal_due, interest_due, penalty_due, \
                compound_due, costs_due, off_balance,
                  claim, penalty_product, compound_product, settled_through, accrued_through, written_to, misused, state, days_past_due, risk_class)
                values (?, ?, 1, current_date, 500000, 100000, 0, 0, 0, 0, 0, 0, 0, 0, current_date, current_date, current_date + 1, false, 'OPEN', 0,
                  'NORMAL')""", loan, caseId[0]);
            assertThat(owedElsewhere(reviewed)).isEqualTo(Money.cny("600000.00"));
            t.setRollbackOnly();
        });
        transaction.executeWithoutResult(t -> {
            sql.update("update credit_case set closed_on = opened_on where id = ?", caseId[0]);
            assertThat(owedElsewhere(reviewed)).isEqualTo(Money.cny("0.00"));
            t.setRollbackOnly();
        });
    }

    private Money owedElsewhere(ReviewedCase reviewed) {
        return exposure.measure("another case", reviewed.customer(), Money.cny("1.00")).customerExposure();
    }

    @Test
    void measuringForOneCustomerWaitsForTheOther() throws Exception { // LIM-01, side by side
        String[] caseId = new String[1];
        ReviewedCase reviewed = aReviewedCase();
        toApproval(reviewed, caseId);
        var held = new CountDownLatch(1);
        var measured = new CountDownLatch(1);
        var other = new Thread(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            transaction.executeWithoutResult(t -> exposure.measure(caseId[0], reviewed.customer(), Money.cny("1.00")));
            measured.countDown();
        });
        other.start();
        transaction.executeWithoutResult(t -> {
            exposure.measure(caseId[0], reviewed.customer(), Money.cny("1.00"));
            held.countDown();
            assertThat(awaits(measured, 300)).isFalse();
        });
        assertThat(awaits(measured, 20_000)).isTrue();
        assertThat(List.of(other)).isNotEmpty();
    }

    private static boolean awaits(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
