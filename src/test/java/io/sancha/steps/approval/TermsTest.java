package io.sancha.steps.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.committee.Proposal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** APR-06, APR-07, INT-03. */
class TermsTest {
    private static final Proposal PROPOSAL = new Proposal(1, 1, "某厂", "ENTERPRISE", "A", "WORKING_CAPITAL", "采购", true, Money.cny("900000.00"), 12,
        Rate.annualPercent("5.22"),
        List.of("MORTGAGE"), "INTEREST_THEN_PRINCIPAL", "回款", false, "同意", List.of(), "同意", "李某甲");

    private static final Uplifts LAWFUL = uplifts(30, 50, 50, 100);

    private static Uplifts uplifts(int overdueFrom, int overdueTo, int misuseFrom, int misuseTo) {
        return new Uplifts(new Uplifts.Range(BigDecimal.valueOf(overdueFrom), BigDecimal.valueOf(overdueTo)),
            new Uplifts.Range(BigDecimal.valueOf(misuseFrom), BigDecimal.valueOf(misuseTo)));
    }

    private static Terms approved(String amount, Integer months, String rate, String overdue, String misuse) {
        return approved(LAWFUL, amount, months, rate, overdue, misuse);
    }

    private static Terms approved(Uplifts allowed, String amount, Integer months, String rate, String overdue, String misuse) {
        return Terms.approved(new ApprovalEntry(Decision.APPROVE, amount == null ? null : Money.cny(amount), months, rate == null ? null
            : Rate.annualPercent(rate),
            overdue == null ? null : new BigDecimal(overdue), misuse == null ? null : new BigDecimal(misuse), List.of(), null), PROPOSAL, allowed);
    }

    /** A bank may allow its approvers less than the law allows the bank. */
    @Test
    void theBanksOwnRangeIsKept() {
        Uplifts narrow = uplifts(45, 50, 90, 100);
        assertThat(approved(narrow, "900000.00", 12, "5.22", "45", "90").overdueUplift()).isEqualByComparingTo("45");
        assertThatThrownBy(() -> approved(narrow, "900000.00", 12, "5.22", "40", "100")).hasMessageContaining("45% 至 50%");
        assertThatThrownBy(() -> approved(narrow, "900000.00", 12, "5.22", "50", "80")).hasMessageContaining("90% 至 100%");
    }

    @Test
    void takesWhatWasProposed() {
        assertThat(approved("900000.00", 12, "5.22", "50", "100")).isEqualTo(
            new Terms(Money.cny("900000.00"), 12, Rate.annualPercent("5.22"), BigDecimal.valueOf(50), BigDecimal.valueOf(100)));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5} at {6}")
    @CsvSource(nullValues = "-", value = {
        "-,         12, 5.22, 50, 100, APR-06, amount",
        "900000.00, -,  5.22, 50, 100, APR-06, termMonths",
        "900000.00, 12, -,    50, 100, APR-06, annualRatePercent",
        "900000.00, 12, 5.22, -,  100, APR-06, overdueUpliftPercent",
        "900000.00, 12, 5.22, 50, -,   APR-06, misuseUpliftPercent",
        "0.00,      12, 5.22, 50, 100, APR-06, amount",
        "900000.00, 0,  5.22, 50, 100, APR-06, termMonths",
        "900000.00, 12, 0,    50, 100, APR-06, annualRatePercent",
        "900000.01, 12, 5.22, 50, 100, APR-07, amount",
        "900000.00, 13, 5.22, 50, 100, APR-07, termMonths",
        "900000.00, 12, 5.22, 29.99, 100, INT-03, overdueUpliftPercent",
        "900000.00, 12, 5.22, 50.01, 100, INT-03, overdueUpliftPercent",
        "900000.00, 12, 5.22, 50, 49.99,  INT-03, misuseUpliftPercent",
        "900000.00, 12, 5.22, 50, 100.01, INT-03, misuseUpliftPercent",
        "900000.00, 12, 5.22, 33.33333, 100, INT-03, overdueUpliftPercent",
        "900000.00, 12, 5.22, 50, 66.66666, INT-03, misuseUpliftPercent"})
    void refusesTermsThatAreMissingOrTooMuch(String amount, Integer months, String rate, String overdue, String misuse, String rule, String field) {
        assertThatThrownBy(() -> approved(amount, months, rate, overdue, misuse)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).contains(field);
        });
    }
}
