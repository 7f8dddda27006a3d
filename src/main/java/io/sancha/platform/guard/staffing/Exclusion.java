package io.sancha.platform.guard.staffing;

import java.util.List;

/**
 * Duties that one person may not hold in one case: each of these with each of those.
 *
 * @param rule the lending rule, such as {@code REV-02}
 * @param zh why, in Chinese
 * @param en the same in English
 */
public record Exclusion(List<String> these, List<String> those, String rule, String zh, String en) {
    public Exclusion {
        these = List.copyOf(these);
        those = List.copyOf(those);
    }
}
