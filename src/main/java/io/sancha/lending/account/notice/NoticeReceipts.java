package io.sancha.lending.account.notice;

import io.sancha.lending.account.Notice;
import io.sancha.lending.account.Notices;
import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.Paper;
import io.sancha.platform.people.BranchRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down the receipts of notices, each once, with its day and its paper (COL-02, COL-03). */
@Service
public class NoticeReceipts {
    private static final String RULE = "COL-02";
    private final Notices notices;
    private final NoticeActs acts;
    private final Stamps stamps;
    private final Trail trail;
    private final JdbcClient sql;

    NoticeReceipts(Notices notices, NoticeActs acts, Stamps stamps, Trail trail, JdbcClient sql) {
        this.notices = notices;
        this.acts = acts;
        this.stamps = stamps;
        this.trail = trail;
        this.sql = sql;
    }

    /**
     * Notes that the customer or a guarantor signed for their copy.
     *
     * @param receivedOn the day on the receipt
     * @param scan of the receipt; null where none was sent
     * @throws Refusal BRN-01 if there is no such notice in the person's branches, TSK-02 without a duty that looks after loans, SEQ-01 a second time or in a
     *     case that has ended, COL-02 for the copy that is kept, a day before the sending or after today, or without a paper of its own
     */
    @Transactional
    public void record(long noticeId, LocalDate receivedOn, NoticeActs.Scan scan) {
        Refusal nothing = BranchRule.nothing("通知书 " + noticeId, "notice " + noticeId);
        String caseId = notices.caseOf(noticeId).orElseThrow(() -> nothing);
        acts.within(caseId, "record-notice-receipt", nothing, place -> take(place, noticeId, receivedOn, scan));
    }

    private void take(ActPlace place, long noticeId, LocalDate receivedOn, NoticeActs.Scan scan) {
        // whoever comes second waits here and finds the receipt of the first
        sql.sql("select notice_id from notice_delivery where notice_id = :notice for update").param("notice", noticeId).query(Long.class).optional();
        Notice notice = notices.required(noticeId);
        Stamp stamp = stamps.now(place.caseId());
        check(notice, receivedOn, stamp.bankDate(), scan);
        Paper paper = acts.filed(place, "notice-" + noticeId, "登记送达回执 Record the receipt of a notice", DocumentType.NOTICE_RECEIPT, title(notice), scan);
        checkOwnPaper(paper.sha256());
        sql.sql("""
            insert into notice_receipt (notice_id, received_on, paper_id, reference, sha256, recorded_at, recorded_by, bank_date)
            values (:notice, :on, :paper, :reference, :sha256, :at, :by, :today)""").param("notice", noticeId).param("on", receivedOn)
            .param("paper", paper.id()).param("reference", UUID.fromString(paper.reference())).param("sha256", paper.sha256())
            .param("at", Columns.at(stamp.at())).param("by", stamp.by()).param("today", stamp.bankDate()).update();
        sql.sql("update notice_delivery set state = 'DONE' where notice_id = :notice").param("notice", noticeId).update();
        String received = "通知书 " + noticeId + " 于 " + receivedOn + " 签收 / notice " + noticeId + " was received on " + receivedOn;
        trail.record(stamp.by(), place, "RECEIVED", RULE, received,
            List.of(new Reference("notice", String.valueOf(noticeId), null), new Reference("task-paper", String.valueOf(paper.id()), paper.sha256())));
    }

    private static void check(Notice notice, LocalDate receivedOn, LocalDate today, NoticeActs.Scan scan) {
        if (notice.copy() == Notice.Copy.RETAINED) {
            throw Refusal.by(RULE, "留存联不送达，没有回执", "the copy that is kept goes to nobody and has no receipt");
        }
        OnceOnly.check(notice.receivedOn() != null, "本联的回执已登记（" + notice.receivedOn() + "）", "the receipt of this copy was recorded");
        if (receivedOn == null) {
            throw Refusal.by(RULE, "请填写回执上的签收日期", "enter the day on the receipt").atField("receivedOn");
        }
        if (receivedOn.isBefore(notice.sentOn())) {
            throw Refusal.by(RULE, "签收日 " + receivedOn + " 早于发出日 " + notice.sentOn() + "，请核对回执",
                "the receipt is of " + receivedOn + ", before the notice was sent on " + notice.sentOn() + "; check it").atField("receivedOn");
        }
        if (receivedOn.isAfter(today)) {
            throw Refusal.by(RULE, "签收日 " + receivedOn + " 晚于今天，请核对回执", "the day of the receipt, " + receivedOn + ", is yet to come; check it")
                .atField("receivedOn");
        }
        if (scan == null || scan.isEmpty()) {
            throw Refusal.by(RULE, "请附回执的扫描件，没有纸质回执不予登记", "add the scan of the receipt; without its paper none is recorded").atField("file");
        }
    }

    /** One paper proves one receipt: a scan that stands for another notice shows nothing of this one. */
    private void checkOwnPaper(String sha256) {
        if (sql.sql("select exists (select from notice_receipt where sha256 = :sha256)").param("sha256", sha256).query(Boolean.class).single()) {
            throw Refusal.by(RULE, "这份扫描件已是另一份通知书的回执，请附本联的回执", "this scan is the receipt of another notice; add the one of this copy").atField("file");
        }
    }

    private static String title(Notice notice) {
        return notice.loanNumber() + "-" + notice.sentOn() + "-" + notice.id();
    }
}
