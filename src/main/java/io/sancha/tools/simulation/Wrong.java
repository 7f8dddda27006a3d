package io.sancha.tools.simulation;

import io.sancha.platform.audit.Refusal;
import java.util.Set;

/** What somebody tries that is not allowed, and the rules of which one must be against it. */
enum Wrong {
    /** Each field that is lacking tells a rule of its own: it must be named. */
    INCOMPLETE_FORM,
    /** Not theirs; and once an accountant has acted in the case, what is incompatible with that. */
    ANOTHER_DUTY("TSK-02", "REV-02"),
    VISIT_BEFORE_THE_PERIOD("SEQ-06"), WITHOUT_PICTURE("PLM-07"), PICTURE_USED_BEFORE("ARC-02"), PAID_TOO_MUCH("COL-10"), RECEIPT_OF_TOMORROW("COL-02"),
    /** In this case or in another one. */
    RECEIPT_OF_ANOTHER("COL-02", "ARC-02");

    private final Set<String> rules;

    Wrong(String... rules) {
        this.rules = Set.of(rules);
    }

    /** Whether it is this for which it was refused. */
    boolean met(Refusal refusal) {
        return rules.isEmpty() ? refusal.field().isPresent() : rules.contains(refusal.rule());
    }
}
