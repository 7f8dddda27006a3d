package io.sancha.steps.warning;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a warning that was raised to the day on which it is lifted, or ends with its loan (PLM-10). */
@Service
public class WarningDesk {
    private final WarningStore store;
    private final WarningRules rules;
    private final OpenCases open;
    private final Stamps stamps;
    private final Trail trail;

    WarningDesk(WarningStore store, WarningRules rules, OpenCases open, Stamps stamps, Trail trail) {
        this.store = store;
        this.rules = rules;
        this.open = open;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** @throws Refusal PLM-10 to who raised it, or without a grade */
    @Transactional
    public ConfirmOutcome confirm(String caseId, long id, ConfirmEntry entry) {
        Warning warning = underWay(caseId, id);
        OnceOnly.check(warning.state() != WarningState.RAISED, "本条预警已核实", "this warning was confirmed or dismissed");
        Stamp stamp = stamps.now(caseId);
        rules.checkConfirms(warning, entry, stamp.by());
        boolean confirmed = entry.outcome() == ConfirmOutcome.CONFIRMED;
        store.confirm(stamp, id, entry.outcome(), confirmed ? entry.grade() : null, entry.reason().strip());
        trail.because(WarningRules.RULE, warning.signalName() + (confirmed ? "：" + entry.grade() : "") + "；" + entry.reason().strip());
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    @Transactional
    public void plan(String caseId, long id, MeasuresEntry entry) {
        Warning warning = inForce(caseId, id);
        OnceOnly.check(warning.measuresId() != null, "本条预警的处置措施已制定", "the measures against this warning were planned");
        store.plan(stamps.now(caseId), warning.confirmationId(), entry.measures().strip());
    }

    /** @throws Refusal PLM-10 where it is asked too early that it be lifted */
    @Transactional
    public FollowUpOutcome followUp(String caseId, long id, FollowUpEntry entry) {
        Warning warning = inForce(caseId, id);
        Stamp stamp = stamps.now(caseId);
        if (entry.outcome() == FollowUpOutcome.LIFT_ASKED) {
            rules.checkLiftable(warning, stamp.bankDate());
        }
        store.followUp(stamp, planned(warning), entry);
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** The reverse approval. @throws Refusal PLM-10 to who confirmed the warning or asked, or where it is too early */
    @Transactional
    public LiftOutcome lift(String caseId, long id, LiftEntry entry) {
        Warning warning = inForce(caseId, id);
        Stamp stamp = stamps.now(caseId);
        FollowUp asked = store.followUps(warning).stream().reduce((earlier, later) -> later)
            .filter(last -> last.outcome() == FollowUpOutcome.LIFT_ASKED && last.lift() == null)
            .orElseThrow(() -> Refusal.by(WarningRules.RULE, "尚无人申请解除本条预警", "nobody has asked to lift this warning"));
        rules.checkLifts(warning, asked, stamp.by());
        if (entry.outcome() == LiftOutcome.LIFTED) {
            rules.checkLiftable(warning, stamp.bankDate());
        }
        store.lift(stamp, asked.id(), entry);
        trail.because(WarningRules.RULE, warning.signalName() + "；" + entry.reason().strip());
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** The loan was settled or written off: what warned of it ends with it; what was said and done stays. */
    @Transactional
    public void endWithLoan(String caseId, long id) {
        Warning warning = store.required(id);
        store.end(stamps.now(caseId), id);
        trail.about("warning", id, null);
        trail.because("PLM-12", "贷款已结清或核销，预警“" + warning.signalZh() + "”随之终止 / the loan was settled or written off; the warning “" + warning.signalEn()
            + "” ends with it");
    }

    private Warning underWay(String caseId, long id) {
        open.check(caseId);
        Warning warning = store.required(id);
        trail.about("warning", id, null);
        return warning;
    }

    private Warning inForce(String caseId, long id) {
        Warning warning = underWay(caseId, id);
        if (warning.state() != WarningState.CONFIRMED) {
            throw Refusal.by(WarningRules.RULE, "本条预警未经确认或已解除", "this warning was not confirmed, or is lifted");
        }
        return warning;
    }

    private static long planned(Warning warning) {
        if (warning.measuresId() == null) {
            throw Refusal.by(WarningRules.RULE, "本条预警尚无处置措施，请先制定", "no measures are planned against this warning; that comes first");
        }
        return warning.measuresId();
    }

    /** Working days that a task of the warning has, by its grade. */
    @Transactional(readOnly = true)
    public int termOf(long id, LocalDate today) {
        return rules.days("warning.term.", store.required(id).grade(), today);
    }

    /** Working days from one follow-up to the next, by its grade. */
    @Transactional(readOnly = true)
    public int followUpEvery(long id, LocalDate today) {
        return rules.days("warning.follow-up.", store.required(id).grade(), today);
    }
}
