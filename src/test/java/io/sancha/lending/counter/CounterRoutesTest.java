package io.sancha.lending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.Visitor;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.people.CaseDuties;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** What the counter tells and refuses at its addresses. */
class CounterRoutesTest extends CounterStory {
    @Autowired
    private CaseDuties duties;

    private ResponseEntity<JsonNode> get(String user, String address) {
        return Visitor.as(rest, user).get(address);
    }

    @Test
    void theLoanAtTheCounterIsToldFigureForFigureOnANamedDay() {
        JsonNode told = get("accountant", "/api/loans/" + number + "/counter").getBody();

        assertThat(told.at("/explained/on").asText()).isEqualTo("2024-04-18");
        assertThat(told.at("/explained/due/principal").asText()).isEqualTo("1000000.00");
        assertThat(told.at("/explained/due/interest").asText()).isEqualTo("11237.50");
        assertThat(told.at("/explained/figures/0/lines/0/formula").asText()).isEqualTo("3000000.00 × 4.35% × 31 ÷ 360 = 11237.5");
        assertThat(told.at("/unpaid/0/principalUnpaid").asText()).isEqualTo("1000000.00");
        assertThat(told.at("/unpaid")).hasSize(1);
        assertThat(told.at("/twoHandsFrom").asText()).isEqualTo("500000.00");
        assertThat(StreamSupport.stream(told.at("/seconds").spliterator(), false).map(JsonNode::asText)).anyMatch(name -> name.contains("会计2"));
        assertThat(told.path("mayNot").isMissingNode() || told.path("mayNot").isNull()).isTrue();
        JsonNode explained = get("accountant", "/api/loans/" + number + "/explain?on=2024-04-18").getBody();
        assertThat(told.get("explained")).as("the same figures everywhere").isEqualTo(explained);
        assertThat(get("relationship-manager", "/api/loans/" + number + "/counter").getBody().at("/mayNot/rule").asText()).isEqualTo("TSK-02");
    }

    @Test
    void aPaymentIsForeseenAsItIsBooked() {
        JsonNode foreseen = get("accountant", "/api/loans/" + number + "/payments/foreseen?amount=300000.00").getBody();
        JsonNode booked = enters("accountant", "A", "300000.00").getBody();

        assertThat(foreseen.get("settled")).isEqualTo(booked.get("settled"));
        assertThat(get("accountant", "/api/loans/" + number + "/payments/foreseen?amount=1200000.00&early=HOLD").getBody().get("held").asText())
            .isNotEqualTo("0.00");
    }

    @Test
    void whatStandsAgainstAPaymentIsForeseenAndIsNoAttempt() {
        String attempts = "select count(*) from trail_record where outcome = 'REFUSED'";
        long before = sql.queryForObject(attempts, Long.class);
        for (String amount : List.of("9000000.00", "1200000.00")) {
            ResponseEntity<JsonNode> told = get("accountant", "/api/loans/" + number + "/payments/foreseen?amount=" + amount);
            assertThat(told.getStatusCode().value()).isEqualTo(200);
            assertThat(told.getBody().get("rule").asText()).isEqualTo("COL-10");
            assertThat(told.getBody().get("zh").asText()).isNotBlank();
            assertThat(told.getBody().get("en").asText()).isNotBlank();
        }
        assertThat(get("accountant", "/api/loans/" + number + "/payments/foreseen?amount=0").getBody().get("rule").asText()).isNotBlank();
        assertThat(sql.queryForObject(attempts, Long.class)).as("nothing on the trail").isEqualTo(before);
    }

    @Test
    void whoMayNotConfirmIsNotNamedAsTheSecond() {
        inAnAct(caseId, () -> {
            duties.take(caseId, "reviewer", "accountant-2", "review-case");
            return caseId;
        });
        assertThat(get("accountant", "/api/loans/" + number + "/counter").getBody().get("seconds").toString()).doesNotContain("会计2");
        isRefused(confirms("accountant-2", waiting("P", "1000000.00")), "REV-02");
    }

    @Test
    void moreThanSettlesTheLoanIsRefusedWhenItIsEntered() {
        isRefused(enters("accountant", "P", "9000000.00"), "COL-10");
        assertThat(sql.queryForObject("select count(*) from payment_entry where loan_number = ?", Integer.class, number)).isZero();
    }

    @Test
    void nothingIsEnteredOrConfirmedOnceTheCaseHasEnded() {
        long entry = waiting("P", "1000000.00");
        inAnAct(caseId, () -> {
            cases.close(caseId, "loan-settled");
            return caseId;
        });
        isRefused(confirms("accountant-2", entry), "SEQ-01");
        isRefused(enters("accountant", "Q", "1000000.00"), "SEQ-01");
        assertThat(booked()).isZero();
    }

