package io.sancha.kernel.schedule;

import static io.sancha.kernel.schedule.Vectors.date;
import static io.sancha.kernel.schedule.Vectors.decimal;
import static io.sancha.kernel.schedule.Vectors.money;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One case of Apache Fineract, said in our words. Each translation holds for all cases; none looks at which case it is. */
final class FineractProduct {

    private final JsonNode node;
    private final JsonNode inputs;
    private final JsonNode config;

    FineractProduct(JsonNode node) {
        this.node = node;
        this.inputs = node.get("inputs");
        this.config = node.path("product_config");
    }

    String id() {
        return node.get("id").asText();
    }

    /** Whether we have what the case uses: no flat interest, interest-free periods, first-of-next-month, or states after a change. */
    boolean isOurs() {
        boolean flat = inputs.path("interest_type").asText().equals("FLAT") && decimal(inputs.get("annual_rate_percent")).signum() > 0;
        boolean interestFree = inputs.path("interest_free_periods").asInt() > 0;
        boolean nextMonth = inputs.path("month_end_strategy").asText().equals("FIRST_DAY_OF_NEXT_MONTH");
        boolean moved = node.path("event").path("type").asText().equals("reschedule");
        boolean reAmortised = node.at("/source/scenario").asText().contains("re-amortization");
        return !flat && !interestFree && !nextMonth && !moved && !reAmortised;
    }

    /** The rows that we calculate: a down payment on the day of disbursement is no instalment of what is then lent. */
    List<JsonNode> expectedRows() {
        return Vectors.items(node.get("expected_schedule")).filter(row -> row.get("days").asInt() > 0).toList();
    }

    Optional<JsonNode> expectedInterest() {
        JsonNode totals = node.path("expected_totals");
        return totals.has("interest") ? Optional.of(totals.get("interest")) : Optional.ofNullable(totals.get("Interest"));
    }

    LoanTerms terms() {
        LoanTermsBuilder terms = LoanTerms.lend(first(), date(inputs.has("disbursed_on") ? inputs.get("disbursed_on") : inputs.get("submitted_on")))
                .at(rates()).instalments(inputs.get("number_of_repayments").asInt())
                .every(inputs.get("repay_every").asInt(), unit()).counted(dayCount()).rounded(RoundingMode.HALF_EVEN);
        Vectors.items(inputs.path("tranches")).skip(1).forEach(tranche -> terms.andOn(date(tranche.get(0)), money(tranche.get(1))));
        int grace = inputs.path("grace_principal_periods").asInt();
        if (inputs.get("amortization").asText().startsWith("BULLET")) {
            terms.repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL);
        } else {
            terms.repaid(RepaymentMethod.EQUAL_INSTALMENT).interestOnly(grace);
        }
        if (config.hasNonNull("instalment_rounded_to_multiples_of")) {
            terms.paymentStep(money(config.get("instalment_rounded_to_multiples_of")));
        }
        return terms.terms();
    }

    private Money first() {
        if (inputs.has("tranches")) {
            return money(inputs.get("tranches").get(0).get(1));
        }
        JsonNode down = node.get("expected_schedule").get(0);
        return down.get("days").asInt() == 0 ? money(down.get("balance_after")) : money(inputs.get("principal"));
    }

    /** Fineract books a day by its end, so that a rate effective from a day already holds for the night before it. */
    private RatePath rates() {
        NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
        rates.put(LocalDate.MIN, Rate.annualPercent(decimal(inputs.get("annual_rate_percent"))));
        if (node.path("event").path("type").asText().equals("rate_change")) {
            rates.put(date(node.get("event").get("effective_from")).minusDays(1),
                    Rate.annualPercent(decimal(node.get("event").get("new_annual_rate_percent"))));
        }
        return RatePath.of(rates);
    }

    private Every.Unit unit() {
        String unit = inputs.get("repay_frequency").asText();
        return Every.Unit.valueOf(unit.substring(0, unit.length() - 1));
    }

    private DayCount dayCount() {
        if (inputs.path("interest_calc_period").asText().equals("SAME_AS_REPAYMENT_PERIOD")) {
            return DayCount.MONTHLY_RATE;
        }
        if (config.path("days_in_month").asText().equals("30")) {
            return DayCount.THIRTY_360;
        }
        String said = inputs.path("day_count").asText();
        if (said.startsWith("30/360")) {
            return DayCount.THIRTY_360;
        }
        boolean cumulative = config.path("loan_schedule").asText().equals("CUMULATIVE");
        return said.startsWith("ACTUAL/365") || cumulative ? DayCount.ACT_365 : DayCount.ACT_ACT_END;
    }
}
