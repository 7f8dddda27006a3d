package io.sancha.lending.account.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import io.sancha.TestMailServer;
import io.sancha.Visitor;
import io.sancha.lending.account.Notice;
import io.sancha.lending.account.Notices;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;

/** COL-02: a copy goes out once, by mail where that was agreed, else by people; what was sent can be shown. */
class NoticePostTest extends LoanStory {
    @Autowired
    private ServiceAddresses addresses;
    @Autowired
    private NoticePosting posting;
    @Autowired
    private NoticePost post;
    @Autowired
    private NoticeOutbox outbox;
    @Autowired
    private Notices notices;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private IdentityService people;
    @Autowired
    private TestRestTemplate rest;

    private static NoticeActs.Scan scan(int seed) {
        return new NoticeActs.Scan("凭证.jpg", "image/jpeg", MadeUpPictures.jpeg(new MadeUpPictures(seed).place(), 0.8f));
    }

    private void as(String duty, Runnable deed) {
        people.setAuthentication(duty, List.of(duty, "branch-0101"), List.of("0101"));
        try {
            deed.run();
        } finally {
            people.clearAuthentication();
        }
    }

    private void refusedTo(String rule, String says, String duty, Runnable deed) {
        Throwable thrown = Assertions.catchThrowable(() -> as(duty, deed));
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).contains(says);
        });
    }

    private void night(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(clock.getZone()).toInstant());
        endOfDay.run(day, Partition.of(loan()));
    }

    private LocalDate nextDue() {
        return sql.queryForObject("select next_settles_on from loan_position where loan_number = ?", LocalDate.class, loan());
    }

    private long id(Notice.Kind kind, Notice.Copy copy) {
        return notices.of(loan()).stream().filter(one -> one.kind() == kind && one.copy() == copy).findFirst().orElseThrow().id();
    }

    private String state(long notice) {
        return sql.queryForObject("select state from notice_delivery where notice_id = ?", String.class, notice);
    }

    private void minutesPass(int minutes) {
        clock.standAt(clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    /** Others' notices may wait in the same database: all rounds. */
    private void rounds() {
        boolean more = true;
        while (more) {
            more = post.goRound();
        }
    }

    private static List<MimeMessage> to(String address, GreenMail server) throws Exception {
        List<MimeMessage> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                all.add(message);
            }
        }
        return all;
    }

    @Test
    void whoAgreedIsServedByMailOnceThroughAServerThatIsDownAndOneThatIsKilled() throws Exception {
        aLoanOnASuretyPaidOut();
        String address = "teacher-" + loan().toLowerCase(Locale.ROOT) + "@example.com";
        refusedTo("COL-02", "确认书", "relationship-manager", () -> addresses.record(caseId, null, address, null));
        refusedTo("COL-02", "格式不对", "relationship-manager", () -> addresses.record(caseId, null, "nobody at home", scan(11)));
        refusedTo("COL-02", "格式不对", "relationship-manager", () -> addresses.record(caseId, null, "a@b.c\r\nBcc: x@y.z", scan(11)));
        refusedTo("COL-02", "未为本笔贷款提供保证", "relationship-manager", () -> addresses.record(caseId, 987_654_321L, address, scan(11)));
        refusedTo("TSK-02", "客户经理或催收岗", "accountant", () -> addresses.record(caseId, null, address, scan(11)));
        as("relationship-manager", () -> addresses.record(caseId, null, address, scan(11)));

        night(nextDue().minusDays(5));
        long reminder = id(Notice.Kind.INTEREST_DUE, Notice.Copy.CUSTOMER);
        assertThat(state(reminder)).isEqualTo("TO_MAIL");
        rounds();
        assertThat(state(reminder)).as("the mail server is down").isEqualTo("TO_MAIL");
        minutesPass(2);
        String number = sql.queryForObject("select cast(message_id as text) from notice_delivery where notice_id = ?", String.class, reminder);
        assertThat(outbox.take(1000)).as("taken by a server that is killed then").anyMatch(due -> due.noticeId() == reminder);
        GreenMail server = TestMailServer.started();
        try {
            rounds();
            assertThat(to(address, server)).as("kept for who took it").isEmpty();
            minutesPass(16);
            rounds();
            minutesPass(60);
            rounds();
            MimeMessage mail = to(address, server).get(0);
            assertThat(to(address, server)).hasSize(1);
            assertThat(mail.getMessageID()).isEqualTo("<" + number + "@sancha>");
            assertThat(mail.getSubject()).startsWith("还款提示通知书");
            byte[] pdf = enclosed(mail);
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(sql.queryForMap("select way, address, message_id, pdf_sha256 from notice_dispatch where notice_id = ?", reminder))
                .containsEntry("way", "MAIL").containsEntry("address", address).containsEntry("message_id", number)
                .containsEntry("pdf_sha256", Hashes.sha256(pdf));
            assertThat(state(reminder)).as("a reminder asks for no receipt").isEqualTo("DONE");
            assertThatThrownBy(() -> sql.update("delete from notice_dispatch where notice_id = ?", reminder)).isInstanceOf(DataAccessException.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void whatTheMailServerDoesNotTakeFallsToAPersonWhoPostsItOnce() {
        aLoanOnASuretyPaidOut();
        as("relationship-manager", () -> addresses.record(caseId, null, "down-" + loan() + "@example.com", scan(21)));
        night(nextDue().plusDays(1));
        long borrowers = id(Notice.Kind.DUNNING, Notice.Copy.CUSTOMER);
        long guarantors = id(Notice.Kind.DUNNING, Notice.Copy.GUARANTOR);
        assertThat(List.of(state(borrowers), state(guarantors))).as("who did not agree is served on paper").containsExactly("TO_MAIL", "TO_PRINT");
        for (int tried = 0; tried < NoticeOutbox.MOST_TRIES; tried++) {
            outbox.take(1000).stream().filter(due -> due.noticeId() == borrowers).forEach(due -> outbox.failed(due, "connection refused"));
            minutesPass(61);
        }
        assertThat(state(borrowers)).isEqualTo("TO_PRINT");
        assertThat(Visitor.as(rest, "operator").get("/api/board/lists/unsent-notices/rows?row=DUNNING&column=GIVEN_UP").getBody().toString())
            .contains(caseId, "connection refused");

        LocalDate today = LocalDate.now(clock);
        refusedTo("COL-02", "邮寄日期", "relationship-manager", () -> posting.record(borrowers, today.plusDays(1), "EMS-1234567", scan(22)));
        refusedTo("COL-02", "邮件号", "relationship-manager", () -> posting.record(borrowers, today, "1", scan(22)));
        refusedTo("COL-02", "邮寄凭证", "relationship-manager", () -> posting.record(borrowers, today, "EMS-1234567", null));
        refusedTo("COL-02", "留存联", "collector", () -> posting.record(id(Notice.Kind.DUNNING, Notice.Copy.RETAINED), today, "EMS-1234567", scan(22)));
        as("collector", () -> posting.record(borrowers, today, "EMS-1234567", scan(22)));
        assertThat(state(borrowers)).as("its receipt is waited for").isEqualTo("SENT");
        refusedTo("SEQ-01", "已登记邮寄", "collector", () -> posting.record(borrowers, today, "EMS-1234568", scan(23)));
        assertThat(sql.queryForObject("select item from notice_dispatch where notice_id = ?", String.class, borrowers)).isEqualTo("EMS-1234567");
    }

    private static byte[] enclosed(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (Part.ATTACHMENT.equals(parts.getBodyPart(i).getDisposition())) {
                return parts.getBodyPart(i).getInputStream().readAllBytes();
            }
        }
        throw new AssertionError("nothing is enclosed");
    }
}
