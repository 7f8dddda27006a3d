package io.sancha.tools.help;

import java.util.List;
import java.util.Map;

/** What is told of the duties, as {@code processes/duties.yaml} has it. */
record DutyHelp(Common common, Map<String, Duty> duties) {
    /**
     * What holds for whoever works at tasks.
     *
     * @param rules by which any task may be refused
     */
    record Common(List<String> rules, Habits zh, Habits en) {
    }

    /**
     * In one language.
     *
     * @param lists where the work stands
     * @param away what to do before one is away
     * @param mistake what to do when a mistake was made
     */
    record Habits(List<String> lists, List<String> away, List<String> mistake) {
    }

    /** A duty's own day. */
    record Duty(Day zh, Day en) {
    }

    /**
     * In one language.
     *
     * @param begin what the duty is for, and where its day begins
     * @param day what there is to do, in order
     */
    record Day(String begin, List<String> day) {
        String all() {
            return begin + " " + String.join(" ", day);
        }
    }
}
