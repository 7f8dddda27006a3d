package io.sancha.steps.endofday;

import java.time.LocalDate;

/** Some loans lack more nights than fit into one job. Those that were done stay done: who tries again goes on from there. */
public class NightsLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NightsLeft(LocalDate night) {
        super("欠补计息的夜晚较多，已补至 " + night + "，再次执行时接着办理 nights were missing and are made up for through " + night + "; another try goes on from there");
    }
}
