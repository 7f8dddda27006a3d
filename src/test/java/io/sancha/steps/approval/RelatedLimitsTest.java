package io.sancha.steps.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.Visitor;
import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.ConnectedPersonEntry;
import io.sancha.lending.customer.ConnectedPersons;
import io.sancha.lending.exposure.Connection;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.lending.exposure.Limits;
import io.sancha.lending.exposure.RelatedLimits;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.committee.ReviewedCase;
import io.sancha.steps.committee.StageStory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** LIM-03, LIM-05, LIM-06: groups, and customers who are connected to the bank. */
class RelatedLimitsTest extends StageStory {
    private static final Connection DIRECTOR = new Connection("某某", "董事", "director");
    private static final String APPROVE = """
        {"decision":"APPROVE","amount":"900000.00","termMonths":12,"annualRatePercent":"%s","overdueUpliftPercent":"50","misuseUpliftPercent":"100",\
        "conditions":[]}""";
    @Autowired
    private ConnectedPersons connected;
    @Autowired
    private ExposureDesk exposure;
    @Autowired
    private Policy policy;
    @Autowired
    private TestRestTemplate rest;

    @ParameterizedTest(name = "party {0}, group {1}, all {2}: {3}")
    @CsvSource({"120.00, 180.00, 600.00, ", "120.01, 120.01, 120.01, LIM-05", "120.00, 180.01, 180.01, LIM-05", "120.00, 180.00, 600.01, LIM-05"})
    void toReachALimitIsAllowedToPassItIsNot(String party, String group, String all, String rule) {
        var limits = new RelatedLimits(DIRECTOR, Money.cny(party), Money.cny(group), Money.cny(all), Money.cny("120.00"), Money.cny("180.00"),
            Money.cny("600.00"), false);
        assertThat(limits.breach().map(Limits.Breach::rule).orElse(null)).isEqualTo(rule);
    }

    private void connects(ReviewedCase reviewed) throws Exception {
        String code = sql.queryForObject("select uscc from customer where id = ?", String.class, reviewed.customer());
        people.actingAs(new Actor("risk-inspector", Set.of("risk-inspector")),
            () -> connected.add(new ConnectedPersonEntry(code, null, "某董事的企业", "董事控股", "controlled by a director", null)));
    }

    private ProcessInstance toApproval(String caseId) {
        begin("committee", caseId);
        return begin("approval", caseId);
    }

    @Test
    void nothingIsLentWithoutSecurityToAConnectedPerson() throws Exception { // LIM-06
        ReviewedCase reviewed = aReviewedCase().asking("450000.00").secured("CREDIT");
        String caseId = reviewed.enter();
        connects(reviewed);

        ProcessInstance instance = toApproval(caseId);

        assertThat(ending(instance)).isEqualTo("limit-exceeded");
        assertThat(onTrail(caseId, "record-limit-breach").rule()).isEqualTo("LIM-06");
        assertThat(onTrail(caseId, "record-limit-breach").message()).contains("董事控股", "controlled by a director");
    }

    @Test
    void aConnectedCustomerIsMeasuredAgainstTheRelatedLimits() throws Exception { // LIM-05
        policy.suppose(Map.of("capital.net", new BigDecimal("9500000"), "limit.single-borrower", new BigDecimal("50")));
        try {
            String free = aReviewedCase().asking("960000.00").enter();
            assertThat(ending(toApproval(free))).as("960,000 to somebody who is not connected").isEqualTo("running");
            ReviewedCase reviewed = aReviewedCase().asking("960000.00");
            String caseId = reviewed.enter();
            connects(reviewed);

            assertThat(ending(toApproval(caseId))).isEqualTo("limit-exceeded");
            assertThat(onTrail(caseId, "record-limit-breach").rule()).isEqualTo("LIM-05");
            assertThat(sql.queryForObject("select r.rule from related_limit_check r join limit_check c on c.id = r.limit_check_id where c.case_id = ?",
                String.class, caseId)).isEqualTo("LIM-05");
        } finally {
            policy.suppose(Map.of());
        }
    }

