package io.sancha.platform.moving;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.guard.Finding;
import java.util.List;

/**
 * Whether a case moves.
 *
 * @param becomes where it stands afterwards, such as {@code review-case}, or {@code due → term} of what is called otherwise; null where it does not move
 * @param rule by which it does not; null where it does
 * @param path of the order of things, one path on which it would be broken, as {@code process/element}; otherwise empty
 */
record Verdict(String becomes, String rule, String zh, String en, List<String> path) {
    static Verdict moving(String becomes) {
        return new Verdict(becomes, null, null, null, List.of());
    }

    static Verdict refused(String rule, String zh, String en) {
        return new Verdict(null, rule, zh, en, List.of());
    }

    static Verdict of(Refusal refusal) {
        return refused(refusal.rule(), refusal.chinese(), refusal.english());
    }

    static Verdict of(Finding finding) {
        return new Verdict(null, finding.rule(), finding.zh(), finding.en(), finding.path());
    }

    boolean moves() {
        return rule == null;
    }
}
