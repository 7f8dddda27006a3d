package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DIS-05, DIS-06, DIS-07: a row per rule and per boundary. */
class DeterminePaymentMethodTest {
    private final DecisionTable table = DecisionTable.of("disbursement", "determine-payment-method");

    @ParameterizedTest(name = "{0} {1} {2} ordinary={3} {4}: {5} by {6}")
    @CsvSource({
        "WORKING_CAPITAL, 100.00, NEW, true, KNOWN, ENTRUSTED, DIS-05",
        "WORKING_CAPITAL, 100.00, NEW, false, KNOWN, AUTONOMOUS, DIS-05",
        "WORKING_CAPITAL, 100.00, EXISTING, true, KNOWN, AUTONOMOUS, DIS-05",
        "WORKING_CAPITAL, 10000000.00, EXISTING, false, KNOWN, AUTONOMOUS, DIS-05",
        "WORKING_CAPITAL, 10000000.01, EXISTING, false, KNOWN, ENTRUSTED, DIS-05",
        "WORKING_CAPITAL, 10000000.01, EXISTING, false, UNDETERMINED, AUTONOMOUS, DIS-05",
        "FIXED_ASSETS, 10000000.00, EXISTING, false, KNOWN, AUTONOMOUS, DIS-06",
        "FIXED_ASSETS, 10000000.01, EXISTING, false, KNOWN, ENTRUSTED, DIS-06",
        "FIXED_ASSETS, 10000000.01, EXISTING, false, UNDETERMINED, ENTRUSTED, DIS-06",
        "PERSONAL_CONSUMPTION, 200000.00, EXISTING, false, KNOWN, ENTRUSTED, DIS-07",
        "PERSONAL_CONSUMPTION, 300000.00, EXISTING, false, UNDETERMINED, AUTONOMOUS, DIS-07",
        "PERSONAL_CONSUMPTION, 300000.01, EXISTING, false, UNDETERMINED, ENTRUSTED, DIS-07",
        "PERSONAL_CONSUMPTION, 900000.00, EXISTING, false, CASH_ONLY, AUTONOMOUS, DIS-07",
        "PERSONAL_BUSINESS, 500000.00, EXISTING, false, KNOWN, AUTONOMOUS, DIS-07",
        "PERSONAL_BUSINESS, 500000.01, EXISTING, false, KNOWN, ENTRUSTED, DIS-07"})
    void decidesHowAPayeeIsPaid(String product, BigDecimal amount, String customer, boolean ordinary, String payee, String method, String rule) {
        var rows = table.rows(LocalDate.parse("2024-03-18"),
            Map.of("product", product, "amount", amount, "customer", customer, "ordinaryCredit", ordinary, "payee", payee));

        assertThat(rows).singleElement().satisfies(row -> assertThat(row).containsEntry("method", method).containsEntry("rule", rule));
    }

    @ParameterizedTest
    @CsvSource({"BILL_DISCOUNT"})
    void saysNothingOfAProductThatItDoesNotKnow(String product) {
        assertThat(table.rows(LocalDate.parse("2024-03-18"),
            Map.of("product", product, "amount", BigDecimal.TEN, "customer", "NEW", "ordinaryCredit", true, "payee", "KNOWN"))).isEmpty();
    }
}
