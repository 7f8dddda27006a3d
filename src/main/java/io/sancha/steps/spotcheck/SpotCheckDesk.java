package io.sancha.steps.spotcheck;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an unannounced visit that was begun to its end (PLM-05, PLM-11). */
@Service
public class SpotCheckDesk {
    private final SpotCheckStore store;
    private final SpotCheckRules rules;
    private final OpenCases open;
    private final Stamps stamps;
    private final Trail trail;

    SpotCheckDesk(SpotCheckStore store, SpotCheckRules rules, OpenCases open, Stamps stamps, Trail trail) {
        this.store = store;
        this.rules = rules;
        this.open = open;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** @throws Refusal PLM-07, PLM-06, PLM-11 for what a visit cannot tell */
    @Transactional
    public VisitOutcome visit(String caseId, long id, VisitEntry entry) {
        SpotCheck check = underWay(caseId, id);
        OnceOnly.check(check.state() != SpotCheckState.TO_VISIT, "本次突击检查已到访", "the visit was made");
        Stamp stamp = stamps.now(caseId);
        rules.check(entry, check.begunOn(), stamp.bankDate());
        store.visited(stamp, id, entry);
        trail.because(SpotCheckRules.RULE, entry.outcome() == VisitOutcome.DIFFERS ? entry.differences().strip() : entry.seen().strip());
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** @throws Refusal PLM-05 to who visited */
    @Transactional
    public void answer(String caseId, long id, AnswerEntry entry) {
        SpotCheck check = underWay(caseId, id);
        OnceOnly.check(check.state() != SpotCheckState.TO_ANSWER, "本次差异已说明", "the difference was answered");
        Stamp stamp = stamps.now(caseId);
        rules.checkOther(check.visitedBy(), stamp.by(), "到访人", "made the visit");
        store.answered(stamp, check.findingId(), entry);
        trail.because("PLM-05", entry.explanation().strip());
    }

    /** @throws Refusal PLM-05 to who visited or answered */
    @Transactional
    public Judgement judge(String caseId, long id, JudgeEntry entry) {
        SpotCheck check = underWay(caseId, id);
        OnceOnly.check(check.state() != SpotCheckState.TO_JUDGE, "本次差异已认定", "the difference was judged");
        Stamp stamp = stamps.now(caseId);
        rules.checkOther(check.visitedBy(), stamp.by(), "到访人", "made the visit");
        rules.checkOther(check.answeredBy(), stamp.by(), "说明人", "answered for the branch");
        store.judged(stamp, check.answerId(), entry);
        trail.because("PLM-05", entry.reason().strip());
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** The visit whose difference leads to a key inspection. */
    @Transactional(readOnly = true)
    public SpotCheck required(long id) {
        return store.required(id);
    }

    /** The loan was settled or written off: the visit goes no further; what was seen stays. */
    @Transactional
    public void endWithLoan(String caseId, long id) {
        store.end(stamps.now(caseId), id);
        trail.about("spot-check", id, null);
        trail.because("PLM-12", "贷款已结清或核销，突击检查随之终止 / the loan was settled or written off; the unannounced visit ends with it");
    }

    private SpotCheck underWay(String caseId, long id) {
        open.check(caseId);
        trail.about("spot-check", id, null);
        return store.required(id);
    }
}
