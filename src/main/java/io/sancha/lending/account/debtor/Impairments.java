package io.sancha.lending.account.debtor;

import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.store.ImpairmentEvidence;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.Paper;
import io.sancha.platform.document.PaperDesk;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that a loan, or all loans of a company, are credit-impaired, or are so no more (CLS-12): said by one with evidence, confirmed by another. */
@Service
public class Impairments {
    private static final String RULE = "CLS-12";
    private static final int LONGEST = 1000;
    private final DebtorActs acts;
    private final PaperDesk papers;
    private final RiskClasses classes;
    private final Notifications notifications;
    private final Turns turns;
    private final Stamps stamps;
    private final Trail trail;
    private final JdbcClient sql;

    Impairments(DebtorActs acts, PaperDesk papers, RiskClasses classes, Notifications notifications, Turns turns, Stamps stamps, Trail trail, JdbcClient sql) {
        this.acts = acts;
        this.papers = papers;
        this.classes = classes;
        this.notifications = notifications;
        this.turns = turns;
        this.stamps = stamps;
        this.trail = trail;
        this.sql = sql;
    }

    /**
     * What is said of a loan.
     *
     * @param whole whether it is said of all loans of the company
     * @param lifts id of the impairment that is to hold no longer; null where one is to hold
     * @param evidence by what it is seen; null of a lifting
     */
    public record Said(boolean whole, Long lifts, ImpairmentEvidence evidence, String reason) {
    }

    /** Whether another confirms it, and why. */
    public record Decision(boolean confirmed, String reason) {
    }

    private record Open(long id, Long lifts, String recordedBy) {
    }

    /**
     * Takes down an impairment, or that it is over. It holds once another has confirmed it.
     *
     * @throws Refusal BRN-01, TSK-02, SEQ-01; CLS-12 without evidence, reason or paper, for all loans of a person, for what holds already, waits to be
     *     confirmed or does not hold
     */
    @Transactional
    public void say(String caseId, Said said, Scan scan) {
        acts.within(caseId, said.lifts() == null ? "record-impairment" : "lift-impairment", DebtorActs.BOTH, RULE,
            (place, loan) -> take(place, loan, said, scan));
    }

    private void take(ActPlace place, LoanAccount loan, Said said, Scan scan) {
        Long customer = sql.sql("select customer_id from claim_on_debtor where loan_number = :loan and calendar = ''").param("loan", loan.number())
            .query(Long.class).optional().orElse(null);
        turns.take("impairment/" + (customer == null ? loan.number() : customer));
        boolean whole = said.lifts() == null ? said.whole() : lifted(loan, customer, said.lifts());
        checkNew(loan, customer, said, whole);
        String reason = reason(said.reason());
        Scan.check(scan, RULE, "请附证据材料", "add the paper that shows it");
        Stamp stamp = stamps.now(place.caseId());
        Paper paper = papers.addToWork(place, "impairment-" + UUID.randomUUID(), "登记信用减值 Take down an impairment", new PaperEntry(DocumentType.OTHER,
            said.lifts() == null ? "信用减值证据" : "信用减值解除证据", true, false), scan.fileName(), scan.declaredType(), scan.content());
        long id = sql.sql("""
            insert into impairment (loan_number, case_id, customer_id, whole, lifts, evidence, reason, paper_id, reference, recorded_at, recorded_by, bank_date)
            values (:loan, :case, :customer, :whole, :lifts, :evidence, :reason, :paper, :reference, :at, :by, :today) returning id""")
            .param("loan", loan.number()).param("case", place.caseId()).param("customer", customer).param("whole", whole).param("lifts", said.lifts())
            .param("evidence", said.lifts() == null ? said.evidence().name() : null).param("reason", reason).param("paper", paper.id())
            .param("reference", UUID.fromString(paper.reference())).param("at", Columns.at(stamp.at())).param("by", stamp.by())
            .param("today", stamp.bankDate()).query(Long.class).single();
        trail.record(stamp.by(), place, said.lifts() == null ? "SAID" : "LIFTING_SAID", RULE, reason,
            List.of(new Reference("impairment", String.valueOf(id), paper.sha256())));
        DebtorActs.RISK_LINE.forEach(duty -> notifications.toDuty(duty, Message.ofCase(Happening.IMPAIRMENT_SAID, place.caseId(), stamp.by(), reason)));
    }

