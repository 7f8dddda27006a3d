package io.sancha.steps.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.review.ConsistencyFinding.Result;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.steps.review.ReviewEntry.Finding;
import io.sancha.steps.review.ReviewEntry.Focus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpinionRulesTest {
    private static final Stamp STAMP = new Stamp("c", Instant.parse("2024-03-06T02:00:00Z"), "system", LocalDate.parse("2024-03-06"));
    private static final ConsistencyCheck IN_ORDER = new ConsistencyCheck(STAMP, 1,
        List.of(new ConsistencyFinding("INV-01", Result.NOTE, "新增资料", "a new document")));
    private static final ConsistencyCheck ALTERED = new ConsistencyCheck(STAMP, 1,
        List.of(new ConsistencyFinding("INV-06", Result.FAIL, "内容与封存哈希不符", "altered")));
    private static final Focus SOUND = new Focus(Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.SOUND);
    private static final Focus PURPOSE_IN_DOUBT = new Focus(Finding.SOUND, Finding.IN_DOUBT, Finding.SOUND, Finding.SOUND, Finding.SOUND);

    @Test
    void takesEachDecisionWithWhatItNeeds() {
        assertThatCode(() -> {
            OpinionRules.check(entry(Decision.AGREE, SOUND, List.of(), List.of()), IN_ORDER, true, true);
            OpinionRules.check(entry(Decision.AGREE, PURPOSE_IN_DOUBT, List.of("受托支付"), List.of()), IN_ORDER, true, true);
            OpinionRules.check(entry(Decision.RETURN, PURPOSE_IN_DOUBT, List.of(), List.of("补充购销合同")), ALTERED, true, true);
            OpinionRules.check(entry(Decision.REJECT, PURPOSE_IN_DOUBT, List.of(), List.of()), ALTERED, false, true);
        }).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("REV-03: an empty word, a return without points, an agreement in doubt without a condition")
    void refusesAnOpinionThatDoesNotHoldTogether() {
        refused(new ReviewEntry(Decision.REJECT, "。。", SOUND, List.of(), List.of()), IN_ORDER, true, "REV-03", "opinion");
        refused(entry(Decision.RETURN, SOUND, List.of(), List.of()), IN_ORDER, true, "REV-03", "points");
        refused(entry(Decision.AGREE, PURPOSE_IN_DOUBT, List.of(), List.of()), IN_ORDER, true, "REV-03", "conditions");
    }

    @Test
    @DisplayName("REV-05: the security of a secured loan is reviewed")
    void refusesToPassOverTheSecurity() {
        var focus = new Focus(Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.NOT_APPLICABLE);
        refused(entry(Decision.AGREE, focus, List.of(), List.of()), IN_ORDER, true, "REV-05", "focus.security");
        assertThatCode(() -> OpinionRules.check(entry(Decision.AGREE, focus, List.of(), List.of()), IN_ORDER, true, false)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("REV-01, INV-06: nobody agrees against the investigators or on an altered report")
    void refusesAnAgreementWithoutGround() {
        refused(entry(Decision.AGREE, SOUND, List.of(), List.of()), IN_ORDER, false, "REV-01", "decision");
        refused(entry(Decision.AGREE, SOUND, List.of(), List.of()), ALTERED, true, "INV-06", "decision");
    }

    private static ReviewEntry entry(Decision decision, Focus focus, List<String> conditions, List<String> points) {
        return new ReviewEntry(decision, "用途真实，第一还款来源充足", focus, conditions, points);
    }

    private static void refused(ReviewEntry entry, ConsistencyCheck check, boolean recommended, String rule, String field) {
        assertThatThrownBy(() -> OpinionRules.check(entry, check, recommended, true)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).contains(field);
        });
    }
}
