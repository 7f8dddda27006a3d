package io.sancha.tools.calculator;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.InvalidTerms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads the figures of a question: plain decimals and ISO dates as strings, each within its bounds, each refused by name. */
final class Figures {

    /** A contract rate above this is an error of input. */
    static final BigDecimal LARGEST_ANNUAL_PERCENT = BigDecimal.valueOf(100);
    private static final int RATE_DECIMALS = 6;
    private static final int AMOUNT_DECIMALS = Money.CNY.getDefaultFractionDigits();
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern DATE = Pattern.compile("(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private Figures() {
    }

    /** The value, which must be there. */
    static <T> T given(String field, T value) {
        if (value == null) {
            throw new InvalidTerms(field, "field-given", field + " 必填", field + " is required");
        }
        return value;
    }

    /** An amount in yuan above zero, to the fen, up to 10^15. */
    static Money positiveAmount(String field, String text) {
        Money amount = amount(field, text);
        if (!amount.isPositive()) {
            throw new InvalidTerms(field, "amount-positive", field + " 须大于零,填写的是 " + text, field + " must be above zero, not " + text);
        }
        return amount;
    }

    /** An amount in yuan, zero or more, to the fen, up to 10^15. */
    static Money unsignedAmount(String field, String text) {
        Money amount = amount(field, text);
        if (amount.isNegative()) {
            throw new InvalidTerms(field, "amount-not-negative", field + " 不得为负,填写的是 " + text, field + " must not be negative, not " + text);
        }
        return amount;
    }

    /** An amount in yuan of either sign, to the fen, up to 10^15. */
    static Money amount(String field, String text) {
        BigDecimal value = decimal(field, text, AMOUNT_DECIMALS);
        if (value.abs().compareTo(Money.LARGEST_PRINCIPAL) > 0) {
            throw new InvalidTerms(field, "amount-range", field + " 不得超过 10 的 15 次方元", field + " is at most 10^15 yuan, not " + text);
        }
        return Money.of(value, Money.CNY);
    }

    /** One of the two ways to quote a rate, and only one: per cent a year or thousandths a month. */
    static Rate rate(String annualRatePercent, String monthlyRatePermille) {
        if ((annualRatePercent == null) == (monthlyRatePermille == null)) {
            throw new InvalidTerms("annualRatePercent", "one-rate", "annualRatePercent 与 monthlyRatePermille 须填且只填一个",
                    "give either annualRatePercent or monthlyRatePermille");
        }
        return annualRatePercent != null ? annualRate(annualRatePercent)
                : bounded("monthlyRatePermille", Rate.monthlyPermille(rateFigure("monthlyRatePermille", monthlyRatePermille)));
    }

    /** A rate in per cent a year. */
    static Rate annualRate(String text) {
        return bounded("annualRatePercent", Rate.annualPercent(rateFigure("annualRatePercent", text)));
    }

    /** A plain decimal with at most so many decimals. */
    static BigDecimal decimal(String field, String text, int decimals) {
        if (!DECIMAL.matcher(given(field, text)).matches()) {
            throw new InvalidTerms(field, "decimal-text", field + " 应为十进制数字字符串,如 \"1000000.00\"",
                    field + " is a plain decimal as a string, such as \"1000000.00\"");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.stripTrailingZeros().scale() > decimals) {
            throw new InvalidTerms(field, "decimals", field + " 至多 " + decimals + " 位小数,填写的是 " + text,
                    field + " has at most " + decimals + " decimals, not " + text);
        }
        return value;
    }

    /** A day as an ISO date between 1900 and 2199. */
    static LocalDate date(String field, String text) {
        if (!DATE.matcher(given(field, text)).matches()) {
            throw noDate(field, text);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw noDate(field, text);
        }
    }

    private static InvalidTerms noDate(String field, String text) {
        return new InvalidTerms(field, "date-iso", field + " 应为日期,如 2024-03-01,填写的是 " + text, field + " is a date such as 2024-03-01, not " + text);
    }

    private static BigDecimal rateFigure(String field, String text) {
        BigDecimal value = decimal(field, text, RATE_DECIMALS);
        if (value.signum() < 0) {
            throw new InvalidTerms(field, "rate-not-negative", "利率不得为负", "a rate is not below zero: " + text);
        }
        if (value.compareTo(LARGEST_ANNUAL_PERCENT) > 0) {
            throw absurd(field);
        }
        return value;
    }

    private static Rate bounded(String field, Rate rate) {
        if (rate.annualPercent().compareTo(LARGEST_ANNUAL_PERCENT) > 0) {
            throw absurd(field);
        }
        return rate;
    }

    private static InvalidTerms absurd(String field) {
        return new InvalidTerms(field, "rate-range", "年利率不得超过 " + LARGEST_ANNUAL_PERCENT + "%",
                "a rate is at most " + LARGEST_ANNUAL_PERCENT + " per cent a year");
    }
}
