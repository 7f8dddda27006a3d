package io.sancha.lending.account.web;

import io.sancha.kernel.money.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table to take home, the same as CSV and as PDF.
 *
 * @param name of the file, without its ending
 * @param title in Chinese and English
 * @param facts what stands above the table, by its label
 * @param headings of the columns
 * @param rows one value a column: {@link Money}, numbers and dates, and text
 */
record Paper(String name, String title, Map<String, String> facts, List<String> headings, Stream<List<Object>> rows) {
    /** The value as it is written: amounts without their currency. */
    static String written(Object value) {
        return value instanceof Money money ? money.amount().toPlainString() : String.valueOf(value);
    }

    static boolean isFigure(Object value) {
        return value instanceof Money || value instanceof Number;
    }
}
