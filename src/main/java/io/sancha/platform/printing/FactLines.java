package io.sancha.platform.printing;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A printout's facts as lines of {@code name=value} in UTF-8, the same in every language: what its hash is of, a line feed after each. */
final class FactLines {
    private FactLines() {
    }

    static Stream<String> of(Printout printout) {
        return Stream.concat(Stream.of("printout=" + printout.kind(), "number=" + plain(printout.number())), printout.parts().stream().flatMap(FactLines::of));
    }

    private static Stream<String> of(Part part) {
        if (part instanceof Part.Facts facts) {
            return facts.facts().stream().map(fact -> fact.key() + "=" + plain(fact.value()));
        }
        if (part instanceof Part.Text text) {
            return Stream.of((text.heading() == null ? "text" : text.heading()) + "=" + plain(text.text()));
        }
        if (part instanceof Part.Sentence sentence) {
            Map<String, Object> inOrder = new TreeMap<>(sentence.values());
            return Stream.concat(Stream.of("sentence=" + sentence.key()), inOrder.entrySet().stream().map(one -> one.getKey() + "=" + plain(one.getValue())));
        }
        return part instanceof Part.Table table ? table.rows().get().map(row -> row(table.columns(), row)) : Stream.of();
    }

    private static String row(List<String> columns, List<Object> row) {
        return IntStream.range(0, row.size()).mapToObj(i -> columns.get(i) + "=" + plain(row.get(i))).collect(Collectors.joining("|"));
    }

    private static String plain(Object value) {
        if (value instanceof Money money) {
            return money.amount().toPlainString() + " " + money.currency();
        }
        if (value instanceof Rate rate) {
            return plain(rate.annualPercent());
        }
        if (value instanceof BigDecimal figure) {
            return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FactLines::plain).collect(Collectors.joining(";"));
        }
        if (value instanceof Part.Both both) {
            return plain(both.chinese());
        }
        if (value instanceof Part.Named named) {
            return plain(named.name());
        }
        if (value instanceof Part.Word word) {
            return word.constant().name();
        }
        if (value instanceof Part.Said said) {
            return said.key();
        }
        return value == null ? "" : value.toString().replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }
}
