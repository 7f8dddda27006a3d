package io.sancha.steps.revaluation;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a revaluation that was begun to the day on which the security carries the loan, or ends with it (GUA-07, GUA-04). */
@Service
public class RevaluationDesk {
    private final RevaluationStore store;
    private final RevaluationRules rules;
    private final Covering covering;
    private final OpenCases open;
    private final Stamps stamps;
    private final Trail trail;

    RevaluationDesk(RevaluationStore store, RevaluationRules rules, Covering covering, OpenCases open, Stamps stamps, Trail trail) {
        this.store = store;
        this.rules = rules;
        this.covering = covering;
        this.open = open;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** @throws Refusal GUA-07, GUA-01, SEQ-03 for what cannot be said of the things */
    @Transactional
    public void revalue(String caseId, long id, RevalueEntry entry) {
        Revaluation revaluation = underWay(caseId, id);
        OnceOnly.check(revaluation.state() != RevaluationState.TO_REVALUE, "本次押品已估值", "the security was valued");
        Stamp stamp = stamps.now(caseId);
        rules.check(entry, store.things(caseId), stamp.bankDate());
        store.report(stamp, id, entry);
    }

    /** @throws Refusal GUA-07 to who valued */
    @Transactional
    public CheckOutcome check(String caseId, long id, CheckEntry entry) {
        Revaluation revaluation = underWay(caseId, id);
        OnceOnly.check(revaluation.state() != RevaluationState.TO_CHECK, "本次估值已复核", "the valuation was checked");
        Stamp stamp = stamps.now(caseId);
        rules.checkOther(revaluation.revaluedBy(), stamp.by());
        store.check(stamp, revaluation.reportId(), entry);
        trail.because(RevaluationRules.RULE, entry.reason().strip());
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** What is owed is held against what secures it as accepted. */
    @Transactional
    public CoverOutcome compare(String caseId, long id) {
        Revaluation revaluation = store.required(id);
        Stamp stamp = stamps.now(caseId);
        SecurityCover cover = covering.of(caseId, revaluation.loanNumber(), store.things(caseId), stamp.bankDate());
        store.compared(stamp, id, cover);
        trail.about("revaluation", id, null);
        trail.because("GUA-04", (cover.percent() == null ? "押品无价值" : "抵质押率 " + cover.percent() + "%，批准时 " + cover.approvedPercent() + "%") + "；缺口 "
            + RevaluationRules.yuan(cover.shortfall()) + " / " + (cover.percent() == null ? "the security is worth nothing" : "loan to value " + cover.percent()
                + " %, approved at " + cover.approvedPercent() + " %") + "; lacking " + RevaluationRules.yuan(cover.shortfall()));
        return cover.outcome();
    }

    /** @throws Refusal GUA-04 where the books do not show what was repaid, GUA-01 for what cannot secure the loan */
    @Transactional
    public MakingUp makeUp(String caseId, long id, MakeUpEntry entry) {
        Revaluation revaluation = underWay(caseId, id);
        if (revaluation.state() != RevaluationState.SHORT) {
            throw Refusal.by("GUA-04", "本次重估没有待补足的缺口", "nothing is lacking in this revaluation");
        }
        Stamp stamp = stamps.now(caseId);
        List<SecuringThing> things = store.things(caseId);
        rules.check(entry, things, stamp.bankDate());
        if (entry.outcome() == MakingUp.REPAID) {
            RevaluationRules.checkRepaid(covering.of(caseId, revaluation.loanNumber(), things, stamp.bankDate()));
        }
        long answer = store.answer(stamp, revaluation.coverId(), entry);
        Set<String> taken = store.marks(caseId);
        Iterator<String> free = IntStream.iterate(1, n -> n + 1).mapToObj(n -> "S" + n).filter(mark -> !taken.contains(mark)).iterator();
        entry.supplements().forEach(thing -> store.supplement(stamp, answer, free.next(), thing));
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** @throws Refusal GUA-07 to who supplemented */
    @Transactional
    public CheckOutcome checkSupplement(String caseId, long id, CheckEntry entry) {
        Revaluation revaluation = underWay(caseId, id);
        OnceOnly.check(revaluation.state() != RevaluationState.SUPPLEMENT_TO_CHECK, "追加的押品已复核", "what was supplemented was checked");
        Stamp stamp = stamps.now(caseId);
        rules.checkOther(revaluation.answeredBy(), stamp.by());
        store.checkSupplement(stamp, revaluation.answerId(), entry);
        trail.because(RevaluationRules.RULE, entry.reason().strip());
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** The loan was settled or written off: what was being valued is valued no more; what was said of it stays. */
    @Transactional
    public void endWithLoan(String caseId, long id) {
        store.end(stamps.now(caseId), id);
        trail.about("revaluation", id, null);
        trail.because("PLM-12", "贷款已结清或核销，押品重估随之终止 / the loan was settled or written off; the revaluation of its security ends with it");
    }

    private Revaluation underWay(String caseId, long id) {
        open.check(caseId);
        trail.about("revaluation", id, null);
        return store.required(id);
    }
}
