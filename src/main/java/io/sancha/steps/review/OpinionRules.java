package io.sancha.steps.review;

import io.sancha.platform.audit.Refusal;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.steps.review.ReviewEntry.Finding;
import java.util.stream.Stream;

/** What a reviewer's opinion must hold together (REV-01, REV-03, REV-05). */
final class OpinionRules {
    private OpinionRules() {
    }

    /**
     * @param recommended whether the report recommends lending
     * @param secured whether the loan has any security
     */
    static void check(ReviewEntry entry, ConsistencyCheck check, boolean recommended, boolean secured) {
        if (entry.opinion().codePoints().filter(Character::isLetter).distinct().limit(2).count() < 2) {
            throw Refusal.by("REV-03", "审查意见没有实质内容，请写明复核结论和理由", "the opinion says nothing: write what was found and why").atField("opinion");
        }
        if (secured && entry.focus().security() == Finding.NOT_APPLICABLE) {
            throw Refusal.by("REV-05", "本笔有担保，须审查担保的权属、价值和可执行性", "the loan is secured: review title, value and enforcement of the security")
                .atField("focus.security");
        }
        if (entry.decision() == Decision.RETURN && entry.points().isEmpty()) {
            throw Refusal.by("REV-03", "退回须逐条列明待补充或核实的事项", "say point by point what the investigators are to put right").atField("points");
        }
        if (entry.decision() == Decision.AGREE) {
            checkAgreement(entry, check, recommended);
        }
    }

    private static void checkAgreement(ReviewEntry entry, ConsistencyCheck check, boolean recommended) {
        check.failure().ifPresent(failure -> {
            throw Refusal.by(failure.rule(), "一致性核对不符，不得同意：" + failure.chinese(), "the consistency check failed, so nobody may agree: " + failure.english())
                .atField("decision");
        });
        if (!recommended) {
            throw Refusal.by("REV-01", "调查结论为不同意贷款，不得审查同意。请退回或否决", "the investigators advise against lending; return or reject the case").atField("decision");
        }
        boolean doubt = Stream.of(entry.focus().investigation(), entry.focus().purpose(), entry.focus().repaymentCapacity(), entry.focus().creditStanding(),
            entry.focus().security())
            .anyMatch(finding -> finding == Finding.IN_DOUBT);
        if (doubt && entry.conditions().isEmpty()) {
            throw Refusal.by("REV-03", "审查要点存疑而同意的，须提出限制条件；否则请退回或否决", "who agrees in spite of a doubt sets a condition; otherwise return or reject")
                .atField("conditions");
        }
    }
}
