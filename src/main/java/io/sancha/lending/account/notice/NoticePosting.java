package io.sancha.lending.account.notice;

import io.sancha.lending.account.Notice;
import io.sancha.lending.account.Notices;
import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.Paper;
import io.sancha.platform.people.BranchRule;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that a person sent a copy by registered post: once, with the day, the number of the item and the post's own paper (COL-02). */
@Service
public class NoticePosting {
    private static final String RULE = "COL-02";
    private final Notices notices;
    private final NoticeActs acts;
    private final Stamps stamps;
    private final Trail trail;
    private final JdbcClient sql;

    NoticePosting(Notices notices, NoticeActs acts, Stamps stamps, Trail trail, JdbcClient sql) {
        this.notices = notices;
        this.acts = acts;
        this.stamps = stamps;
        this.trail = trail;
        this.sql = sql;
    }

    /**
     * @param sentOn the day on the post's paper
     * @param item number of the item, by which the post tells where it is
     * @param scan of the post's paper; null where none was sent
     * @throws Refusal as {@link NoticeReceipts#record}
     */
    @Transactional
    public void record(long noticeId, LocalDate sentOn, String item, NoticeActs.Scan scan) {
        Refusal nothing = BranchRule.nothing("通知书 " + noticeId, "notice " + noticeId);
        String caseId = notices.caseOf(noticeId).orElseThrow(() -> nothing);
        acts.within(caseId, "post-notice", nothing, place -> {
            sql.sql("select notice_id from notice_delivery where notice_id = :notice for update").param("notice", noticeId).query(Long.class).optional();
            Stamp stamp = stamps.now(caseId);
            String number = item == null ? "" : item.strip();
            check(notices.required(noticeId), sentOn, number, stamp.bankDate(), scan);
            Paper paper = acts.filed(place, "posted-" + noticeId, "登记邮寄 Record the posting of a notice", DocumentType.CORRESPONDENCE, "邮寄凭证 " + number, scan);
            sql.sql("""
                insert into notice_dispatch (notice_id, way, sent_on, item, paper_id, recorded_at, recorded_by, bank_date)
                values (:notice, 'POST', :on, :item, :paper, :at, :by, :today)""").param("notice", noticeId).param("on", sentOn).param("item", number)
                .param("paper", paper.id()).param("at", Columns.at(stamp.at())).param("by", stamp.by()).param("today", stamp.bankDate()).update();
            sql.sql("""
                update notice_delivery set state = case when asks_receipt then 'SENT' else 'DONE' end where notice_id = :notice and state <> 'DONE'""")
                .param("notice", noticeId).update();
            trail.record(stamp.by(), place, "POSTED", RULE, "通知书 " + noticeId + " 于 " + sentOn + " 邮寄 / notice " + noticeId + " was posted on " + sentOn,
                List.of(new Reference("notice", String.valueOf(noticeId), null), new Reference("task-paper", String.valueOf(paper.id()), paper.sha256())));
        });
    }

    private void check(Notice notice, LocalDate sentOn, String item, LocalDate today, NoticeActs.Scan scan) {
        if (notice.copy() == Notice.Copy.RETAINED) {
            throw Refusal.by(RULE, "留存联不送达", "the copy that is kept goes to nobody");
        }
        OnceOnly.check(sql.sql("select exists (select from notice_dispatch where notice_id = :notice and way = 'POST')").param("notice", notice.id())
            .query(Boolean.class).single(), "本联已登记邮寄", "the posting of this copy was recorded");
        if (sentOn == null || sentOn.isBefore(notice.sentOn()) || sentOn.isAfter(today)) {
            throw Refusal.by(RULE, "请填写邮寄日期，自写成日 " + notice.sentOn() + " 起，不晚于今天",
                "enter the day of posting, from " + notice.sentOn() + ", when it was written, until today").atField("sentOn");
        }
        if (!item.matches("[0-9A-Za-z-]{5,40}")) {
            throw Refusal.by(RULE, "请填写邮件号（5 至 40 位字母数字）", "enter the number of the item, 5 to 40 letters and figures").atField("item");
        }
        if (scan == null || scan.isEmpty()) {
            throw Refusal.by(RULE, "请附邮寄凭证的扫描件", "add the scan of the post's paper").atField("file");
        }
    }
}
