package io.sancha.tools.calculator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.IntegrationTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Everything that one would try against the calculator: whatever is wrong is answered with 422, a field and a rule in both languages, never otherwise. */
class CalculatorAttackTest extends IntegrationTest {
    private static final String SCHEDULE = """
        {"principal": "120000.00", "annualRatePercent": "4.35", "disbursedOn": "2024-01-31", "instalments": 12, "every": {"count": 1, "unit": "MONTH"},
         "method": "EQUAL_INSTALMENT", "dayCount": "ACT_360", "rounding": "HALF_UP"}""";
    private static final String INTEREST = """
        {"balances": [{"amount": "400000", "from": "2023-04-02", "to": "2023-06-21"}], "annualRatePercent": "4.8", "dayCount": "ACT_360"}""";
    private static final String DISCOUNT = """
        {"face": "1000000", "discountedOn": "2024-06-10", "maturesOn": "2024-09-10", "monthlyRatePermille": "3", "remoteAcceptor": false, "dayCount": \
        "ACT_360"}""";
    private static final String CAPITAL = """
        {"opening": {"inventory": "10", "receivables": "10", "prepayments": "0", "payables": "5", "advancesReceived": "0"},
         "closing": {"inventory": "10", "receivables": "10", "prepayments": "0", "payables": "5", "advancesReceived": "0"},
         "sales": "1000", "costOfSales": "800", "profitBeforeTax": "100", "expectedGrowth": "0.1", "ownFunds": "1", "existingLoans": "0", "otherFunds": "0"}""";
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    private ResponseEntity<String> ask(String question, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBasicAuth("lead-investigator", "demo");
        return http.postForEntity("/api/calculator/" + question, new HttpEntity<>(body, headers), String.class);
    }

    private void refused(String question, String body, String field) throws IOException {
        ResponseEntity<String> answer = ask(question, body);
        assertThat(answer.getStatusCode().value()).as(body + " → " + answer.getBody()).isEqualTo(422);
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(problem.path("field").asText()).as(body).isEqualTo(field);
        assertThat(problem.path("rule").asText()).as(body).isNotBlank();
        assertThat(answer.getBody()).as("in Chinese").containsPattern("[\\u4e00-\\u9fff]");
        assertThat(answer.getBody()).as("in English").containsPattern("[a-z]{2,} [a-z0-9]");
    }

