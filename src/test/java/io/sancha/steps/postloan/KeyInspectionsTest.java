package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.MadeUpNumbers;
import io.sancha.Visitor;
import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.casefile.Rounds;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.sancha.steps.relationship.ConfirmationEntry;
import io.sancha.steps.relationship.Grade;
import io.sancha.steps.relationship.ProposalEntry;
import io.sancha.steps.relationship.RatingDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** PLM-08: what makes the next inspection of a loan a key one, at once, and why. */
class KeyInspectionsTest extends LoanStory {
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private PostloanFacts facts;
    @Autowired
    private PostloanDesk desk;
    @Autowired
    private PostloanProcess process;
    @Autowired
    private RatingDesk ratings;
    @Autowired
    private Rounds rounds;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TriggerSearch search;

    @BeforeEach
    void aLoanInspectedOnce() {
        // whose rating nobody else reads
        aLoanPaidOut(DossierVariant.ofTheGarmentMaker().with("/customer/uscc", MadeUpNumbers.enterprise(System.nanoTime() % 100_000_000)));
        begin("postloan");
        begin("supervision");
        on("2024-04-02");
        fires("inspection-due");
        inspected("2024-04-02");
    }

    private void inspected(String day) {
        does("inspector", "collect-evidence", Seen.at(LocalDate.parse(day), "生产厂区", "经营正常，订单饱满" + day, "管理层无变化", "押品完好", "一季度报表已报送", "结息正常",
            FundsUse.PROPER, null, "面料款已付至供应商"));
        does("inspector", "report-inspection", Seen.report("资金用途与合同一致，经营正常" + day, null, null, false, "当日取证当日报告"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
    }

    private PostloanFacts.PlanView planned() {
        return facts.of(caseId).orElseThrow().plan();
    }

    private ResponseEntity<JsonNode> ordered(String person, int days, String why) {
        return Visitor.as(rest, person).post("/api/inspection-orders", "{\"loanNumber\":\"" + loan() + "\",\"withinDays\":" + days + ",\"reason\":\"" + why
            + "\"}");
    }

    private void isRefused(String rule, String person, int days) {
        var answer = ordered(person, days, "媒体报道停产");
        assertThat(answer.getBody().path("rule").asText()).as("%s", answer.getBody()).isEqualTo(rule);
    }

    @Test
    void theHeadOrdersAKeyInspectionWhichIsPlannedAtOnceAndDoneOnce() {
        on("2024-04-10");
        isRefused("TSK-02", "inspector", 5);
        isRefused("TSK-02", "relationship-manager", 5);
        isRefused("BRN-01", "approver-branch-0102", 5);
        isRefused("PLM-08", "approver-branch", 31);
        assertThat(planned().kind()).isEqualTo(InspectionKind.ROUTINE);
        assertThat(ordered("approver-branch", 5, "媒体报道停产").getStatusCode().value()).isEqualTo(201);

        assertThat(planned().kind()).isEqualTo(InspectionKind.KEY);
        assertThat(planned().causes()).containsExactly(KeyCause.ORDERED);
        assertThat(planned().closesOn()).as("no day longer than ordered").isEqualTo("2024-04-15");
        isRefused("PLM-08", "risk-inspector", 3);
        assertThat(sql.queryForList("select duty from notification where case_id = ? and what = 'INSPECTION_ORDERED'", String.class, caseId))
            .contains("inspector", "relationship-manager");
        assertThat(sql.queryForList("select actor || ' ' || outcome from trail_record where case_id = ? and task = 'order-inspection' order by 1", String.class,
            caseId)).contains("approver-branch ORDERED", "inspector REFUSED");

        fires("inspection-due");
        assertThat(facts.of(caseId).orElseThrow().order().reason()).isEqualTo("媒体报道停产");
        on("2024-04-12");
        inspected("2024-04-12");
        assertThat(planned().kind()).as("carried out").isEqualTo(InspectionKind.ROUTINE);
        paysEverything();
        isRefused("PLM-08", "approver-branch", 5);
    }

    /** Interest fell due on 20 June: on the sixtieth day it is left to the dunning, on the next it is inspected each month. */
    @Test
    void interestOverdueForLongerThanSixtyDaysIsAKeyCause() {
        on("2024-07-02");
        fires("inspection-due");
        inspected("2024-07-02");
        on("2024-08-19");
        aFenComesIn();
        assertThat(position().daysPastDue()).isEqualTo(60);
        assertThat(planned().causes()).doesNotContain(KeyCause.INTEREST_OVERDUE, KeyCause.PRINCIPAL_OVERDUE);
        on("2024-08-20");
        aFenComesIn();
        theDayEnds();

        assertThat(planned().causes()).contains(KeyCause.INTEREST_OVERDUE).doesNotContain(KeyCause.PRINCIPAL_OVERDUE);
        assertThat(planned().kind()).isEqualTo(InspectionKind.KEY);
        paysWhatIsDue();
        assertThat(planned().causes()).doesNotContain(KeyCause.INTEREST_OVERDUE);
    }

    @Test
    void principalOverdueIsAKeyCauseFromItsFirstDay() {
        on("2025-03-18");
        accounts.pay(new LoanPayment("I", loan(), Money.cny("480000.00"), LocalDate.parse("2025-03-18")));
        on("2025-03-19");
        aFenComesIn();

        assertThat(planned().causes()).contains(KeyCause.PRINCIPAL_OVERDUE);
        assertThat(planned().kind()).isEqualTo(InspectionKind.KEY);
    }

    /** CUS-13 rates anew while the loan lives; compared with the grade of the day of the approval. */
    @Test
    void aRatingLowerThanAtTheApprovalIsFoundAtTheEndOfTheDay() {
        on("2024-05-06");
        ratedLower();
        assertThat(planned().kind()).isEqualTo(InspectionKind.ROUTINE);
        theDayEnds();

        assertThat(planned().causes()).containsExactly(KeyCause.RATED_LOWER);
        assertThat(planned().kind()).isEqualTo(InspectionKind.KEY);
    }

    private void ratedLower() {
        inAnAct(caseId, () -> {
            rounds.begin(caseId, "relationship");
            return by("relationship-manager", () -> ratings.propose(caseId, new ProposalEntry(Grade.B, "主要客户流失，偿债能力下降")));
        });
        inAnAct(caseId, () -> by("rating-officer", () -> ratings.confirm(caseId, new ConfirmationEntry(Grade.B, "同意下调"))));
    }

    private <T> T by(String person, Supplier<T> deed) {
        identity.setAuthentication(person, List.of(person, "branch-0101"), List.of("0101"));
        try {
            return deed.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the beat does with what it finds once a day has ended; {@code DayTriggersTest} has how. */
    private void theDayEnds() {
        List<String> page = search.casesBehind("");
        while (!page.isEmpty() && !page.contains(caseId)) {
            page = search.casesBehind(page.get(page.size() - 1));
        }
        assertThat(page).contains(caseId);
        assertThat(desk.triggersDiffer(caseId)).isTrue();
        process.triggersChanged(caseId);
        assertThat(desk.triggersDiffer(caseId)).as("told once").isFalse();
    }
}
