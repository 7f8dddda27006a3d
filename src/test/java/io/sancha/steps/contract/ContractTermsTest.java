package io.sancha.steps.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.platform.audit.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CON-01, CON-02. */
class ContractTermsTest {
    private static final Map<String, String> ACCESSORY = Map.of("number", "HT-1-C1", "mainNumber", "HT-1", "borrower", "某厂", "amount", "900000.00",
        "termMonths", "12",
        "provider", "某厂", "thing", "厂房");

    @Test
    void theTextQuotesTheMainContract() {
        String text = ContractText.fill(SubordinateKind.MORTGAGE.template(), ACCESSORY);

        assertThat(text).contains("借款合同 HT-1 的从合同：借款人 某厂，金额人民币 900000.00 元，期限 12 个月").contains("2024 年第 1 版")
            .doesNotContain("{{");
    }

    @ParameterizedTest
    @EnumSource(SubordinateKind.class)
    void everyKindHasItsText(SubordinateKind kind) {
        assertThat(ContractText.fill(kind.template(), ACCESSORY)).contains("HT-1-C1");
    }

    @Test
    void refusesATextWithAGap() {
        Map<String, String> values = new HashMap<>(ACCESSORY);
        values.put("borrower", " ");

        assertThatThrownBy(() -> ContractText.fill(SubordinateKind.SURETY.template(), values)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.rule()).isEqualTo("CON-02"));
    }

    @ParameterizedTest
    @EnumSource(RepaymentMethod.class)
    void interestAtMaturityGoesWithRepaymentInOneSumOnly(RepaymentMethod method) {
        assertThat(Settlement.AT_MATURITY.fits(method)).isEqualTo(method == RepaymentMethod.BULLET);
        assertThat(Settlement.QUARTERLY_20.fits(method)).isEqualTo(method != RepaymentMethod.BULLET);
    }
}
