package io.sancha.steps.postloan.classrun;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.CaseDuties;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is to say something of a loan of a run, and what was said of it before (CLS-11). */
@Component
class ClassRunTurns {
    private static final String RULE = "CLS-11";
    private final JdbcClient sql;
    private final CaseDuties duties;
    private final Stamps stamps;

    ClassRunTurns(JdbcClient sql, CaseDuties duties, Stamps stamps) {
        this.sql = sql;
        this.duties = duties;
        this.stamps = stamps;
    }

    /** @param manager of its customer; null while nobody is responsible @param missed whether a later run has begun */
    record Line(long id, String loanNumber, String caseId, String manager, boolean missed) {
    }

    /** @param classSeen in which the loan was when this was said @param reason null of what was confirmed */
    record Opinion(Hand step, RiskClass riskClass, RiskClass classSeen, String reason, String recordedBy) {
    }

    /** What was said of the loan in this run, in its order. */
    List<Opinion> earlier(Line line) {
        return sql.sql("select step, risk_class, class_seen, reason, recorded_by from class_run_opinion where class_run_loan_id = :line order by id")
            .param("line", line.id()).query((row, n) -> new Opinion(Columns.constant(row, "step", Hand.class),
                Columns.constant(row, "risk_class", RiskClass.class), Columns.constant(row, "class_seen", RiskClass.class), row.getString("reason"),
                row.getString("recorded_by"))).list();
    }

    /** @throws Refusal CLS-11 out of turn, to another's manager or to who had another hand in it; REV-02, LIM-06 to whoever keeps away from the case */
    void check(Line line, Hand hand, Stamp stamp, List<Opinion> earlier) {
        if (line.missed()) {
            throw Refusal.by(RULE, "下一季的分类已开始，请在新一季办理", "the next quarter's classification has begun; say it there");
        }
        if (earlier.size() != hand.ordinal()) {
            throw Refusal.by(RULE, "须依次初分、认定、审批，现已完成 " + earlier.size() + " 步，请刷新",
                "it is proposed, determined, approved in this order; " + earlier.size() + " of the steps are done; load the page anew");
        }
        if (earlier.stream().anyMatch(one -> one.recordedBy().equals(stamp.by()))) {
            throw Refusal.by(RULE, stamps.called(stamp.by()) + " 已参与本笔分类，初分、认定、审批须由三人分别办理",
                stamps.called(stamp.by()) + " already took part in this; three different people propose, determine and approve");
        }
        boolean manages = stamp.by().equals(line.manager());
        if (hand == Hand.PROPOSED && line.manager() != null && !manages && !standsInFor(line.manager(), stamp)) {
            throw Refusal.by(RULE, "由管户客户经理 " + stamps.called(line.manager()) + " 初分", "the customer's manager proposes, " + stamps.called(line.manager()));
        }
        if (hand != Hand.PROPOSED && manages) {
            throw Refusal.by(RULE, stamps.called(stamp.by()) + " 是管户客户经理，认定和审批由他人办理",
                stamps.called(stamp.by()) + " is the customer's manager; others determine and approve");
        }
        duties.check(line.caseId(), hand.duty(), stamp.by());
    }

    private boolean standsInFor(String manager, Stamp stamp) {
        return sql.sql("""
            select exists (select from standing_in where absent = :manager and delegate = :me and duty = :duty and :today between first_day and last_day)""")
            .param("manager", manager).param("me", stamp.by()).param("duty", Hand.PROPOSED.duty()).param("today", stamp.bankDate())
            .query(Boolean.class).single();
    }

    /**
     * The class that is given. What was said of another class than the loan has now was said without knowing what changed it: nobody confirms it, and nothing
     * better than the loan has now comes of it.
     *
     * @param said null to confirm what was said before
     * @throws Refusal CLS-11 where the class changed since the first hand, and what is said would undo that
     */
    static RiskClass given(RiskClass said, RiskClass now, List<Opinion> earlier) {
        RiskClass before = earlier.isEmpty() ? now : earlier.get(earlier.size() - 1).riskClass();
        RiskClass given = said == null ? before : said;
        boolean changed = !earlier.isEmpty() && earlier.get(0).classSeen() != now;
        if (changed && given != now && (said == null || now.isWorseThan(given))) {
            throw Refusal.by(RULE, "初分时为 " + earlier.get(0).classSeen().chinese() + "，现已改为 " + now.chinese() + "，不能照原意见办理；请写明不优于现分类的类别和理由",
                "it was " + earlier.get(0).classSeen().english() + " when proposed and is " + now.english()
                    + " now, so what was said is not confirmed; say a class no better than it has now, with the reason").atField("riskClass");
        }
        return given;
    }

    /** Why the class is given, of those who said why the last. */
    static String lastReason(List<Opinion> earlier) {
        return earlier.stream().map(Opinion::reason).filter(one -> one != null).reduce((first, second) -> second)
            .orElse("季末分类 classified at the quarter's end");
    }
}
