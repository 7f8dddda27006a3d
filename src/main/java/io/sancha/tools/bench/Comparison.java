package io.sancha.tools.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What was measured, as the last line of a comparison tells it.
 *
 * @param bench name of the benchmark
 * @param size of what was worked on, such as files or decisions
 * @param ours what we took
 * @param peer what it is compared with, taken in the same run
 * @param unit of both
 * @param ratio ours for each of the peer's
 * @param goal what was to hold
 * @param holds whether it does
 */
@JsonPropertyOrder({"bench", "size", "ours", "peer", "unit", "ratio", "goal", "holds"})
public record Comparison(String bench, long size, double ours, double peer, String unit, double ratio, String goal, boolean holds) {
    private static final double MEGA = 1 << 20;
    private static final double NANOS = 1_000_000.0;

    static Comparison ofMillis(String bench, long size, long oursNanos, long peerNanos, String goal, boolean holds) {
        double ratio = Math.round(oursNanos * 10_000.0 / peerNanos) / 10_000.0;
        return new Comparison(bench, size, rounded(oursNanos / NANOS), rounded(peerNanos / NANOS), "ms", ratio, goal, holds);
    }

    static Comparison ofMegabytes(String bench, long size, long oursBytes, long mostBytes, String goal, boolean holds) {
        double ratio = Math.round(oursBytes * 10_000.0 / mostBytes) / 10_000.0;
        return new Comparison(bench, size, rounded(oursBytes / MEGA), rounded(mostBytes / MEGA), "MB", ratio, goal, holds);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }
}
