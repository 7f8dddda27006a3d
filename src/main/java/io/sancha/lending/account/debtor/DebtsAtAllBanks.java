package io.sancha.lending.account.debtor;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.ClassLimits;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.LoanAccount;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What companies owe at all banks, as their credit reports have it, and what of that is more than 90 days overdue: where that is more than the policy's share,
 * all that the company owes here is bad (CLS-05), at once and until a later report says otherwise.
 */
@Service
public class DebtsAtAllBanks {
    private static final String RULE = "CLS-05";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private final DebtorActs acts;
    private final PaperDesk papers;
    private final RiskClasses classes;
    private final ClassLimits limits;
    private final Notifications notifications;
    private final Turns turns;
    private final Stamps stamps;
    private final Trail trail;
    private final JdbcClient sql;

    DebtsAtAllBanks(DebtorActs acts, PaperDesk papers, RiskClasses classes, ClassLimits limits, Notifications notifications, Turns turns, Stamps stamps,
        Trail trail, JdbcClient sql) {
        this.acts = acts;
        this.papers = papers;
        this.classes = classes;
        this.limits = limits;
        this.notifications = notifications;
        this.turns = turns;
        this.stamps = stamps;
        this.trail = trail;
        this.sql = sql;
    }

    /**
     * What a credit report says.
     *
     * @param reportedOn the day of the report
     * @param owed at all banks, in yuan, such as 1234567.89
     * @param overdue what of it is more than 90 days overdue, in yuan
     * @param originalSeen whether the scan was compared with the report
     */
    public record Reported(LocalDate reportedOn, String owed, String overdue, boolean originalSeen) {
    }

    /**
     * Takes down a company's credit report; its loans are classified by it at once.
     *
     * @throws Refusal BRN-01, TSK-02 to whoever is no manager, SEQ-01 in a case that has ended; CLS-05 for a person, a report without day, amounts or paper,
     *     of a day to come or not after the last report's, with more overdue than owed or less owed than this bank's own principal
     */
    @Transactional
    public void record(String caseId, Reported reported, Scan scan) {
        acts.within(caseId, "record-debts-at-all-banks", DebtorActs.MANAGERS, RULE, (place, loan) -> take(place, loan, reported, scan));
    }

    private void take(ActPlace place, LoanAccount loan, Reported reported, Scan scan) {
        long customer = sql.sql("select customer_id from claim_on_debtor where loan_number = :loan and calendar = ''").param("loan", loan.number())
            .query(Long.class).optional().orElseThrow(() -> Refusal.by(RULE, "借款人不是企业，个人贷款逐笔分类，不登记全部银行债务",
                "the borrower is no company; a person's loans are classified one by one, whatever else the person owes"));
        turns.take("customer/" + customer);
        Stamp stamp = stamps.now(place.caseId());
        Money owed = amount("owed", reported.owed(), "全部银行债务余额", "what is owed at all banks");
        Money overdue = amount("overdue", reported.overdue(), "其中逾期超过 90 天的金额", "what is more than 90 days overdue");
        checkDay(customer, reported.reportedOn(), stamp.bankDate());
        checkAmounts(customer, reported.reportedOn(), owed, overdue);
        Scan.check(scan, RULE, "请附征信报告，没有报告不予登记", "add the credit report; without it nothing is taken down");
        if (!reported.originalSeen()) {
            throw Refusal.by(RULE, "征信报告须与原件核对后登记", "compare the credit report with the original before it is taken down").atField("originalSeen");
        }
        Paper paper = papers.addToWork(place, "debts-at-all-banks-" + UUID.randomUUID(), "登记全部银行债务 Take down debts at all banks",
            new PaperEntry(DocumentType.CREDIT_REPORT, "企业征信报告 " + reported.reportedOn(), true, false), scan.fileName(), scan.declaredType(), scan.content());
        boolean bound = limits.boundAtAllBanks(loan.number());
        long id = sql.sql("""
            insert into debt_at_all_banks (customer_id, case_id, reported_on, owed, overdue, paper_id, reference, recorded_at, recorded_by, bank_date)
            values (:customer, :case, :on, :owed, :overdue, :paper, :reference, :at, :by, :today) returning id""").param("customer", customer)
            .param("case", place.caseId()).param("on", reported.reportedOn()).param("owed", owed.amount()).param("overdue", overdue.amount())
            .param("paper", paper.id()).param("reference", UUID.fromString(paper.reference())).param("at", Columns.at(stamp.at())).param("by", stamp.by())
            .param("today", stamp.bankDate()).query(Long.class).single();
        trail.record(stamp.by(), place, "RECORDED", RULE, reported.reportedOn() + " 征信：全部银行债务 " + owed + "，逾期超过 90 天 " + overdue + " / credit report of "
            + reported.reportedOn() + ": " + owed + " owed at all banks, " + overdue + " more than 90 days overdue",
            List.of(new Reference("debt-at-all-banks", String.valueOf(id), paper.sha256())));
        if (bound && !limits.boundAtAllBanks(loan.number())) {
            DebtorActs.RISK_LINE.forEach(duty -> notifications.toDuty(duty, Message.ofCase(Happening.DEBTS_CLEARED, place.caseId(), stamp.by(),
                String.valueOf(reported.reportedOn()))));
        }
        classes.fit(loan.number());
    }

