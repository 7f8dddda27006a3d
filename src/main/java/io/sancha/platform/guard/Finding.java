package io.sancha.platform.guard;

import java.util.List;

/**
 * One thing in a file that breaks a rule.
 *
 * @param file the file's name in its deployment, such as {@code review/review.bpmn}
 * @param element id of the element, or of the nearest one around it that has one; empty where the whole file is meant
 * @param rule the lending rule, or the rule of our own, that is broken, such as {@code SEQ-01}
 * @param zh what is wrong and what to do, in Chinese
 * @param en the same in English
 * @param path for a rule on the flow: the elements of one path that breaks it, from the start, each as {@code process/element}; otherwise empty
 */
public record Finding(String file, String element, String rule, String zh, String en, List<String> path) {
    public Finding {
        path = List.copyOf(path);
    }

    /** A finding about one place, without a path. */
    public static Finding at(String file, String element, String rule, String zh, String en) {
        return new Finding(file, element, rule, zh, en, List.of());
    }
}
