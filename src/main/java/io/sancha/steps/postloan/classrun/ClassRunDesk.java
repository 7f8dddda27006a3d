package io.sancha.steps.postloan.classrun;

import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.ClassLimits;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.steps.postloan.classrun.ClassRunTurns.Line;
import io.sancha.steps.postloan.classrun.ClassRunTurns.Opinion;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the loans of a quarter's run through their three hands (CLS-11): the manager of the customer proposes, a classification officer determines, the head of
 * the branch approves, many loans at once where nothing changed. None may give a better class than the loan may have; the third's is the loan's class.
 */
@Service
public class ClassRunDesk {
    /** Loans that one may say something of at once. */
    public static final int MOST = 200;
    private static final String RULE = "CLS-11";
    private static final int LONGEST = 2000;
    private final JdbcClient sql;
    private final LoanAccounts accounts;
    private final RiskClasses classes;
    private final ClassLimits limits;
    private final CaseScope scope;
    private final OpenCases open;
    private final Actors actors;
    private final ClassRunTurns turns;
    private final Stamps stamps;
    private final Trail trail;

    ClassRunDesk(JdbcClient sql, LoanAccounts accounts, RiskClasses classes, ClassLimits limits, CaseScope scope, OpenCases open, Actors actors,
        ClassRunTurns turns, Stamps stamps, Trail trail) {
        this.sql = sql;
        this.accounts = accounts;
        this.classes = classes;
        this.limits = limits;
        this.scope = scope;
        this.open = open;
        this.actors = actors;
        this.turns = turns;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * What is said of loans of the run.
     *
     * @param hand which of the three says it
     * @param loans ids of the run's lines
     * @param riskClass null to confirm what was said before, of the first hand the class that the loan has
     * @param reason may be left out where the class is confirmed
     */
    public record Said(Hand hand, List<Long> loans, RiskClass riskClass, String reason) {
    }

    /**
     * All of them or none.
     *
     * @return of how many loans it was said
     * @throws Refusal BRN-01 for what is not of the person's branches, TSK-02 to another duty, SEQ-01 in a case that has ended; CLS-11 without loans or with
     *     too many, without a reason for another class, to another's manager, out of turn, to who had another hand in it or where the class changed since the
     *     first hand; LIM-06 or REV-02 to whoever keeps away from the case; CLS-02, CLS-05, CLS-09 or CLS-12
     *     for a class better than the loan may have
     */
    @Transactional
    public int say(Said said) {
        if (said.hand() == null || !actors.person().has(said.hand().duty())) {
            throw Refusal.by("TSK-02", "初分由客户经理、认定由分类岗、审批由支行负责人办理",
                "managers propose a class, classification officers determine it, heads of branches approve it");
        }
        if (said.loans() == null || said.loans().isEmpty() || said.loans().size() > MOST) {
            throw Refusal.by(RULE, "请选择 1 至 " + MOST + " 笔贷款", "choose from 1 to " + MOST + " loans").atField("loans");
        }
        String reason = reason(said);
        List<Line> lines = sql.sql("""
            select r.id, r.loan_number, r.case_id, m.manager, exists (select from class_run n where n.quarter > r.quarter) as missed from class_run_loan r
              left join manager_of_case m on m.case_id = r.case_id
             where r.id = any (:ids) order by r.id for update of r""").param("ids", said.loans().toArray(Long[]::new)).query(Line.class).list();
        if (lines.size() != said.loans().stream().distinct().count()) {
            throw BranchRule.nothing("所选贷款", "such loan");
        }
        lines.forEach(line -> say(line, said, reason));
        return lines.size();
    }

    private static String reason(Said said) {
        String plain = said.reason() == null ? "" : said.reason().strip();
        if (plain.length() > LONGEST || plain.isEmpty() && said.riskClass() != null) {
            throw Refusal.by(RULE, "改变分类须写明理由，至多 " + LONGEST + " 字", "another class needs its reason, in at most " + LONGEST + " characters").atField("reason");
        }
        return plain.isEmpty() ? null : plain;
    }

    private void say(Line line, Said said, String reason) {
        scope.check(line.caseId(), "classify-quarterly", BranchRule.nothing("贷款 " + line.loanNumber(), "loan " + line.loanNumber()));
        var place = new ActPlace(line.caseId(), "classify-quarterly", null, null, said.hand().duty());
        try {
            open.check(line.caseId());
            sayOf(line, said, reason, place);
        } catch (Refusal refusal) {
            throw refusal.withinEntry(line.loanNumber()).happenedAt(place);
        }
    }

    private void sayOf(Line line, Said said, String reason, ActPlace place) {
        Stamp stamp = stamps.now(line.caseId());
        List<Opinion> earlier = turns.earlier(line);
        turns.check(line, said.hand(), stamp, earlier);
        LoanPosition position = accounts.position(line.loanNumber());
        if (position.state().isClosed()) {
            throw Refusal.by(RULE, "已结清或核销，不再分类", "it is settled or written off and is classified no more");
        }
        RiskClass given = ClassRunTurns.given(said.riskClass(), position.riskClass(), earlier);
        limits.of(position).check(given);
        long id = sql.sql("""
            insert into class_run_opinion (class_run_loan_id, step, risk_class, class_seen, reason, recorded_at, recorded_by, bank_date)
            values (:line, :step, :class, :seen, :reason, :at, :by, :today) returning id""").param("line", line.id()).param("step", said.hand().name())
            .param("class", given.name()).param("seen", position.riskClass().name())
            .param("reason", reason).param("at", Columns.at(stamp.at())).param("by", stamp.by())
            .param("today", stamp.bankDate()).query(Long.class).single();
        trail.record(stamp.by(), place, given.name(), RULE, said.hand().chinese() + "：" + given.chinese() + " / " + said.hand().english() + ": "
            + given.english(), List.of(new Reference("class-run-opinion", String.valueOf(id), null)));
        if (said.hand() == Hand.APPROVED && given != position.riskClass()) {
            classes.change(line.loanNumber(), given, RULE, reason == null ? ClassRunTurns.lastReason(earlier) : reason,
                new ClassDeciders(earlier.get(0).recordedBy(), earlier.get(1).recordedBy(), stamp.by()));
        }
    }
}