    private void checkDay(long customer, LocalDate reportedOn, LocalDate today) {
        if (reportedOn == null) {
            throw Refusal.by(RULE, "请填写征信报告的日期", "enter the day of the credit report").atField("reportedOn");
        }
        if (reportedOn.isAfter(today)) {
            throw Refusal.by(RULE, "报告日期 " + reportedOn + " 晚于今天，请核对报告", "the day of the report, " + reportedOn + ", is yet to come; check it")
                .atField("reportedOn");
        }
        sql.sql("select reported_on from debts_reported_last where customer_id = :customer and reported_on >= :on").param("customer", customer)
            .param("on", reportedOn).query(LocalDate.class).optional().ifPresent(last -> {
                throw Refusal.by(RULE, "报告日期 " + reportedOn + " 不晚于已登记的 " + last + " 报告，请用较新的报告",
                    "the report is of " + reportedOn + ", not after the last one, of " + last + "; take a newer one").atField("reportedOn");
            });
    }

    private void checkAmounts(long customer, LocalDate reportedOn, Money owed, Money overdue) {
        if (overdue.compareTo(owed) > 0) {
            throw Refusal.by(RULE, "逾期超过 90 天的 " + overdue + " 多于全部债务 " + owed + "，请核对报告",
                overdue + " is said to be more than 90 days overdue, more than all that is owed, " + owed + "; check the report").atField("overdue");
        }
        // what was lent until that day and is owed still was owed then
        BigDecimal here = sql.sql("""
            select coalesce(sum(o.amount), 0) from claim_on_debtor d join loan_account a on a.number = d.loan_number and a.disbursed_on <= :on
              join principal_owed o on o.loan_number = d.loan_number where d.customer_id = :customer and d.calendar = ''""").param("on", reportedOn)
            .param("customer", customer).query(BigDecimal.class).single();
        if (owed.amount().signum() == 0 || here.compareTo(owed.amount()) > 0) {
            throw Refusal.by(RULE, "全部债务 " + owed + " 少于本行贷款本金 " + Money.of(here, Money.CNY) + "，请核对报告",
                owed + " is said to be owed at all banks, less than the principal of " + Money.of(here, Money.CNY) + " owed to this one; check the report")
                .atField("owed");
        }
    }

    private static Money amount(String field, String text, String chinese, String english) {
        String plain = text == null ? "" : text.strip().replace(",", "");
        if (!AMOUNT.matcher(plain).matches()) {
            throw Refusal.by(RULE, "请填写" + chinese + "，元，至多两位小数", "enter " + english + ", in yuan with at most two decimals").atField(field);
        }
        return Money.of(new BigDecimal(plain), Money.CNY);
    }
}
