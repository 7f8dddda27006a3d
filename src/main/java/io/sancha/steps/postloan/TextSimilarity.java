package io.sancha.steps.postloan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * How alike two texts are: what they share of their runs of three characters, from 0 to 1 (Sørensen and Dice). It needs no words, so Chinese
 * and English are measured alike.
 */
final class TextSimilarity {
    private static final int RUN = 3;
    private static final int DECIMALS = 4;

    private TextSimilarity() {
    }

    static BigDecimal of(String one, String other) {
        Map<String, Integer> left = runs(one);
        Map<String, Integer> right = runs(other);
        long all = count(left) + count(right);
        if (all == 0) {
            return one.equals(other) ? BigDecimal.ONE.setScale(DECIMALS) : BigDecimal.ZERO.setScale(DECIMALS);
        }
        long shared = left.entrySet().stream().mapToLong(run -> Math.min(run.getValue(), right.getOrDefault(run.getKey(), 0))).sum();
        return BigDecimal.valueOf(2 * shared).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }

    private static Map<String, Integer> runs(String text) {
        String plain = text.replaceAll("\\s+", "");
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= plain.length(); i++) {
            runs.merge(plain.substring(i, i + RUN), 1, Integer::sum);
        }
        return runs;
    }

    private static long count(Map<String, Integer> runs) {
        return runs.values().stream().mapToLong(Integer::longValue).sum();
    }
}
