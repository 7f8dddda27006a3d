package io.sancha.steps.diligence;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of the work on site: visits in their time (INV-09, SEQ-03), every copy beside its original (INV-01), the plan for INV-07. */
final class FieldworkRules {
    private FieldworkRules() {
    }

    /** @param acceptedOn bank date of the acceptance @param today the bank date */
    static void checkVisits(List<VisitEntry.Visit> visits, LocalDate acceptedOn, LocalDate today) {
        if (visits.isEmpty()) {
            throw Refusal.by("INV-01", "须至少有一次现场走访", "at least one visit is needed").atField("visits");
        }
        for (int i = 0; i < visits.size(); i++) {
            LocalDate on = visits.get(i).on();
            String field = "visits[" + i + "].on";
            if (on.isAfter(today)) {
                throw Refusal.by("SEQ-03", "走访日期 " + on + " 晚于当前营业日 " + today + "，不得填写未来日期", "the visit on " + on + " lies in the future; today is " + today)
                    .atField(field);
            }
            if (on.isBefore(acceptedOn)) {
                throw Refusal.by("INV-09", "走访日期 " + on + " 早于受理日 " + acceptedOn + "，调查须在受理之后",
                    "the visit on " + on + " is before the acceptance on " + acceptedOn).atField(field);
            }
        }
    }

    /** @param titles every document of the case, by key */
    static void checkOriginals(List<VisitEntry.Original> originals, Map<Long, String> titles) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < originals.size(); i++) {
            VisitEntry.Original original = originals.get(i);
            if (!titles.containsKey(original.document()) || !seen.add(original.document())) {
                throw Refusal.ofInput("originals[" + i + "].document", "本案没有资料 " + original.document() + "，或已列出",
                    "there is no document " + original.document() + " in this case, or it stands twice");
            }
            if (!original.seen()) {
                throw notSeen(titles.get(original.document()), "originals[" + i + "].seen");
            }
        }
        titles.forEach((document, title) -> {
            if (!seen.contains(document)) {
                throw notSeen(title, "originals");
            }
        });
    }

    private static Refusal notSeen(String title, String field) {
        return Refusal.by("INV-01", "“" + title + "”未与原件核对，须见原件后方可继续", "the original of '" + title + "' was not seen; see it before going on").atField(field);
    }

    static void checkPlan(LoanAsked asked, VisitEntry.WorkingCapital plan) {
        if (asked.isWorkingCapital() && plan == null) {
            throw Refusal.by("INV-07", "流动资金贷款须测算资金需求，请填写预计增长率、现有流动资金贷款和其他渠道资金",
                "the need of a working-capital loan is measured: enter the expected growth, loans at hand and other funds").atField("workingCapital");
        }
        if (plan != null && (plan.expectedGrowth().compareTo(java.math.BigDecimal.ONE.negate()) <= 0 || plan.expectedGrowth()
            .compareTo(java.math.BigDecimal.TEN) > 0)) {
            throw Refusal.ofInput("workingCapital.expectedGrowth", "预计增长率应大于 -100 % 且不超过 1000 %",
                "the expected growth lies above -100 % and is at most 1000 %");
        }
    }
}
