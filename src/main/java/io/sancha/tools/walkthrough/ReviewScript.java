package io.sancha.tools.walkthrough;

import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.review.ReviewEntry;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.steps.review.ReviewEntry.Finding;
import io.sancha.steps.review.ReviewEntry.Focus;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 5. */
@Component
class ReviewScript implements StageScript {
    private final CollateralDesk collateral;

    ReviewScript(CollateralDesk collateral) {
        this.collateral = collateral;
    }

    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of("review-case", (dossier, task) -> review(dossier.review(), task));
    }

    private ReviewEntry review(Dossier.Review told, HumanTask task) {
        if (told == null) {
            throw Refusal.ofInput("review", "档案未写明审查意见", "the dossier does not tell of the review");
        }
        return new ReviewEntry(told.decision(), told.opinion(), told.focus() == null ? focus(told.decision(), task) : told.focus(), told.conditions(),
            told.points());
    }

    private Focus focus(Decision decision, HumanTask task) {
        Finding each = decision == Decision.AGREE ? Finding.SOUND : Finding.IN_DOUBT;
        return new Focus(each, each, each, each, collateral.of(task.caseId()).isNone() ? Finding.NOT_APPLICABLE : each);
    }
}
