package io.sancha.tools.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.document.CaseFiles;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** A customer on one page, told to who sees a case of theirs. */
class CustomerPageTest extends IntegrationTest {
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private StepsBefore before;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private CaseFiles files;

    private ResponseEntity<JsonNode> page(String user, Object customer) {
        return Visitor.as(rest, user).get("/api/customers/" + customer);
    }

    @Test
    void tellsFilePapersRatingsExposureAndCasesOnANamedDay() {
        DossierVariant dossier = DossierVariant.ofTheGarmentMaker().with("/documents/0/title", "身份证 110101199003070038");
        String caseId = before.through("approval", dossier, LocalDate.parse("2024-03-15"));
        long customer = cases.required(caseId).customerId().orElseThrow();

        JsonNode told = page("relationship-manager", customer).getBody();

        assertThat(told.get("asOf").asText()).isEqualTo(LocalDate.now(clock).toString());
        assertThat(told.at("/facts/customer/file/address").asText()).isNotBlank();
        assertThat(told.at("/facts/customer/file/business/representative/name").asText()).isNotBlank();
        assertThat(told.at("/facts/customer/file/business/representative/idNumber").asText()).contains("***");
        assertThat(told.at("/ratings/0/rating/grade").asText()).isEqualTo("A");
        assertThat(told.at("/ratings/0/confirmedByName").asText()).isNotBlank().isNotEqualTo("rating-officer");
        assertThat(told.get("papers").toString()).as("CUS-12").contains("身份证 110***********0038").doesNotContain("19900307");
        assertThat(files.of(caseId, "", 100).toString()).as("CUS-12").contains("身份证 110***********0038").doesNotContain("19900307");
        BigDecimal used = new BigDecimal(told.at("/exposure/limits/customerExposure").asText());
        assertThat(used).isGreaterThanOrEqualTo(new BigDecimal("9000000.00"));
        assertThat(told.at("/exposure/limits/loanLimit").asText()).isEqualTo("120000000.00");
        assertThat(StreamSupport.stream(told.at("/exposure/byProduct").spliterator(), false).map(row -> new BigDecimal(row.get("amount").asText()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)).as("the products sum to what counts against the limit").isEqualByComparingTo(used);
        assertThat(StreamSupport.stream(told.get("cases").spliterator(), false).map(row -> row.get("caseId").asText())).contains(caseId);
        assertThat(page("auditor", customer).getStatusCode().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999999", "99999999999999999999", "abc", "%00", "1%2F2"})
    void whoIsNoCustomerOfTheReadersBranchesIsToldOfInWords(String customer) {
        ResponseEntity<JsonNode> answer = page("relationship-manager", customer);

        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer).isTrue();
    }
}
