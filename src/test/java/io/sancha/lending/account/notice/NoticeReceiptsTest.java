package io.sancha.lending.account.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.Visitor;
import io.sancha.lending.account.Notice;
import io.sancha.lending.account.Notices;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** COL-02: a receipt is recorded once, with its day and its own paper, and a notice without one is chased. */
class NoticeReceiptsTest extends LoanStory {
    private static final List<String> BRANCH = List.of("0101");
    @Autowired
    private NoticeReceipts receipts;
    @Autowired
    private NoticeChasing chasing;
    @Autowired
    private NoticesOfCase sent;
    @Autowired
    private Notices notices;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private IdentityService people;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private PlatformTransactionManager transactions;

    private static NoticeActs.Scan scan(int seed) {
        return new NoticeActs.Scan("回执.jpg", "image/jpeg", MadeUpPictures.jpeg(new MadeUpPictures(seed).place(), 0.8f));
    }

    private <T> T as(String person, String duty, List<String> branches, Supplier<T> deed) {
        people.setAuthentication(person, List.of(duty, "branch-" + branches.get(0)), branches);
        try {
            return deed.get();
        } finally {
            people.clearAuthentication();
        }
    }

    private void records(long notice, String day, NoticeActs.Scan scan) {
        records("relationship-manager", BRANCH, notice, day, scan);
    }

    private void records(String duty, List<String> branches, long notice, String day, NoticeActs.Scan scan) {
        as(duty, duty, branches, () -> {
            receipts.record(notice, day == null ? null : LocalDate.parse(day), scan);
            return null;
        });
    }

