package io.sancha.lending.account.books;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * In which order a payment settles what is due, declared per product: one order while the loan performs, one from
 * {@link RiskClass#SUBSTANDARD} on. Only principal that has fallen due is meant; what is left over repays early.
 */
public record Waterfall(List<Part> performing, List<Part> nonPerforming) {
    /** What can be due. */
    public enum Part {
        /** 费用: costs of collection. */
        COSTS,
        /** 罚息与复利: penalty interest, then compound interest. */
        PENALTY,
        /** 利息: interest, the oldest first. */
        INTEREST,
        /** 本金: principal that has fallen due, the oldest first. */
        PRINCIPAL
    }

    /** Refuses an order that leaves a part out or names it twice. */
    public Waterfall {
        performing = whole(performing);
        nonPerforming = whole(nonPerforming);
    }

    /** The bank's usual order: costs, penalty and compound, interest, principal; for a non-performing loan principal before interest. */
    public static Waterfall usual() {
        return new Waterfall(List.of(Part.COSTS, Part.PENALTY, Part.INTEREST, Part.PRINCIPAL),
            List.of(Part.COSTS, Part.PRINCIPAL, Part.PENALTY, Part.INTEREST));
    }

    public List<Part> of(RiskClass riskClass) {
        return riskClass.isNonPerforming() ? nonPerforming : performing;
    }

    public static List<Part> read(String text) {
        return Arrays.stream(text.split(",")).map(Part::valueOf).toList();
    }

    public static String write(List<Part> order) {
        return order.stream().map(Part::name).collect(Collectors.joining(","));
    }

    private static List<Part> whole(List<Part> order) {
        if (order.size() != Part.values().length || !EnumSet.copyOf(order).equals(EnumSet.allOf(Part.class))) {
            throw new IllegalArgumentException("a waterfall names each part once: " + order);
        }
        return List.copyOf(order);
    }
}
