package io.sancha.tools.takeover;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.function.Function;

/** The cells of one row as what they mean; whatever is wrong with one is refused by its column (MIG-01). */
final class Cells {
    /** No loan that lives is older; a year of two digits is no year. */
    private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);
    private final FileKind kind;
    private final SourceRow row;

    Cells(FileKind kind, SourceRow row) {
        this.kind = kind;
        this.row = row;
    }

    /** The text of a cell. @return null where it is empty @throws Refusal MIG-01 where it is empty and may not be */
    String text(String column) {
        String value = row.values().get(column);
        if (value == null && kind.requires(column)) {
            throw refused(column, "必填", "is required");
        }
        return value;
    }

    String text(String column, int longest) {
        String value = text(column);
        if (value != null && value.length() > longest) {
            throw refused(column, "至多 " + longest + " 字", "has at most " + longest + " signs");
        }
        return value;
    }

    /** An amount in yuan with at most two decimals, not below zero. */
    Money money(String column) {
        Money amount = of(column, text -> Money.of(new BigDecimal(text), Money.CNY), "应为金额，如 1000000.00，不带千分位，至多两位小数",
            "is no amount such as 1000000.00, without grouping and with at most two decimals");
        if (amount != null && amount.isNegative()) {
            throw refused(column, amount.amount().toPlainString() + " 小于零", amount.amount().toPlainString() + " is below zero");
        }
        return amount;
    }

    /** A day of what happened or is to happen to a loan. */
    LocalDate day(String column) {
        LocalDate day = dayOfLife(column);
        if (day != null && day.isBefore(FIRST)) {
            throw refused(column, day + " 早于 " + FIRST + "，请核对年份", day + " is before " + FIRST + "; look at the year");
        }
        return day;
    }

    /** A day on which somebody may have been born. */
    LocalDate dayOfLife(String column) {
        return of(column, Cells::date, "应为日期，如 2024-03-01、2024/3/1 或 20240301", "is no date such as 2024-03-01, 2024/3/1 or 20240301");
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, text.contains("/") ? SLASHED : text.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE
            : DateTimeFormatter.BASIC_ISO_DATE);
    }

    Integer whole(String column) {
        return of(column, Integer::valueOf, "应为整数", "is no whole number");
    }

    BigDecimal decimal(String column) {
        return of(column, BigDecimal::new, "应为数", "is no number");
    }

    <E extends Enum<E>> E word(String column, Class<E> of) {
        return of(column, text -> Enum.valueOf(of, FileKind.meaning(text)), "应为 " + Arrays.toString(of.getEnumConstants()) + " 之一",
            "is none of " + Arrays.toString(of.getEnumConstants()));
    }

    /** What a cell means, by this reading; null where it is empty. */
    <T> T of(String column, Function<String, T> reading, String chinese, String english) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            throw refused(column, "“" + value + "”" + chinese, "“" + value + "” " + english);
        }
    }

    /** A refusal by the form of the file. */
    Refusal refused(String column, String chinese, String english) {
        return Refusal.by("MIG-01", kind.chinese(column) + " " + column + "：" + chinese, column + " " + english).atField(column);
    }
}
