package io.sancha.steps.spotcheck;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.VisibleLoans;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that a loan is visited unannounced (PLM-11): its day has come, or the risk line chose it. */
@Service
public class SpotCheckBeginning {
    private static final String ACT = "visit-unannounced";
    private static final String CHOSEN = "风险条线选定突击检查，缘由随到访结果说明 / chosen by the risk line; why is told with what the visit finds";
    private final SpotCheckStore store;
    private final SpotCheckRules rules;
    private final VisibleLoans visible;
    private final LoanAccounts accounts;
    private final OpenCases open;
    private final Stamps stamps;
    private final Trail trail;

    SpotCheckBeginning(SpotCheckStore store, SpotCheckRules rules, VisibleLoans visible, LoanAccounts accounts, OpenCases open, Stamps stamps, Trail trail) {
        this.store = store;
        this.rules = rules;
        this.visible = visible;
        this.accounts = accounts;
        this.open = open;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * The acting person chooses the loan.
     *
     * @throws Refusal BRN-01 if there is no such loan in the person's branches, TSK-02 to other duties than the risk line's, PLM-11 where the loan has
     *     ended or is being visited; SEQ-01 once the case has ended
     */
    @Transactional
    public SpotCheck chosen(String loanNumber, ChooseEntry entry) {
        LoanAccount loan = visible.required(loanNumber);
        ActPlace place = ActPlace.outsideProcess(loan.caseId(), ACT);
        try {
            rules.checkChooses();
            return begun(loan, SpotCause.CHOSEN, null, entry.reason().strip(), place, "CHOSEN");
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place);
        }
    }

    /** Its day has come. @throws Refusal PLM-11 where it is being visited already, or the loan has ended */
    @Transactional
    public SpotCheck drawn(SpotDraws.Drawn drawn) {
        LoanAccount loan = accounts.required(drawn.loanNumber());
        // the seed itself stays untold while visits of the draw are to come: with it whoever reads this could reckon them
        String how = "随机抽中，第 " + drawn.draw() + " 次抽取，种子的 SHA-256 为 " + drawn.seal() + " / drawn at random, draw " + drawn.draw()
            + ", whose seed has the SHA-256 " + drawn.seal();
        return begun(loan, SpotCause.DRAWN, drawn, how, ActPlace.outsideProcess(loan.caseId(), ACT), "DRAWN");
    }

    /** Whether the acting person has a duty that chooses loans for a visit. */
    public boolean mayChoose() {
        return rules.mayChoose();
    }

    /** Whether the loan may be visited now. @throws Refusal why not */
    @Transactional(readOnly = true)
    public void checkChosen(String loanNumber) {
        check(visible.required(loanNumber));
    }

    private void check(LoanAccount loan) {
        rules.checkBegins(loan.number(), accounts.position(loan.number()).state(), store.ofCase(loan.caseId()));
        open.check(loan.caseId());
    }

    private SpotCheck begun(LoanAccount loan, SpotCause cause, SpotDraws.Drawn drawn, String said, ActPlace place, String answer) {
        // a last repayment that is being booked ends it, or finds it begun
        accounts.locked(loan.number());
        store.turn(loan.number());
        check(loan);
        Stamp stamp = stamps.now(loan.caseId());
        long id = store.begin(stamp, loan.number(), cause, drawn == null ? null : drawn.id(), cause == SpotCause.CHOSEN ? said : null);
        // why it was chosen is told with the visit: the branch reads the trail
        trail.record(stamp.by(), place, answer, SpotCheckRules.RULE, cause == SpotCause.CHOSEN ? CHOSEN : said,
            List.of(new Reference("spot-check", String.valueOf(id), null)));
        return store.required(id);
    }
}
