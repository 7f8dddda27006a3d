package io.sancha.tools.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.tools.portfolio.LoanList.After;
import io.sancha.tools.portfolio.LoanList.Row;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Walkthrough;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** The list of loans: whose, what, how much, how far; page by page, of the reader's branches. */
class LoanListTest extends IntegrationTest {
    private static final Set<String> BRANCH = Set.of("0101");
    @Autowired
    TestRestTemplate rest;
    @Autowired
    LoanList list;
    @Autowired
    Walkthrough walkthrough;
    @Autowired
    DossierFile dossiers;
    @Autowired
    CaseRegister cases;
    @Autowired
    CustomerDesk customers;
    @Autowired
    RuntimeService runtime;

    private Row row(String caseId, String standing) {
        for (List<Row> page = list.page(BRANCH, standing, After.NOTHING, 100); !page.isEmpty();
            page = list.page(BRANCH, standing, After.row(page.get(page.size() - 1)), 100)) {
            var found = page.stream().filter(row -> row.caseId().equals(caseId)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    @Test
    void tellsOfALoanWhatPeopleKnowItBy() throws Exception {
        String caseId = walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers/garment-maker.json")), step -> { }).caseId();

        Row row = row(caseId, "ended");

        assertThat(row.customer()).isEqualTo("某某织造服饰有限公司");
        assertThat(row.product()).isEqualTo("WORKING_CAPITAL");
        assertThat(row.lent()).isTrue();
        assertThat(row.amount().amount()).isPositive();
        assertThat(row.step()).isEqualTo("recovery");
        assertThat(row.loanNumber()).isEqualTo(cases.required(caseId).loanNumber().orElseThrow());
        assertThat(row.state()).isEqualTo("SETTLED");
        assertThat(row.riskClass()).isEqualTo("NORMAL");
        assertThat(row.outcome()).isEqualTo("loan-settled");
        assertThat(row(caseId, "open")).isNull();
        assertThat(row(caseId, "recovery")).as("nothing that has ended stands at a step").isNull();
    }

    @Test
    void aCaseThatBeganStandsAtItsFirstStepAndIsOfItsBranchAlone() {
        String caseId = Visitor.as(rest, "relationship-manager").beginCase();
        try {
            Row row = row(caseId, "relationship");

            assertThat(row.customer()).isNull();
            assertThat(row.amount()).isNull();
            assertThat(row.outcome()).isNull();
            assertThat(row(caseId, "open")).isEqualTo(row);
            assertThat(row(caseId, "")).isEqualTo(row);
            assertThat(row(caseId, "diligence")).isNull();
            assertThat(row(caseId, "ended")).isNull();
            assertThat(list.page(Set.of(), "", After.NOTHING, 100)).isEmpty();
            assertThat(ids(Visitor.as(rest, "auditor").get("/api/cases?standing=relationship&limit=500").getBody())).contains(caseId);
            assertThat(Visitor.as(rest, "admin").get("/api/cases").getBody()).isEmpty();
        } finally {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).rootProcessInstances().list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "looked at"));
        }
    }

    private static List<String> ids(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.get("caseId").asText()).toList();
    }

    private List<String> several(int count) {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            made.add(ended("=SUM(A1) 第" + n));
        }
        return made;
    }

    private String ended(String name) {
        String opened = cases.nextId("0101");
        inAnAct(opened, () -> {
            cases.open(opened, "0101", "test");
            customers.identify(opened, new IdentityEntry(CustomerKind.ENTERPRISE, name, new UnifiedSocialCreditCode("91211000123456789U"), null));
            cases.close(opened, "application-withdrawn");
            return opened;
        });
        return opened;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ended"})
    void pagesFollowOneAnotherWithoutGapsTheNewestFirst(String standing) {
        several(7);
        List<String> inPages = new ArrayList<>();
        for (List<Row> page = list.page(BRANCH, standing, After.NOTHING, 3); !page.isEmpty() && inPages.size() < 60;
            page = list.page(BRANCH, standing, After.row(page.get(page.size() - 1)), 3)) {
            page.forEach(row -> inPages.add(row.caseId()));
        }
        List<Row> whole = list.page(BRANCH, standing, After.NOTHING, 500);

        assertThat(inPages).doesNotHaveDuplicates().isEqualTo(whole.stream().map(Row::caseId).limit(inPages.size()).toList());
        assertThat(whole).isSortedAccordingTo(java.util.Comparator.comparing(Row::openedOn).thenComparing(Row::caseId).reversed());
    }

    @Test
    void aPageIsOneStatementHoweverManyRowsItHas() {
        several(5);

        int ofOne = StatementCount.of(() -> list.page(BRANCH, "", After.NOTHING, 1)).statements();
        int ofMany = StatementCount.of(() -> list.page(BRANCH, "", After.NOTHING, 500)).statements();

        assertThat(ofOne).isEqualTo(ofMany).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing=nonsense", "standing=%27", "limit=0", "limit=501", "limit=x", "afterDay=yesterday"})
    void refusesWhatItDoesNotKnow(String asked) {
        var answer = Visitor.as(rest, "auditor").get("/api/cases?" + asked);

        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer.getBody()).isTrue();
        assertThat(answer.getBody().get("zh").asText()).isNotBlank();
    }

    @Test
    void asCsvInTheReadersLanguageAndHarmless() {
        String caseId = several(1).get(0);

        String english = csv("en-US");
        String chinese = csv("zh-CN");

        assertThat(english.lines().findFirst().orElseThrow()).startsWith("\uFEFFCase,Branch,Customer,Product,Amount");
        assertThat(english).contains(caseId + ",0101,'=SUM(A1) 第0,").contains("Case withdrawn".substring(5));
        assertThat(chinese.lines().findFirst().orElseThrow()).contains("客户").doesNotContain("Customer");
        assertThat(chinese.lines().count()).isEqualTo(english.lines().count());
    }

    private String csv(String language) {
        var headers = new HttpHeaders();
        headers.setBasicAuth("auditor", "demo");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        ResponseEntity<String> answer = rest.exchange("/api/cases.csv", HttpMethod.GET, new HttpEntity<>(headers), String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("loans.csv");
        return answer.getBody();
    }
}
