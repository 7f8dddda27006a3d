package io.sancha.lending.account.notice;

import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.Paper;
import io.sancha.platform.mail.MailServer;
import io.sancha.platform.people.BranchRule;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses to which a borrower and the guarantors agreed to be served by mail (送达地址确认书): each with the paper that they signed, because a notice
 * that goes elsewhere was not served. The last one holds; what waits for delivery follows it.
 */
@Service
public class ServiceAddresses {
    private static final String RULE = "COL-02";
    private final NoticeActs acts;
    private final MailServer server;
    private final Stamps stamps;
    private final Trail trail;
    private final JdbcClient sql;

    ServiceAddresses(NoticeActs acts, MailServer server, Stamps stamps, Trail trail, JdbcClient sql) {
        this.acts = acts;
        this.server = server;
        this.stamps = stamps;
        this.trail = trail;
        this.sql = sql;
    }

    /**
     * Takes down where somebody is served from now on.
     *
     * @param guarantorId of the case's loan; null for the borrower
     * @param email empty where they take their consent back, and are served on paper again
     * @param scan of what they signed; null where none was sent
     * @throws Refusal BRN-01 if there is no such case in the person's branches, TSK-02 without a duty that looks after loans, SEQ-01 in a case that has ended,
     *     COL-02 for somebody who does not stand surety, for what is no address, or without the signed paper
     */
    @Transactional
    public void record(String caseId, Long guarantorId, String email, NoticeActs.Scan scan) {
        acts.within(caseId, "record-service-address", BranchRule.nothing("案卷 " + caseId, "case " + caseId), place -> {
            Stamp stamp = stamps.now(caseId);
            String address = email == null || email.isBlank() ? null : email.strip();
            check(caseId, guarantorId, address, scan);
            Paper paper = acts.filed(place, "service-address-" + UUID.randomUUID(), "登记送达地址 Record an address for service", DocumentType.CORRESPONDENCE,
                "送达地址确认书", scan);
            long id = sql.sql("""
                insert into service_address (case_id, guarantor_id, email, paper_id, recorded_at, recorded_by, bank_date)
                values (:case, :guarantor, :email, :paper, :at, :by, :today) returning id""").param("case", caseId).param("guarantor", guarantorId)
                .param("email", address).param("paper", paper.id()).param("at", Columns.at(stamp.at())).param("by", stamp.by())
                .param("today", stamp.bankDate()).query(Long.class).single();
            follow(caseId, guarantorId, address != null && server.isOn(), stamp);
            trail.record(stamp.by(), place, address == null ? "TAKEN_BACK" : "RECORDED", RULE, address == null ? "恢复书面送达 / served on paper again"
                : "同意以电子邮件送达 / agreed to be served by mail", List.of(new Reference("service-address", String.valueOf(id), paper.sha256())));
        });
    }

    private void check(String caseId, Long guarantorId, String address, NoticeActs.Scan scan) {
        if (guarantorId != null && !sql.sql("select exists (select from surety_given where case_id = :case and guarantor_id = :guarantor)")
            .param("case", caseId).param("guarantor", guarantorId).query(Boolean.class).single()) {
            throw Refusal.by(RULE, "此人未为本笔贷款提供保证", "this person does not stand surety for the loan").atField("guarantorId");
        }
        if (address != null && !MailServer.isAddress(address)) {
            throw Refusal.by(RULE, "电子邮箱“" + address + "”格式不对，请核对确认书", "“" + address + "” is no address of e-mail; check the signed paper").atField("email");
        }
        if (scan == null || scan.isEmpty()) {
            throw Refusal.by(RULE, "请附签署的送达地址确认书扫描件", "add the scan of the signed confirmation of the address").atField("file");
        }
    }

    /** What waits goes the way that holds from now on; what a server is sending is not taken by another meanwhile. */
    private void follow(String caseId, Long guarantorId, boolean byMail, Stamp stamp) {
        sql.sql("""
            update notice_delivery d set state = :state, tries = 0, failure = null,
                   next_try_at = case when d.state = 'TO_MAIL' then greatest(d.next_try_at, :now) else :now end from notice n
             where n.id = d.notice_id and d.case_id = :case and n.guarantor_id is not distinct from cast(:guarantor as bigint)
               and d.state in ('TO_MAIL', 'TO_PRINT')""").param("state", byMail ? "TO_MAIL" : "TO_PRINT").param("now", Columns.at(stamp.at()))
            .param("case", caseId).param("guarantor", guarantorId).update();
    }
}