    private void refusedToRecord(String rule, String says, Runnable deed) {
        Throwable thrown = Assertions.catchThrowable(deed::run);
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).contains(says);
        });
    }

    /** The teacher's first instalment is not paid; the letters of the day after it. */
    private List<Notice> dunned() {
        aLoanOnASuretyPaidOut();
        begin("postloan");
        LocalDate due = sql.queryForObject("select next_settles_on from loan_position where loan_number = ?", LocalDate.class, loan());
        clock.standAt(due.plusDays(3).atTime(20, 0).atZone(clock.getZone()).toInstant());
        endOfDay.run(due.plusDays(3), Partition.of(loan()));
        List<Notice> written = notices.of(loan()).stream().filter(one -> one.kind() == Notice.Kind.DUNNING).toList();
        assertThat(written).extracting(Notice::copy).containsExactlyInAnyOrder(Notice.Copy.CUSTOMER, Notice.Copy.GUARANTOR, Notice.Copy.RETAINED);
        return written;
    }

    private static long of(Notice.Copy copy, List<Notice> written) {
        return written.stream().filter(one -> one.copy() == copy).findFirst().orElseThrow().id();
    }

    @Test
    void aReceiptIsRecordedOnceWithItsDayAndItsOwnPaper() {
        List<Notice> written = dunned();
        long customers = of(Notice.Copy.CUSTOMER, written);
        long guarantors = of(Notice.Copy.GUARANTOR, written);
        LocalDate sentOn = written.get(0).sentOn();
        String today = LocalDate.now(clock).toString();

        refusedToRecord("COL-02", "早于发出日", () -> records(customers, sentOn.minusDays(1).toString(), scan(1)));
        refusedToRecord("COL-02", "晚于今天", () -> records(customers, LocalDate.now(clock).plusDays(1).toString(), scan(1)));
        refusedToRecord("COL-02", "签收日期", () -> records(customers, null, scan(1)));
        refusedToRecord("COL-02", "扫描件", () -> records(customers, today, null));
        refusedToRecord("COL-02", "扫描件", () -> records(customers, today, new NoticeActs.Scan("空.pdf", null, new byte[0])));
        refusedToRecord("COL-02", "留存联", () -> records(of(Notice.Copy.RETAINED, written), today, scan(1)));
        refusedToRecord("TSK-02", "客户经理或催收岗", () -> records("accountant", BRANCH, customers, today, scan(1)));
        refusedToRecord("BRN-01", "通知书 " + customers, () -> records("relationship-manager", List.of("0102"), customers, today, scan(1)));
        refusedToRecord("BRN-01", "通知书 987654321", () -> records(987_654_321L, today, scan(1)));
        refusedToRecord("APP-07", "", () -> records(customers, today, new NoticeActs.Scan("回执.txt", null, "已收".getBytes(StandardCharsets.UTF_8))));
        assertThat(notices.required(customers).receivedOn()).as("nothing of what was refused").isNull();
        assertThat(sql.queryForObject("select count(*) from task_paper where task_id = ?", Integer.class, "notice-" + customers)).isZero();

        records(customers, today, scan(1));
        refusedToRecord("SEQ-01", "已登记", () -> records(customers, today, scan(2)));
        refusedToRecord("COL-02", "另一份通知书", () -> records(guarantors, today, scan(1)));
        assertThat(notices.required(customers).receivedOn()).isEqualTo(today);
        NoticesOfCase.Line line = as("auditor", "auditor", BRANCH, () -> sent.of(caseId)).notices().stream().filter(one -> one.id() == customers)
            .findFirst().orElseThrow();
        assertThat(List.of(line.standing(), line.receivedOn().toString())).containsExactly("DONE", today);
        assertThat(line.receipt()).isNotNull();
        assertThat(sql.queryForObject("select actor || ' ' || outcome from trail_record where case_id = ? and task = 'record-notice-receipt'"
            + " and rule = 'COL-02' and outcome <> 'REFUSED'", String.class, caseId)).isEqualTo("relationship-manager RECEIVED");
        assertThatThrownBy(() -> sql.update("""
            insert into notice_receipt (notice_id, received_on, paper_id, reference, sha256, recorded_at, recorded_by, bank_date)
            select ?, date '2024-01-01', paper_id, reference, 'x', recorded_at, recorded_by, bank_date from notice_receipt where notice_id = ?""", guarantors,
            customers)).as("nor past the code").isInstanceOf(DataAccessException.class).hasMessageContaining("COL-02");
    }

    @Test
    void aNoticeWithoutItsReceiptIsChasedAndThenEscalatedOnce() {
        List<Notice> written = dunned();
        long customers = of(Notice.Copy.CUSTOMER, written);
        long guarantors = of(Notice.Copy.GUARANTOR, written);
        LocalDate sentOn = written.get(0).sentOn();
        records(customers, LocalDate.now(clock).toString(), scan(3));

        follow(sentOn.plusDays(4));
        assertThat(standings()).containsOnly("TO_PRINT");
        follow(sentOn.plusDays(5));
        follow(sentOn.plusDays(6));
        assertThat(standings()).contains("CHASED");
        assertThat(told("RECEIPT_LACKING")).as("once, to who looks after the loan").containsExactly("relationship-manager");
        assertThat(listed()).contains("\"column\":\"CHASED\"");

        follow(sentOn.plusDays(10));
        follow(sentOn.plusDays(11));
        assertThat(told("RECEIPT_ESCALATED")).as("TSK-04").containsExactlyInAnyOrder("approver-branch", "relationship-manager");
        assertThat(sql.queryForList("select level from notice_chase where notice_id = ? order by level", String.class, guarantors))
            .containsExactly("CHASED", "ESCALATED");
        assertThat(sql.queryForList("select level from notice_chase where notice_id = ?", String.class, customers)).as("its receipt is there").isEmpty();

        paysEverything();
        follow(sentOn.plusDays(12));
        assertThat(standings()).as("of a loan that ended nothing is asked any more").isEmpty();
    }

    private void follow(LocalDate day) {
        clock.standAt(day.atTime(22, 0).atZone(clock.getZone()).toInstant());
        new TransactionTemplate(transactions).executeWithoutResult(status -> chasing.follow(day));
    }

    private List<String> standings() {
        return sql.queryForList("select standing from notice_open where case_id = ? and kind = 'DUNNING' order by notice_id", String.class, caseId);
    }

    private List<String> told(String what) {
        return sql.queryForList("select coalesce(person, duty) from notification where case_id = ? and what = ? order by id", String.class, caseId, what);
    }

    private String listed() {
        return Visitor.as(rest, "relationship-manager").get("/api/board/lists/my-notices/rows?row=DUNNING&column=CHASED").getBody().toString();
    }
}