    /** Whether the impairment that is to be lifted is of all the company's loans. */
    private boolean lifted(LoanAccount loan, Long customer, long lifts) {
        return sql.sql("""
            select whole from impairment_in_force where impairment_id = :id
               and (loan_number = :loan or whole and customer_id = cast(:customer as bigint))""").param("id", lifts).param("loan", loan.number())
            .param("customer", customer).query(Boolean.class).optional().orElseThrow(() -> Refusal.by(RULE, "此信用减值认定不在有效中，请刷新",
                "this impairment does not hold any more; load the page anew").atField("lifts"));
    }

    private void checkNew(LoanAccount loan, Long customer, Said said, boolean whole) {
        if (whole && customer == null) {
            throw Refusal.by(RULE, "借款人不是企业，个人贷款逐笔认定", "the borrower is no company; of a person each loan is judged by itself").atField("whole");
        }
        if (said.lifts() == null && said.evidence() == null) {
            throw Refusal.by(RULE, "请选择信用减值的证据", "choose by what the impairment is seen").atField("evidence");
        }
        if (said.lifts() == null && exists("impairment_in_force i", loan, customer, whole)) {
            throw Refusal.by(RULE, "已认定为信用减值，无须再次登记", "it is impaired already; that is not taken down twice");
        }
        if (exists("impairment i left join impairment_decision d on d.impairment_id = i.id where d.impairment_id is null", loan, customer, whole)) {
            throw Refusal.by(RULE, "已有一笔登记待确认，请先确认或退回", "one is to be confirmed already; confirm or reject that first");
        }
    }

    private boolean exists(String what, LoanAccount loan, Long customer, boolean whole) {
        return sql.sql("select exists (select from " + what + (what.contains(" where ") ? " and " : " where ") + """
            i.whole = :whole and case when i.whole then i.customer_id = cast(:customer as bigint) else i.loan_number = :loan end)""")
            .param("loan", loan.number()).param("customer", customer).param("whole", whole).query(Boolean.class).single();
    }

    /**
     * Confirms what another said, or rejects it; what is confirmed holds from now on, and the classes follow at once. What was said of all loans of a company
     * is confirmed in the case of any of them: the one in which it was said may have ended.
     *
     * @throws Refusal BRN-01, TSK-02 outside the risk line, SEQ-01 a second time or in a case that has ended, CLS-12 to who said it, or without a reason
     */
    @Transactional
    public void decide(String caseId, long id, Decision decision) {
        acts.within(caseId, "confirm-impairment", DebtorActs.RISK_LINE, RULE, (place, loan) -> decide(place, loan, id, decision));
    }

    private void decide(ActPlace place, LoanAccount loan, long id, Decision decision) {
        Open said = sql.sql("""
            select i.id, i.lifts, i.recorded_by from impairment i
             where i.id = :id and (i.loan_number = :loan or i.whole and i.customer_id = (select d.customer_id from claim_on_debtor d
                                                                                       where d.loan_number = :loan and d.calendar = '')) for update""")
            .param("id", id).param("loan", loan.number()).query(Open.class).optional()
            .orElseThrow(() -> Refusal.by(RULE, "本案没有这笔登记", "the case has no such record"));
        if (sql.sql("select exists (select from impairment_decision where impairment_id = :id)").param("id", id).query(Boolean.class).single()) {
            throw Refusal.by("SEQ-01", "此登记已确认或退回，不得重复", "it was confirmed or rejected already; that is done once and stands");
        }
        Stamp stamp = stamps.now(place.caseId());
        if (said.recordedBy().equals(stamp.by())) {
            throw Refusal.by(RULE, "登记人不得自行确认，请由风险条线另一人确认", "who took it down does not confirm it; another of the risk line does");
        }
        String reason = reason(decision.reason());
        sql.sql("""
            insert into impairment_decision (impairment_id, outcome, reason, recorded_at, recorded_by, bank_date)
            values (:id, :outcome, :reason, :at, :by, :today)""").param("id", id).param("outcome", decision.confirmed() ? "CONFIRMED" : "REJECTED")
            .param("reason", reason).param("at", Columns.at(stamp.at())).param("by", stamp.by()).param("today", stamp.bankDate()).update();
        trail.record(stamp.by(), place, decision.confirmed() ? said.lifts() == null ? "IMPAIRED" : "LIFTED" : "REJECTED", RULE, reason,
            List.of(new Reference("impairment", String.valueOf(id), null)));
        if (decision.confirmed() && said.lifts() == null) {
            classes.fit(loan.number());
        }
    }

    private static String reason(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw Refusal.by(RULE, "请写明理由，至多 " + LONGEST + " 字", "give the reason, in at most " + LONGEST + " characters").atField("reason");
        }
        return plain;
    }
}
