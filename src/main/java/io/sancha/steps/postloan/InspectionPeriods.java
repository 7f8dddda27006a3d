package io.sancha.steps.postloan;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In which days an inspection is made, that these were missed, and until when it is made up for: once, and only if the head allows it (PLM-14). */
@Component
class InspectionPeriods {
    /** Who are told that one was missed, beside the head of the branch and the risk line. */
    private static final Set<String> TOLD = Set.of("relationship-manager", "inspector");
    private final InspectionPlans plans;
    private final InspectionProlongations prolongations;
    private final InspectionsMissed missed;
    private final Policy policy;
    private final Notifications notifications;

    InspectionPeriods(InspectionPlans plans, InspectionProlongations prolongations, InspectionsMissed missed, Policy policy, Notifications notifications) {
        this.plans = plans;
        this.prolongations = prolongations;
        this.missed = missed;
        this.policy = policy;
        this.notifications = notifications;
    }

    InspectionPlan plan(Inspection inspection) {
        return plans.findById(inspection.planId()).orElseThrow();
    }

    /** The days on which an inspection may be made, with what was added to them. */
    InspectionPeriod of(Inspection inspection) {
        InspectionPlan plan = plan(inspection);
        LocalDate closes = prolongations.findFirstByInspectionIdOrderByIdDesc(inspection.id()).map(InspectionProlongation::closesOn).orElse(plan.closesOn());
        return new InspectionPeriod(plan.opensOn(), closes);
    }

    /** The same, in which today must lie. @throws Refusal PLM-07 before it, PLM-14 after it */
    InspectionPeriod today(Stamp stamp, Inspection inspection) {
        InspectionPeriod period = of(inspection);
        period.checkOpen(stamp.bankDate());
        if (period.isOver(stamp.bankDate())) {
            throw Refusal.by("PLM-14", "检查期已于 " + period.closesOn() + " 结束，须由支行负责人准许补做后再办", "the period ended on " + period.closesOn()
                + "; the head of the branch must first let it be made up for");
        }
        return period;
    }

    /** Notes that the period has passed, and tells the head of the branch and the risk line, the first time and again. */
    InspectionMissed note(Stamp stamp, Inspection inspection) {
        InspectionPeriod period = of(inspection);
        if (!period.isOver(stamp.bankDate())) {
            throw Refusal.by("PLM-14", "检查期至 " + period.closesOn() + " 才结束，不能登记为逾期未查", "the period ends on " + period.closesOn()
                + "; it was not missed yet");
        }
        MissedPeriod which = missed.findFirstByInspectionIdOrderByIdDesc(inspection.id()).isEmpty() ? MissedPeriod.FIRST : MissedPeriod.AGAIN;
        InspectionMissed noted = missed.save(new InspectionMissed(stamp, inspection.id(), period.closesOn(), which));
        Message message = Message.ofCase(Happening.INSPECTION_LATE, stamp.caseId(), null, period.closesOn().toString());
        notifications.toDuty("approver-branch", message);
        notifications.toDuty("risk-inspector", message);
        notifications.toHolders(TOLD, message);
        return noted;
    }

    Optional<InspectionMissed> missed(Inspection inspection) {
        return missed.findFirstByInspectionIdOrderByIdDesc(inspection.id());
    }

    /** The last day for making up, were it allowed today. */
    LocalDate madeUpUntil(LocalDate today) {
        return today.plusDays(policy.days("inspection.made-up-within", today));
    }

    /** Lets what was missed be made up for. @throws Refusal PLM-14 where nothing was missed, or it was made up for before */
    InspectionProlongation allow(Stamp stamp, Inspection inspection, String reason) {
        InspectionMissed last = missedOnce(inspection);
        return prolongations.save(new InspectionProlongation(stamp, inspection.id(), last.id(), madeUpUntil(stamp.bankDate()), reason));
    }

    /** Lets it not be made up for, and tells the risk line and who inspects and manages. @throws Refusal PLM-14 as above */
    void refuse(Stamp stamp, Inspection inspection, String reason) {
        InspectionMissed last = missedOnce(inspection);
        Message message = Message.ofCase(Happening.MAKING_UP_REFUSED, stamp.caseId(), stamp.by(), last.closedOn() + "：" + reason);
        notifications.toDuty("risk-inspector", message);
        notifications.toHolders(TOLD, message);
    }

    private InspectionMissed missedOnce(Inspection inspection) {
        InspectionMissed last = missed(inspection).orElseThrow(() ->
            Refusal.by("PLM-14", "检查期没有错过，无须准许补做", "the period was not missed; there is nothing to make up for"));
        if (last.period() == MissedPeriod.AGAIN) {
            throw Refusal.by("PLM-14", "一次检查只准补做一次", "an inspection is made up for once");
        }
        OnceOnly.check(prolongations.existsByMissedId(last.id()), "已准许补做", "making up was allowed already");
        return last;
    }

    /** The risk line returned the report: the same time for making it anew, where that is longer than what is left. */
    void giveTimeAnew(Stamp stamp, Inspection inspection, String reason) {
        LocalDate until = madeUpUntil(stamp.bankDate());
        if (until.isAfter(of(inspection).closesOn())) {
            prolongations.save(new InspectionProlongation(stamp, inspection.id(), null, until, reason));
        }
    }
}
