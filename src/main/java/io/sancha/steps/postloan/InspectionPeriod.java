package io.sancha.steps.postloan;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;

/**
 * The days on which an inspection is made (PLM-07, SEQ-06): opened, seen and reported between the first and the last of them.
 *
 * @param opensOn first day
 * @param closesOn last day
 */
record InspectionPeriod(LocalDate opensOn, LocalDate closesOn) {
    boolean isOver(LocalDate today) {
        return today.isAfter(closesOn);
    }

    /** @throws Refusal PLM-07 before the period opens: no report is made in advance */
    void checkOpen(LocalDate today) {
        if (today.isBefore(opensOn)) {
            throw Refusal.by("PLM-07", "检查期自 " + opensOn + " 至 " + closesOn + "，今日 " + today + " 尚未开始，不得提前做检查",
                "the period runs from " + opensOn + " to " + closesOn + "; on " + today + " it has not begun, and no inspection is made in advance");
        }
    }

    /** @throws Refusal SEQ-03 for a visit in the future, SEQ-06 for one outside the period */
    void checkVisit(LocalDate visitedOn, LocalDate today) {
        if (visitedOn.isAfter(today)) {
            throw Refusal.by("SEQ-03", "走访日期 " + visitedOn + " 晚于今日 " + today + "，不得填写将来的日期", "the visit on " + visitedOn + " lies in the future; today is "
                + today).atField("visitedOn");
        }
        if (visitedOn.isBefore(opensOn) || visitedOn.isAfter(closesOn)) {
            throw Refusal.by("SEQ-06", "走访日期 " + visitedOn + " 不在检查期 " + opensOn + " 至 " + closesOn + " 之内，须在检查期内取证",
                "the visit on " + visitedOn + " is outside the period " + opensOn + " to " + closesOn + "; evidence is captured inside it")
                .atField("visitedOn");
        }
    }
}
