package io.sancha.lending.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.InvalidTerms;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenalRates;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.MoneyModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INT-03: what people may enter as a rate and as its uplift can be raised by one another, so that no night fails over it. */
class AgreedRatesTest {
    private final ObjectMapper json = new ObjectMapper().registerModule(new MoneyModule());

    @Property(tries = 1000)
    void everyNightOfWhatMayBeAgreedHasItsRates(@ForAll @IntRange(max = 5_000_000) int rate, @ForAll @IntRange(min = 300_000, max = 500_000) int overdue,
                                                @ForAll @IntRange(min = 500_000, max = 1_000_000) int misuse, @ForAll boolean misused) {
        Rate contract = Rate.annualPercent(BigDecimal.valueOf(rate, Rate.AGREED_DECIMALS));
        assertThat(contract.isAgreeable()).isTrue();
        PenalRates rates = PenalRates.of(contract, new PenaltyTerms(BigDecimal.valueOf(overdue, 4), BigDecimal.valueOf(misuse, 4), CompoundRate.PENALTY),
            misused, true);
        assertThat(rates.penalty()).isGreaterThanOrEqualTo(contract);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.12345", "500.0001", "501", "999"})
    void refusesARateThatCannotBeRaised(String percent) {
        assertThatThrownBy(() -> json.readValue("\"" + percent + "\"", Rate.class)).isInstanceOf(JsonMappingException.class)
            .hasMessageContaining("four decimals");
        assertThatThrownBy(() -> AgreedRates.check(at(Rate.annualPercent(percent)))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("INT-03");
            assertThat(refusal.field()).contains("rate");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "4.35", "5.220", "499.9999", "500", "500.0000", "5.220000"})
    void takesARateThatCanBeRaised(String percent) throws Exception {
        Rate read = json.readValue("\"" + percent + "\"", Rate.class);
        assertThat(read).isEqualTo(Rate.annualPercent(percent));
        assertThatCode(() -> AgreedRates.check(at(read))).doesNotThrowAnyException();
    }

    private static LoanTerms at(Rate rate) {
        return LoanTerms.lend(Money.cny("90000.00"), LocalDate.of(2024, 3, 1)).at(rate).instalments(12).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
    }

    @Test
    void refusesAnUpliftThatIsTooFine() {
        assertThatThrownBy(() -> new PenaltyTerms(new BigDecimal("33.33333"), new BigDecimal("100"), CompoundRate.PENALTY)).isInstanceOf(InvalidTerms.class)
            .hasMessageContaining("decimals");
    }
}