    @Test
    void anotherBranchAndAnotherDutyReachNothing() {
        long entry = waiting("P", "1000000.00");
        for (String address : List.of("/counter", "/receipt?key=P", "/receipt.pdf?key=P", "/payments/foreseen?amount=1.00")) {
            isRefused(get("accountant-0102", "/api/loans/" + number + address), "BRN-01");
        }
        isRefused(confirms("accountant-0102", entry), "BRN-01");
        isRefused(cancels("accountant-0102", entry, "越权"), "BRN-01");
        assertThat(get("accountant-0102", "/api/payment-entries").getBody().toString()).doesNotContain(number);
        assertThat(get("accountant-2", "/api/payment-entries").getBody().toString()).contains(number);
        for (String user : List.of("relationship-manager", "auditor", "admin", "disbursement-auditor-2")) {
            assertThat(confirms(user, entry).getBody().path("rule").asText()).as(user).isIn("TSK-02", "BRN-01");
            assertThat(cancels(user, entry, "越权").getBody().path("rule").asText()).as(user).isIn("TSK-02", "BRN-01");
        }
        assertThat(booked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"key\":\"P\"}", "{\"key\":\"P\",\"amount\":600000}", "{\"key\":\"P\",\"amount\":\"-600000.00\"}",
        "{\"key\":\"P\",\"amount\":\"600000.001\"}", "{\"key\":\"P\\u0000\",\"amount\":\"600000.00\"}", "{\"key\":\"P\",\"amount\":\"1e9\"}",
        "{\"key\":\"P\",\"amount\":\"99999999999999999999.00\"}", "{\"key\":{},\"amount\":\"600000.00\"}",
        "{\"key\":\"P\",\"amount\":\"600000.00\",\"early\":\"LATER\"}", "{\"key\":\"P\",\"amount\":\"600000.00\",\"by\":\"accountant-2\"}"})
    void whatIsNoPaymentIsRefusedInWords(String body) {
        ResponseEntity<JsonNode> answer = Visitor.as(rest, "accountant").post("/api/loans/" + number + "/payments", body);

        assertThat(answer.getStatusCode().is4xxClientError()).as("%s %s", body, answer.getBody()).isTrue();
        assertThat(booked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/loans/none/counter", "/api/loans/%00/counter", "/api/loans/{n}/receipt", "/api/loans/{n}/receipt?key=none",
        "/api/loans/{n}/receipt.pdf?key=none&language=zh", "/api/loans/{n}/payments/foreseen?amount=abc",
        "/api/loans/{n}/payments/foreseen?amount=1.00&early=LATER", "/api/loans/{n}/payments/foreseen"})
    void whatIsNotThereIsToldInWords(String address) {
        assertThat(get("accountant", address.replace("{n}", number)).getStatusCode().is4xxClientError()).as(address).isTrue();
    }

    @Test
    void theReceiptIsAPaperInTheLanguageAskedForWithTheHashOfItsFacts() throws IOException {
        long entry = waiting("P/2024#1", "1000000.00");
        confirms("accountant-2", entry);
        String key = "/api/loans/" + number + "/receipt{as}?key={key}";
        JsonNode told = rest.withBasicAuth("accountant", "demo").getForObject(key, JsonNode.class, "", "P/2024#1");
        String lines = String.join("\n", StreamSupport.stream(told.get("madeFrom").spliterator(), false).map(JsonNode::asText).toList()) + "\n";
        assertThat(told.get("sha256").asText()).isEqualTo(Hashes.sha256(lines));
        assertThat(lines).contains("amount=1000000.00\n", "interest=11237.50\n", "principal=988762.50\n", "entered-by=accountant\n",
            "booked-by=accountant-2\n");

        String chinese = paper(key + "&language=zh");
        assertThat(chinese).contains("还款回单", "三查示范银行", "壹佰万元整", "1,000,000.00", "11,237.50", "2024年4月18日", number, told.get("sha256").asText())
            .doesNotContain("Receipt", "Amount");
        String english = paper(key + "&language=en");
        assertThat(english).contains("Receipt of payment", "not for signature", "Sancha Demonstration Bank", "1,000,000.00", told.get("sha256").asText())
            .doesNotContain("还款", "元整");
    }

    private String paper(String address) throws IOException {
        ResponseEntity<byte[]> answer = rest.withBasicAuth("accountant", "demo").getForEntity(address, byte[].class, ".pdf", "P/2024#1");
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.getBody())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
        }
    }
}
