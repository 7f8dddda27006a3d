package io.sancha.lending.account.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.Drawdown;
import io.sancha.kernel.schedule.EqualPayment;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.MonthEnd;
import io.sancha.kernel.schedule.RatePath;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.kernel.schedule.SettlementDay;
import io.sancha.kernel.schedule.Timetable;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Loan terms as the text in which a plan keeps them: JSON, amounts and rates as strings. */
public record TermsText(String currency, String principal, LocalDate disbursedOn, Map<LocalDate, String> annualPercent, int instalments,
                 LocalDate maturesOn, int everyCount, Every.Unit everyUnit, LocalDate firstDueOn, Integer settlementDay, MonthEnd monthEnd,
                 SettlementDay counting, BusinessDayConvention convention, AccrualDates accrual, RepaymentMethod method, DayCount dayCount,
                 RoundingMode rounding, int interestOnly, String paymentStep, EqualPayment equalPayment) {
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    public static String write(LoanTerms terms) {
        Timetable t = terms.timetable();
        Map<LocalDate, String> rates = new TreeMap<>();
        terms.rates().byDate().forEach((day, rate) -> rates.put(day.isBefore(t.disbursedOn()) ? t.disbursedOn() : day, rate.annualPercent().toPlainString()));
        try {
            return JSON.writeValueAsString(new TermsText(terms.currency().getCurrencyCode(), terms.principal().amount().toPlainString(), t.disbursedOn(), rates,
                t.instalments(), t.maturesOn(), t.every().count(), t.every().unit(), t.firstDueOn(), t.settlementDay(), t.monthEnd(), t.counting(),
                t.convention(),
                t.accrual(), terms.method(), terms.dayCount(), terms.rounding(), terms.interestOnly(), terms.paymentStep().amount().toPlainString(),
                terms.equalPayment()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LoanTerms read(String text) {
        try {
            return JSON.readValue(text, TermsText.class).terms();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoanTerms terms() {
        Currency of = Currency.getInstance(currency);
        Map<LocalDate, Rate> rates = new TreeMap<>();
        annualPercent.forEach((day, percent) -> rates.put(day, Rate.annualPercent(percent)));
        var timetable = new Timetable(disbursedOn, instalments, maturesOn, new Every(everyCount, everyUnit), firstDueOn, settlementDay, monthEnd, counting,
            convention, accrual);
        return new LoanTerms(java.util.List.of(new Drawdown(disbursedOn, Money.of(principal, of))), RatePath.of(rates), timetable, method, dayCount, rounding,
            interestOnly, Money.of(paymentStep, of), equalPayment);
    }
}
