package io.sancha.steps.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.LoanToValue;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.diligence.ReportEntry.Opinion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecommendationRulesTest {
    private static final LoanAsked NINE_MILLION = new LoanAsked("WORKING_CAPITAL", Money.cny("9000000.00"), 12, Set.of("MORTGAGE", "SURETY"));
    private static final LoanAsked RENOVATION = new LoanAsked("PERSONAL_CONSUMPTION", Money.cny("200000.00"), 48, Set.of("SURETY"));

    @Test
    void takesWhatIsMeasuredAskedForAndSecured() {
        assertThatCode(() -> new RecommendationRules(NINE_MILLION, measured("9088800.00"), mortgage("16000000.00"), () -> false).check(lend("9000000.00", 12)))
            .doesNotThrowAnyException();
        assertThatCode(() -> new RecommendationRules(RENOVATION, null, surety("900000.00"), () -> false).check(lend("200000.00", 48)))
            .doesNotThrowAnyException();
        assertThatCode(() -> new RecommendationRules(RENOVATION, null, none(), () -> true).check(lend("200000.00", 48))).doesNotThrowAnyException();
    }

    @Test
    void neverRefusesToAdviseAgainstLending() {
        assertThatCode(() -> new RecommendationRules(NINE_MILLION, null, none(), () -> false).check(new Opinion(false, null, null, null)))
            .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("INV-07: one fen above the measured need, or a need that was not measured")
    void refusesMoreThanTheMeasuredNeed() {
        var exact = new RecommendationRules(NINE_MILLION, measured("9000000.00"), mortgage("16000000.00"), () -> false);
        assertThatCode(() -> exact.check(lend("9000000.00", 12))).doesNotThrowAnyException();
        refused(new RecommendationRules(NINE_MILLION, measured("8999999.99"), mortgage("16000000.00"), () -> false), lend("9000000.00", 12), "INV-07",
            "conclusion.amount");
        refused(new RecommendationRules(NINE_MILLION, null, mortgage("16000000.00"), () -> false), lend("9000000.00", 12), "INV-07", "conclusion.amount");
        refused(new RecommendationRules(NINE_MILLION, unmeasured(), mortgage("16000000.00"), () -> false), lend("9000000.00", 12), "INV-07",
            "conclusion.amount");
    }

    @Test
    @DisplayName("INV-03: more, or for longer, than was asked for")
    void refusesMoreThanWasAskedFor() {
        var rules = new RecommendationRules(RENOVATION, null, surety("900000.00"), () -> false);
        refused(rules, lend("200000.01", 48), "INV-03", "conclusion.amount");
        refused(rules, lend("200000.00", 49), "INV-03", "conclusion.termMonths");
    }

    @Test
    @DisplayName("APP-05: no security and a rating that does not allow an unsecured loan")
    void refusesAnUnsecuredLoanToWhoMayNotHaveOne() {
        refused(new RecommendationRules(RENOVATION, null, none(), () -> false), lend("200000.00", 48), "APP-05", "conclusion.recommend");
    }

    @Test
    @DisplayName("GUA-04: a principal above what the pool may carry; GUA-08: above what the sureties can answer for")
    void refusesMoreThanTheSecurityCarries() {
        refused(new RecommendationRules(NINE_MILLION, measured("9088800.00"), mortgage("14999999.00"), () -> false), lend("9000000.00", 12), "GUA-04",
            "conclusion.amount");
        refused(new RecommendationRules(RENOVATION, null, surety("199999.99"), () -> false), lend("200000.00", 48), "GUA-08", "conclusion.amount");
    }

    private static Opinion lend(String amount, int months) {
        return new Opinion(true, Money.cny(amount), months, Rate.annualPercent("5.220"));
    }

    private static FundingNeed measured(String newLoan) {
        FundingNeed need = mock();
        when(need.newLoan()).thenReturn(Optional.of(Money.cny(newLoan)));
        return need;
    }

    private static FundingNeed unmeasured() {
        FundingNeed need = mock();
        when(need.newLoan()).thenReturn(Optional.empty());
        when(need.notMeasured()).thenReturn(Optional.of("档案中没有年度报表"));
        return need;
    }

    /** Industrial property, of which 60 per cent may be lent. */
    private static Security mortgage(String value) {
        Collateral plant = mock();
        when(plant.appraisedValue()).thenReturn(Money.cny(value));
        when(plant.ceilingPercent()).thenReturn(new BigDecimal("60"));
        Security security = mock();
        when(security.collateral()).thenReturn(List.of(plant));
        when(security.loanToValue(org.mockito.ArgumentMatchers.any())).thenAnswer(call -> Optional.of(LoanToValue.of(call.getArgument(0), List.of(plant))));
        return security;
    }

    private static Security surety(String capacity) {
        Security security = mock();
        when(security.suretyCapacity()).thenReturn(Money.cny(capacity));
        return security;
    }

    private static Security none() {
        Security security = mock();
        when(security.isNone()).thenReturn(true);
        return security;
    }

    private static void refused(RecommendationRules rules, Opinion opinion, String rule, String field) {
        assertThatThrownBy(() -> rules.check(opinion)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).contains(field);
        });
    }
}
