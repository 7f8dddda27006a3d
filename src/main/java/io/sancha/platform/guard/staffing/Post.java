package io.sancha.platform.guard.staffing;

import java.util.List;

/**
 * A task for which holding its duty is not enough.
 *
 * @param rule the lending rule that asks more
 * @param figure the bank's figure that says how many different people do it; null where one does
 * @param kinds of which there must be one each among them
 * @param never the duty whose holders do not do it, in whatever case; null where there is none
 * @param zh what is asked of whoever does it, in Chinese
 * @param en the same in English
 */
public record Post(String task, String rule, String figure, List<Kind> kinds, String never, String zh, String en) {
    public Post {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    /** A field of which one of several people must be. */
    public record Kind(String id, String zh, String en) {
    }
}
