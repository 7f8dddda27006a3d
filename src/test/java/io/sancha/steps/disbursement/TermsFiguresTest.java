package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.Visitor;
import io.sancha.kernel.schedule.Schedule;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.policy.DueDates;
import io.sancha.steps.committee.StageStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Limits while an approval is typed (LIM-01 to LIM-03), and the plan while a contract is: by the code that measures and draws them. */
class TermsFiguresTest extends StageStory {
    private static final String APPROVE = """
        {"decision":"APPROVE","amount":"900000.00","termMonths":12,"annualRatePercent":"5.220","overdueUpliftPercent":"50","misuseUpliftPercent":"100"}""";
    private static final String PREPARE = """
        {"amount":"900000.00","termMonths":12,"annualRatePercent":"5.22","dayCount":"ACT_360","settlement":"QUARTERLY_20",\
        "repaymentMethod":"INTEREST_THEN_PRINCIPAL"}""";
    @Autowired
    ExposureDesk exposure;
    @Autowired
    DrawdownGroundsReader grounds;
    @Autowired
    DueDates dueDates;
    @Autowired
    BankCalendar calendar;
    @Autowired
    TestRestTemplate rest;

    @Test
    void theLimitsAndThePlanAreThoseOfTheCompletion() {
        String caseId = aReviewedCase().enter();
        begin("committee", caseId);
        begin("approval", caseId);
        JsonNode limits = told("approver-branch", caseId, APPROVE).path("limitsNow");
        assertThat(limits.has("breach")).isFalse();
        assertThat(told("approver-branch", caseId, APPROVE.replace("900000.00", "90000000000.00")).path("limitsNow").path("breach").path("rule").asText())
            .isEqualTo("LIM-01");
        does("approver-branch", caseId, "decide-approval", APPROVE);
        assertThat(limits.path("customerTotal").asText()).isEqualTo(exposure.reservationOf(caseId).orElseThrow().amount().amount().toPlainString());

        begin("contract", caseId);
        JsonNode plan = told("contract-officer-1", caseId, PREPARE).path("planNow");
        JsonNode unfit = told("contract-officer-1", caseId, PREPARE.replace("QUARTERLY_20", "AT_MATURITY"));
        does("contract-officer-1", caseId, "prepare-contracts", PREPARE);
        DrawdownGrounds.Contract contract = grounds.of(caseId).contract();
        Schedule drawn = LoanReceiptTerms.of(contract, TODAY, dueDates.of(contract.product(), TODAY)).resolve(calendar.workingDays());
        assertThat(plan.path("payments").asInt()).isEqualTo(drawn.instalments().size()).isEqualTo(4);
        assertThat(plan.path("interest").asText()).isEqualTo(drawn.totals().interest().amount().toPlainString());
        assertThat(plan.path("firstDueOn").asText()).isEqualTo(drawn.instalments().get(0).adjustedDueOn().toString());
        assertThat(unfit.has("planNow")).as("a settlement that does not fit has no plan").isFalse();
    }

    private JsonNode told(String user, String caseId, String typed) {
        var answer = Visitor.as(rest, user).post("/api/tasks/" + tasks.openIn(caseId).get(0).id() + "/figures", typed);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return answer.getBody();
    }
}
