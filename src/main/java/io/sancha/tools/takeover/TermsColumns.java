package io.sancha.tools.takeover;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.EqualPayment;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.LoanTermsBuilder;
import io.sancha.kernel.schedule.MonthEnd;
import io.sancha.kernel.schedule.RatePath;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.kernel.schedule.SettlementDay;
import io.sancha.kernel.schedule.Timetable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The terms of a loan by the columns of {@code loans.csv}. */
record TermsColumns(Cells cells) {
    private static final Map<String, Every.Unit> UNITS = Map.of("M", Every.Unit.MONTH, "W", Every.Unit.WEEK, "D", Every.Unit.DAY);
    private static final Map<String, String> COLUMNS = Map.of("disbursedOn", "lent_on", "maturesOn", "matures_on", "instalments", "instalments",
        "firstDueOn", "first_due_on", "settlementDay", "settlement_day", "every.count", "every", "amount", "lent", "interestOnly", "interest_only",
        "overdueUplift", "overdue_uplift", "misuseUplift", "misuse_uplift");

    /** The column that tells a field of the terms. */
    static String column(String field) {
        return COLUMNS.getOrDefault(field, field);
    }

    /** @param principal with which the books begin @param from the day on which they do */
    LoanTerms terms(Money principal, LocalDate from) {
        LocalDate maturesOn = cells.day("matures_on");
        Integer instalments = cells.whole("instalments");
        if ((maturesOn == null) == (instalments == null)) {
            throw cells.refused("matures_on", "到期日与期数须填且只填一项", "or instalments is given, one of both");
        }
        RatePath path = cells.of("rate", text -> rates(text, from), "应为年利率百分数，如 4.35；有变动的写 2024-01-01:4.35;2025-01-01:3.95",
            "is no yearly percentage such as 4.35, or by day 2024-01-01:4.35;2025-01-01:3.95");
        LoanTermsBuilder terms = LoanTerms.lend(principal, from).at(path)
            .repaid(cells.word("method", RepaymentMethod.class)).counted(cells.word("day_count", DayCount.class)).firstDueOn(cells.day("first_due_on"))
            .settlementDay(cells.whole("settlement_day"));
        if (maturesOn == null) {
            terms.instalments(instalments);
        } else {
            terms.maturingOn(maturesOn);
        }
        BusinessDayConvention moved = cells.word("holidays", BusinessDayConvention.class);
        AccrualDates until = cells.word("accrual", AccrualDates.class);
        terms.onHolidays(moved == null ? BusinessDayConvention.NO_ADJUST : moved, until == null ? AccrualDates.AGREED : until);
        given(cells.of("every", TermsColumns::every, "应如 1M（每月）、3M（每季）、2W、15D", "is no period such as 1M, 3M, 2W or 15D"),
            every -> terms.every(every.count(), every.unit()));
        given(cells.word("month_end", MonthEnd.class), terms::monthEnd);
        given(cells.word("settlement_counts", SettlementDay.class), terms::counting);
        given(cells.word("rounding", RoundingMode.class), terms::rounded);
        given(cells.whole("interest_only"), terms::interestOnly);
        given(cells.money("payment_step"), terms::paymentStep);
        given(cells.word("equal_payment", EqualPayment.class), terms::equalPayment);
        return terms.terms();
    }

    private static <T> void given(T value, Consumer<T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    private static Every every(String text) {
        String said = FileKind.meaning(text);
        Every.Unit unit = UNITS.get(said.substring(said.length() - 1));
        if (unit == null) {
            throw new IllegalArgumentException(text);
        }
        return new Every(Integer.parseInt(said.substring(0, said.length() - 1)), unit);
    }

    private static RatePath rates(String text, LocalDate from) {
        Map<LocalDate, Rate> rates = new TreeMap<>();
        for (String part : text.split(";")) {
            int colon = part.indexOf(':');
            rates.put(colon < 0 ? from : LocalDate.parse(part.substring(0, colon).strip()), Rate.annualPercent(part.substring(colon + 1).strip()));
        }
        return RatePath.of(rates);
    }

    /** The columns of these terms, for a file. */
    static Map<String, String> of(LoanTerms terms) {
        Timetable t = terms.timetable();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("books_from", t.disbursedOn().toString());
        values.put("principal", terms.principal().amount().toPlainString());
        values.put("rate", terms.rates().byDate().entrySet().stream().collect(Collectors.toMap(
            rate -> rate.getKey().isBefore(t.disbursedOn()) ? t.disbursedOn() : rate.getKey(), Map.Entry::getValue, (one, later) -> later, TreeMap::new))
            .entrySet().stream().map(rate -> rate.getKey() + ":" + rate.getValue().annualPercent().stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(";")));
        values.put("method", terms.method().name());
        values.put("day_count", terms.dayCount().name());
        values.put("matures_on", t.maturesOn() == null ? "" : t.maturesOn().toString());
        values.put("instalments", t.maturesOn() == null ? String.valueOf(t.instalments()) : "");
        values.put("every", t.every().count() + t.every().unit().name().substring(0, 1));
        values.put("first_due_on", t.firstDueOn() == null ? "" : t.firstDueOn().toString());
        values.put("settlement_day", t.settlementDay() == null ? "" : t.settlementDay().toString());
        values.put("month_end", t.monthEnd().name());
        values.put("settlement_counts", t.counting().name());
        values.put("holidays", t.convention().name());
        values.put("accrual", t.accrual().name());
        values.put("rounding", terms.rounding().name());
        values.put("interest_only", String.valueOf(terms.interestOnly()));
        values.put("payment_step", terms.paymentStep().amount().toPlainString());
        values.put("equal_payment", terms.equalPayment().name());
        return values;
    }
}
