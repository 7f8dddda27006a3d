package io.sancha.tools.calculator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class CalculatorControllerTest extends IntegrationTest {

    private static final String LOAN = """
            {"principal": "200000.00", "annualRatePercent": "4.75", "disbursedOn": "2024-01-15", "instalments": 48,
             "every": {"count": 1, "unit": "MONTH"}, "method": "EQUAL_INSTALMENT", "dayCount": "MONTHLY_RATE", "rounding": "HALF_UP"}""";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ObjectMapper json;

    @Test
    void answersAScheduleInStrings() throws IOException {
        JsonNode schedule = json.readTree(ask("schedule", LOAN).getBody());
        assertThat(schedule.get("instalments")).hasSize(48);
        assertThat(schedule.at("/instalments/0")).isEqualTo(json.readTree("""
                {"number": 1, "dueOn": "2024-02-15", "adjustedDueOn": "2024-02-18", "days": 31, "principal": "3791.57",
                 "interest": "791.67", "payment": "4583.24", "balance": "196208.43"}"""));
        assertThat(schedule.get("totals")).isEqualTo(json.readTree("""
                {"principal": "200000.00", "interest": "19995.69", "payment": "219995.69"}"""));
    }

    @Test
    void knowsTheHolidaysOfTheBank() throws IOException {
        // due on National Day 2024, of which Saturday 12 October makes up
        JsonNode schedule = json.readTree(ask("schedule", LOAN.replace("2024-01-15", "2024-09-01").replace("48", "2")).getBody());
        assertThat(schedule.at("/instalments/0/dueOn").asText()).isEqualTo("2024-10-01");
        assertThat(schedule.at("/instalments/0/adjustedDueOn").asText()).isEqualTo("2024-10-08");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interest        | {"balances": [{"amount": "400000", "from": "2023-04-02", "to": "2023-06-21"}], "annualRatePercent": "4.8", "dayCount": \
            "ACT_360"} | {"days": 80, "product": "32000000.00", "interest": "4266.67", "unrounded": "4266.6666666667"}
            discount        | {"face": "1000000", "discountedOn": "2024-06-10", "maturesOn": "2024-09-10", "monthlyRatePermille": "3", "remoteAcceptor": \
            false, "dayCount": "ACT_360"} | {"days": 92, "interest": "9200.00", "proceeds": "990800.00"}
            """)
    void answersSingleQuestions(String question, String body, String answer) throws IOException {
        assertThat(json.readTree(ask(question, body).getBody())).isEqualTo(json.readTree(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "200000.00"        | 200000.00          | principal
            "200000.00"        | "0"                | principal
            "instalments": 48  | "instalments": 4.5 | instalments
            "instalments": 48  | "instalments": "48"| instalments
            "MONTH"            | "YEAR"             | every.unit
            "HALF_UP"          | "DOWN"             | rounding
            "rounding"         | "runding"          | runding
            "2024-01-15"       | "2024-02-30"       | disbursedOn
            """)
    void refusesWithFieldAndRule(String right, String wrong, String field) throws IOException {
        ResponseEntity<String> response = ask("schedule", LOAN.replace(right, wrong));
        assertThat(response.getStatusCode().value()).isEqualTo(422);
        JsonNode problem = json.readTree(response.getBody());
        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("rule").asText()).isNotBlank();
    }

    @Test
    void refusesAnEmptyQuestion() {
        assertThat(ask("working-capital", "").getStatusCode().value()).isEqualTo(422);
    }

    private ResponseEntity<String> ask(String question, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth("lead-investigator", "demo").postForEntity("/api/calculator/" + question, new HttpEntity<>(body, headers), String.class);
    }
}