    @Test
    void termsForAConnectedPersonAreNoBetterThanOthers() throws Exception { // LIM-06
        String other = aReviewedCase().enter();
        toApproval(other);
        does("approver-branch", other, "decide-approval", APPROVE.formatted("5.100"));
        ReviewedCase reviewed = aReviewedCase();
        String caseId = reviewed.enter();
        connects(reviewed);
        toApproval(caseId);
        BigDecimal lowest = sql.queryForObject("""
            select min(a.annual_rate_percent) from approval a join credit_case c on c.id = a.case_id join loan_application l on l.case_id = a.case_id \
            and l.product = 'WORKING_CAPITAL'
             where a.bank_date between ? and ? and c.customer_id not in (select customer_id from connected_customer)""",
            BigDecimal.class, TODAY.minusYears(1).plusDays(1), TODAY);

        Refusal refusal = isRefused("approver-branch", caseId, "decide-approval", APPROVE.formatted(lowest.subtract(new BigDecimal("0.010")).toPlainString()));
        assertThat(refusal.rule()).isEqualTo("LIM-06");
        assertThat(refusal.field()).contains("annualRatePercent");
        does("approver-branch", caseId, "decide-approval", APPROVE.formatted(lowest.toPlainString()));
    }

    @Test
    void aGroupIsRecordedByTheManagerAndCounts() throws Exception { // LIM-03
        ReviewedCase one = aReviewedCase();
        String first = one.enter();
        toApproval(first);
        does("approver-branch", first, "decide-approval", APPROVE.formatted("5.220"));
        ReviewedCase two = aReviewedCase();
        two.enter();
        String group = "/api/customer-groups/G-" + one.customer() + "/members";
        Visitor manager = Visitor.as(rest, "relationship-manager");
        assertThat(groupExposure(two)).isEqualTo(Money.cny("0.00"));

        manager.post(group, "{\"customerId\":" + one.customer() + ",\"reason\":\"同一实际控制人\"}");
        assertThat(manager.post(group, "{\"customerId\":" + two.customer() + ",\"reason\":\"同一实际控制人\"}").getBody()).hasSize(2);

        assertThat(groupExposure(two)).isEqualTo(Money.cny("900000.00"));
        assertThat(Visitor.as(rest, "accountant").post(group, "{\"customerId\":" + two.customer() + ",\"reason\":\"x\"}").getBody().get("rule").asText())
            .isEqualTo("LIM-03");
        assertThat(manager.post(group + "/" + two.customer() + "/leaving", "{\"reason\":\"想多贷\"}").getBody().get("rule").asText())
            .as("the manager does not loosen a limit").isEqualTo("LIM-03");
        assertThat(Visitor.as(rest, "risk-inspector").post(group + "/" + two.customer() + "/leaving", "{\"reason\":\"股权已转让\"}").getBody()).hasSize(1);
        assertThat(groupExposure(two)).isEqualTo(Money.cny("0.00"));
        assertThat(manager.post(group, "{\"customerId\":" + two.customer() + ",\"reason\":\"又并购\"}").getBody().path("rule").asText())
            .as("it would change nothing").isEqualTo("LIM-03");
        assertThat(Visitor.as(rest, "admin").get(group).getBody().path("rule").asText()).as("who sees no loan sees no customer").isEqualTo("BRN-01");
        assertThat(Visitor.as(rest, "relationship-manager-0102").get(group).getBody()).as("the bank's to know").hasSize(1);
    }

    private Money groupExposure(ReviewedCase reviewed) {
        return exposure.measure("another case", reviewed.customer(), Money.cny("1.00")).groupExposure();
    }

    @Test
    void theListOfConnectedPersonsIsKeptByTheRiskLine() throws Exception {
        String person = "{\"identity\":\"211000198001010018\",\"name\":\"张某\",\"relationChinese\":\"监事\",\"relationEnglish\":\"supervisor\"}";
        assertThat(Visitor.as(rest, "relationship-manager").post("/api/connected-persons", person).getBody().get("rule").asText()).isEqualTo("LIM-06");
        assertThat(Visitor.as(rest, "risk-inspector").post("/api/connected-persons", person).getStatusCode().value()).isEqualTo(201);
    }
}
