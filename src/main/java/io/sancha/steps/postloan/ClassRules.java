package io.sancha.steps.postloan;

import io.sancha.platform.audit.Refusal;
import java.util.List;

/** What nobody may say of a loan's class. */
final class ClassRules {
    private ClassRules() {
    }

    /** CLS-11: proposed, determined, approved, in this order and by three people. */
    static void checkTurn(ClassStep step, String person, List<ClassOpinion> earlier) {
        if (earlier.size() != step.ordinal()) {
            throw Refusal.by("CLS-11", "分类须依次初分、认定、审批，现已完成 " + earlier.size() + " 步",
                "a class is proposed, determined, approved in this order; " + earlier.size() + " of the steps are done");
        }
        if (earlier.stream().anyMatch(opinion -> opinion.recordedBy().equals(person))) {
            throw Refusal.by("CLS-11", person + " 已参与本次分类，初分、认定、审批须由三人分别办理",
                person + " already took part in this classification; three different people propose, determine and approve");
        }
    }
}