    private static String with(String body, String path, String value) throws IOException {
        var mapper = new ObjectMapper();
        ObjectNode root = (ObjectNode) mapper.readTree(body);
        String[] steps = path.split("\\.");
        ObjectNode holder = root;
        for (int i = 0; i < steps.length - 1; i++) {
            holder = (ObjectNode) (steps[i].equals("balances") ? holder.get("balances").get(0) : holder.get(steps[i]));
        }
        holder.put(steps[steps.length - 1], "@@@");
        return mapper.writeValueAsString(root).replace("\"@@@\"", value);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "principal|null|principal", "principal|120000.00|principal", "principal|1|principal", "principal|true|principal", "principal|[]|principal",
            "principal|{}|principal",
        "principal|\"\"|principal", "principal|\" \"|principal", "principal|\"1e3\"|principal", "principal|\"1E3\"|principal", "principal|\"+5\"|principal",
        "principal|\" 5\"|principal",
        "principal|\"5 \"|principal", "principal|\"NaN\"|principal", "principal|\"Infinity\"|principal", "principal|\"１００\"|principal",
        "principal|\"1,000.00\"|principal",
        "principal|\"0\"|principal", "principal|\"-0\"|principal", "principal|\"-1\"|principal", "principal|\".5\"|principal", "principal|\"5.\"|principal",
        "principal|\"0x10\"|principal",
        "principal|\"1000000000000000.01\"|principal", "principal|\"99999999999999999999999999999999999999\"|principal", "principal|\"0.001\"|principal",
        "principal|\"1\\n\"|principal",
        "principal|\"٣\"|principal", "annualRatePercent|\"100.000001\"|annualRatePercent", "annualRatePercent|\"-0.01\"|annualRatePercent",
        "annualRatePercent|4.35|annualRatePercent",
        "annualRatePercent|null|annualRatePercent", "annualRatePercent|\"4.35%\"|annualRatePercent", "annualRatePercent|\"0.0000001\"|annualRatePercent",
        "disbursedOn|\"2024-02-30\"|disbursedOn", "disbursedOn|\"2023-02-29\"|disbursedOn", "disbursedOn|\"2024-1-1\"|disbursedOn",
        "disbursedOn|\"1899-12-31\"|disbursedOn",
        "disbursedOn|\"2200-01-01\"|disbursedOn", "disbursedOn|\"2024-01-31T00:00:00\"|disbursedOn", "disbursedOn|20240131|disbursedOn",
        "disbursedOn|[2024,1,31]|disbursedOn",
        "disbursedOn|\"２０２４-01-31\"|disbursedOn", "disbursedOn|null|disbursedOn", "instalments|0|instalments", "instalments|-1|instalments",
        "instalments|3661|instalments",
        "instalments|1e1|instalments", "instalments|12.0|instalments", "instalments|\"12\"|instalments", "instalments|99999999999|instalments",
        "instalments|null|instalments",
        "instalments|true|instalments", "every|null|every", "every|\"MONTH\"|every", "every|{}|every.count", "every|[]|every", "every.count|0|every.count",
        "every.count|36501|every.count",
        "every.count|-1|every.count", "every.count|null|every.count", "every.unit|\"YEAR\"|every.unit", "every.unit|\"month\"|every.unit",
        "every.unit|0|every.unit", "every.unit|\"\"|every.unit",
        "every.unit|null|every.unit", "every.count|1200|instalments", "method|\"FLAT\"|method", "method|null|method", "method|1|method",
        "dayCount|\"ACT/360\"|dayCount", "dayCount|null|dayCount",
        "rounding|\"DOWN\"|rounding", "rounding|null|rounding", "firstDueOn|\"2024-01-31\"|firstDueOn", "firstDueOn|\"2023-12-31\"|firstDueOn",
        "firstDueOn|\"2199-12-31\"|instalments",
        "settlementDay|0|settlementDay", "settlementDay|32|settlementDay", "settlementDay|\"20\"|settlementDay", "monthEnd|\"LAST\"|monthEnd",
        "colour|\"red\"|colour",
        "every.weeks|1|every.weeks"})
    void refusesScheduleQuestions(String path, String value, String field) throws IOException {
        refused("schedule", with(SCHEDULE, path, value), field);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "balances|null|balances", "balances|[]|balances", "balances|{}|balances", "balances|[null]|balances[0]", "balances.amount|\"-1\"|balances[0].amount",
            "balances.amount|1|balances[0].amount",
        "balances.amount|\"0\"|balances[0].amount", "balances.from|\"2023-06-22\"|balances[0].to", "balances.to|null|balances[0].to",
        "balances.note|\"x\"|balances[0].note",
        "monthlyRatePermille|\"4\"|annualRatePercent", "annualRatePercent|null|annualRatePercent", "dayCount|\"ACT_361\"|dayCount"})
    void refusesInterestQuestions(String path, String value, String field) throws IOException {
        refused("interest", with(INTEREST, path, value), field);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "face|\"0\"|face", "face|1000000|face", "discountedOn|\"2024-09-10\"|maturesOn", "maturesOn|\"2024-06-09\"|maturesOn",
            "remoteAcceptor|null|remoteAcceptor",
        "remoteAcceptor|\"false\"|remoteAcceptor", "remoteAcceptor|0|remoteAcceptor", "monthlyRatePermille|\"83.34\"|monthlyRatePermille",
        "annualRatePercent|\"3\"|annualRatePercent",
        "maturesOn|\"2199-09-10\"|monthlyRatePermille"})
    void refusesDiscountQuestions(String path, String value, String field) throws IOException {
        refused("discount", with(DISCOUNT, path, value), field);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "opening|null|opening", "opening.inventory|null|opening.inventory", "closing.payables|\"-1\"|closing.payables", "closing.payables|\"9999\"|payables",
            "sales|\"0\"|sales",
        "costOfSales|\"0\"|costOfSales", "profitBeforeTax|\"1000.01\"|profitBeforeTax", "expectedGrowth|\"-1\"|expectedGrowth",
        "expectedGrowth|\"10.1\"|expectedGrowth",
        "expectedGrowth|\"20%\"|expectedGrowth", "expectedGrowth|0.2|expectedGrowth", "ownFunds|\"-1\"|ownFunds", "existingLoans|null|existingLoans",
        "otherFunds|\"\"|otherFunds",
        "opening.stock|\"1\"|opening.stock"})
    void refusesWorkingCapitalQuestions(String path, String value, String field) throws IOException {
        refused("working-capital", with(CAPITAL, path, value), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"x\"", "1", "{", "{\"principal\": NaN}", "{\"principal\": \"1\", \"principal\": \"2\"}", "{} {}",
        "{\"principal\": '1'}"})
    void whatIsNoQuestionIsRefusedToo(String body) throws IOException {
        for (String question : List.of("schedule", "interest", "discount", "working-capital")) {
            ResponseEntity<String> answer = ask(question, body);
            assertThat(answer.getStatusCode().value()).as(question + " " + body).isEqualTo(422);
            assertThat(json.readTree(answer.getBody()).path("field").asText()).as(question + " " + body + answer.getBody()).isNotBlank();
            assertThat(json.readTree(answer.getBody()).path("rule").asText()).isNotBlank();
        }
        ResponseEntity<String> deep = ask("schedule", "[".repeat(5000));
        assertThat(deep.getStatusCode().value()).isEqualTo(422);
    }

    private JsonNode answered(String question, String body) throws IOException {
        ResponseEntity<String> answer = ask(question, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private static String schedule(String principal, String rate, String from, int instalments, int count, String unit, String method, String dayCount,
        String rounding, String more) {
        return """
            {"principal": "%s", "annualRatePercent": "%s", "disbursedOn": "%s", "instalments": %d, "every": {"count": %d, "unit": "%s"}, "method": "%s", \
            "dayCount": "%s",
             "rounding": "%s"%s}""".formatted(principal, rate, from, instalments, count, unit, method, dayCount, rounding, more);
    }

    private static BigDecimal figure(JsonNode row, String name) {
        assertThat(row.get(name).isTextual()).as(name + " is a string").isTrue();
        return new BigDecimal(row.get(name).asText());
    }

    /** A second opinion on a schedule that was answered: days, interest by its own day count and sums, row by row; equal payments within half a fen a row. */
    private static void checked(JsonNode schedule, String principal, String from, String rate, int year, RoundingMode rounding) {
        BigDecimal left = new BigDecimal(principal);
        BigDecimal interest = BigDecimal.ZERO;
        LocalDate start = LocalDate.parse(from);
        for (JsonNode row : schedule.get("instalments")) {
            LocalDate due = LocalDate.parse(row.get("dueOn").asText());
            long days = due.toEpochDay() - start.toEpochDay();
            assertThat(row.get("days").asLong()).isEqualTo(days);
            BigDecimal expected = left.multiply(new BigDecimal(rate)).multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(100L * year), 2, rounding);
            assertThat(figure(row, "interest")).isEqualByComparingTo(expected);
            assertThat(figure(row, "principal").signum()).isGreaterThanOrEqualTo(0);
            assertThat(figure(row, "payment")).isEqualByComparingTo(figure(row, "principal").add(expected));
            left = left.subtract(figure(row, "principal"));
            assertThat(figure(row, "balance")).isEqualByComparingTo(left);
            interest = interest.add(expected);
            start = due;
        }
        assertThat(left).isEqualByComparingTo("0");
        assertThat(figure(schedule.get("totals"), "principal")).isEqualByComparingTo(principal);
        assertThat(figure(schedule.get("totals"), "interest")).isEqualByComparingTo(interest);
        assertThat(figure(schedule.get("totals"), "payment")).isEqualByComparingTo(interest.add(new BigDecimal(principal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EQUAL_INSTALMENT", "EQUAL_PRINCIPAL", "INTEREST_THEN_PRINCIPAL"})
    void theLargestLoanInTheMostInstalments(String method) throws IOException {
        String principal = "1000000000000000.00";
        JsonNode schedule = answered("schedule", schedule(principal, "100", "2024-02-29", 3660, 1, "DAY", method, "ACT_365", "HALF_EVEN", ""));
        assertThat(schedule.get("instalments")).hasSize(3660);
        checked(schedule, principal, "2024-02-29", "100", 365, RoundingMode.HALF_EVEN);
    }

    /** The payment against the textbook annuity on real days, on fifty digits; both ends of what a loan may be. */
    @ParameterizedTest
    @CsvSource({"0.01, 4.35, 2024-01-31, 12, 1, MONTH", "1000000000000000.00, 0.000001, 1900-01-31, 1200, 1, MONTH",
        "999999999999999.99, 24, 2099-12-31, 100, 12, MONTH",
        "333333.33, 4.75, 2024-02-29, 36, 1, MONTH", "500000.00, 100, 2023-12-31, 520, 1, WEEK", "77777.77, 18.25, 2024-02-28, 365, 1, DAY"})
    void equalPaymentsAreTheAnnuityOfTheRealDays(String principal, String rate, String from, int instalments, int count, String unit) throws IOException {
        JsonNode schedule = answered("schedule", schedule(principal, rate, from, instalments, count, unit, "EQUAL_INSTALMENT", "ACT_360", "HALF_UP", ""));
        checked(schedule, principal, from, rate, 360, RoundingMode.HALF_UP);
        var digits = new MathContext(50);
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        for (JsonNode row : schedule.get("instalments")) {
            BigDecimal factor = new BigDecimal(rate).multiply(BigDecimal.valueOf(row.get("days").asLong())).divide(BigDecimal.valueOf(36_000), digits);
            discount = discount.divide(BigDecimal.ONE.add(factor), digits);
            worth = worth.add(discount);
        }
        BigDecimal annuity = new BigDecimal(principal).divide(worth, 2, RoundingMode.HALF_UP);
        BigDecimal first = figure(schedule.at("/instalments/0"), "payment");
        assertThat(first.subtract(annuity).abs()).as("payment " + first + ", annuity " + annuity).isLessThanOrEqualTo(new BigDecimal("0.05"));
    }

    private List<String> dues(String body) throws IOException {
        return StreamSupport.stream(answered("schedule", body).get("instalments").spliterator(), false).map(row -> row.get("dueOn").asText()).toList();
    }

    @Test
    void monthEndsAreClampedOrStick() throws IOException {
        assertThat(dues(schedule("100", "1", "2024-02-29", 3, 1, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", "")))
            .containsExactly("2024-03-29", "2024-04-29", "2024-05-29");
        assertThat(dues(schedule("100", "1", "2024-02-29", 3, 1, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ", \"monthEnd\": \"STICK\"")))
            .containsExactly("2024-03-31", "2024-04-30", "2024-05-31");
        assertThat(dues(schedule("100", "1", "2024-01-31", 3, 1, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ", \"monthEnd\": \"CLAMP\"")))
            .containsExactly("2024-02-29", "2024-03-31", "2024-04-30");
        assertThat(dues(schedule("100", "1", "2024-02-29", 2, 12, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", "")))
            .containsExactly("2025-02-28", "2026-02-28");
        assertThat(dues(schedule("100", "1", "2024-01-15", 3, 1, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ", \"settlementDay\": 31")))
            .containsExactly("2024-01-31", "2024-02-29", "2024-03-31");
    }

    @Test
    void aSettlementDayBesideAFirstDueDate() throws IOException {
        assertThat(dues(schedule("100", "1", "2024-01-15", 3, 1, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP",
            ", \"settlementDay\": 20, \"firstDueOn\": \"2024-03-05\"")))
            .containsExactly("2024-03-05", "2024-04-20", "2024-05-20");
        assertThat(dues(schedule("100", "1", "2024-01-20", 2, 3, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ", \"settlementDay\": 20")))
            .containsExactly("2024-03-20", "2024-06-20");
        assertThat(dues(schedule("100", "1", "2024-03-20", 1, 3, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ", \"settlementDay\": 20")))
            .containsExactly("2024-06-20");
        refused("schedule", schedule("100", "1", "2024-03-20", 1, 5, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ", \"settlementDay\": 20"),
            "settlementDay");
        refused("schedule", schedule("100", "1", "2024-03-20", 1, 1, "WEEK", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ", \"settlementDay\": 20"),
            "settlementDay");
    }

    @ParameterizedTest
    @CsvSource({"EQUAL_INSTALMENT, 33.33", "EQUAL_PRINCIPAL, 33.33", "INTEREST_THEN_PRINCIPAL, 0.00"})
    void withoutARateOnlyPrincipalIsRepaid(String method, String first) throws IOException {
        for (String dayCount : List.of("MONTHLY_RATE", "ACT_360", "ACT_365", "THIRTY_360", "ACT_ACT_ISDA", "ACT_ACT_END")) {
            JsonNode schedule = answered("schedule", schedule("100.00", "0", "2024-01-31", 3, 1, "MONTH", method, dayCount, "HALF_UP", ""));
            assertThat(schedule.at("/instalments/0/principal").asText()).isEqualTo(first);
            assertThat(schedule.at("/totals/interest").asText()).isEqualTo("0.00");
        }
    }

    /** 36 at 0.5 % for 50 days of 360 is 0.025: a half fen goes up, or to the even neighbour. */
    @Test
    void halvesGoUpOrToTheEvenNeighbour() throws IOException {
        List<String> interest = new ArrayList<>();
        for (String rounding : List.of("HALF_UP", "HALF_EVEN")) {
            interest.add(answered("schedule", schedule("36.00", "0.5", "2024-01-01", 1, 50, "DAY", "BULLET", "ACT_360", rounding, "")).at("/totals/interest")
                .asText());
        }
        assertThat(interest).containsExactly("0.03", "0.02");
    }

    @Test
    void aHundredYearsAreTheMost() throws IOException {
        assertThat(dues(schedule("100", "1", "2024-02-29", 1, 1200, "MONTH", "BULLET", "ACT_360", "HALF_UP", ""))).containsExactly("2124-02-29");
        refused("schedule", schedule("100", "1", "2024-02-29", 1, 1201, "MONTH", "BULLET", "ACT_360", "HALF_UP", ""), "instalments");
        refused("schedule", schedule("100", "1", "2024-02-29", 3660, 36500, "MONTH", "EQUAL_PRINCIPAL", "ACT_360", "HALF_UP", ""), "instalments");
    }

    /** Balances that overlap earn each for itself, one that begins and ends on a day earns nothing; by hand: (100 × 30 + 50 × 10) × 3.6 % ÷ 360. */
    @Test
    void balancesEarnEachForItself() throws IOException {
        JsonNode answer = answered("interest", """
            {"balances": [{"amount": "100", "from": "2024-01-01", "to": "2024-01-31"}, {"amount": "50", "from": "2024-01-11", "to": "2024-01-21"},
             {"amount": "1000000000000000", "from": "2024-01-11", "to": "2024-01-11"}], "annualRatePercent": "3.6", "dayCount": "ACT_360"}""");
        assertThat(answer.get("days").asInt()).isEqualTo(40);
        assertThat(answer.get("product").asText()).isEqualTo("3500.00");
        assertThat(answer.get("interest").asText()).isEqualTo("0.35");
        JsonNode largest = answered("interest", """
            {"balances": [{"amount": "1000000000000000", "from": "1900-01-01", "to": "2199-12-31"}], "monthlyRatePermille": "83.333333", "dayCount": \
            "ACT_365"}""");
        assertThat(new BigDecimal(largest.get("product").asText()))
            .isEqualByComparingTo(new BigDecimal("1e15").multiply(BigDecimal.valueOf(largest.get("days").asLong())));
    }

    /** Due on Saturday 5 October 2024 within the national holiday: paid on Tuesday the 8th, three days more from another place; 30 + 3 (+ 3) days. */
    @Test
    void aBillThatMaturesOnAHolidayIsPaidAfterIt() throws IOException {
        String bill = DISCOUNT.replace("2024-06-10", "2024-09-05").replace("2024-09-10", "2024-10-05");
        assertThat(answered("discount", bill).get("days").asInt()).isEqualTo(33);
        JsonNode remote = answered("discount", bill.replace("false", "true"));
        assertThat(remote.get("days").asInt()).isEqualTo(36);
        // 1,000,000 × 36 × 3.6 % ÷ 360
        assertThat(remote.get("interest").asText()).isEqualTo("3600.00");
        assertThat(remote.get("proceeds").asText()).isEqualTo("996400.00");
    }
}
