package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.lending.account.Notice;
import io.sancha.lending.account.NoticePrints;
import io.sancha.lending.account.Notices;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.printing.Printout;
import io.sancha.steps.disbursement.LoanStory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** COL-03, COL-07: each kind of notice is written on its day, to whom it concerns, once, and not before. */
class NoticeKindsTest extends LoanStory {
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private Notices notices;
    @Autowired
    private NoticePrints prints;

    private void night(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(clock.getZone()).toInstant());
        endOfDay.run(day, Partition.of(loan()));
    }

    private List<Notice> written(Notice.Kind kind) {
        return notices.of(loan()).stream().filter(one -> one.kind() == kind).toList();
    }

    private LocalDate nextDue() {
        return sql.queryForObject("select next_settles_on from loan_position where loan_number = ?", LocalDate.class, loan());
    }

    @Test
    void aLoanOnASuretyThatIsNotPaidHasEachNoticeOnItsDay() {
        aLoanOnASuretyPaidOut();
        LocalDate due = nextDue();

        night(due.minusDays(6));
        assertThat(notices.of(loan())).as("nothing falls due in five days").isEmpty();
        night(due.minusDays(5));
        assertThat(written(Notice.Kind.INTEREST_DUE)).as("what only reminds goes to no guarantor").extracting(Notice::copy)
            .containsExactlyInAnyOrder(Notice.Copy.CUSTOMER, Notice.Copy.RETAINED);
        assertThat(written(Notice.Kind.INTEREST_DUE)).allSatisfy(one -> {
            assertThat(one.days()).isEqualTo(5);
            assertThat(one.interest().isPositive()).isTrue();
        });
        assertThat(asked(Notice.Kind.INTEREST_DUE)).as("and asks for no receipt").containsOnly(false);

        night(due.plusDays(14));
        assertThat(written(Notice.Kind.INTEREST_DUE)).as("once").hasSize(2);
        assertThat(written(Notice.Kind.GUARANTOR_WARNING)).as("not before fifteen days").isEmpty();
        night(due.plusDays(16));
        assertThat(written(Notice.Kind.GUARANTOR_WARNING)).extracting(Notice::copy).containsExactlyInAnyOrder(Notice.Copy.GUARANTOR, Notice.Copy.RETAINED);
        assertThat(asked(Notice.Kind.GUARANTOR_WARNING)).containsOnly(true);
        String guarantor = written(Notice.Kind.GUARANTOR_WARNING).stream().map(Notice::guarantor).filter(name -> name != null).findFirst().orElseThrow();
        assertThat(papers(Notice.Kind.GUARANTOR_WARNING)).as("also the copy that is kept names whom it warned").allMatch(paper -> paper.contains(guarantor));

        LocalDate since = written(Notice.Kind.DUNNING).get(0).aboutDay();
        night(since.plusDays(120));
        assertThat(position().riskClass()).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(written(Notice.Kind.CLASS_CHANGE)).extracting(Notice::copy)
            .containsExactlyInAnyOrder(Notice.Copy.CUSTOMER, Notice.Copy.GUARANTOR, Notice.Copy.RETAINED);
        assertThat(written(Notice.Kind.CLASS_CHANGE)).allSatisfy(one -> {
            assertThat(one.basis()).startsWith("五级分类下调为次级");
            assertThat(one.principal()).isEqualTo(position().outstanding());
        });
        assertThat(written(Notice.Kind.GUARANTOR_WARNING)).as("once, as long as the oldest due date is unpaid").hasSize(2);
        assertThat(sql.queryForList("select 1 from notice where loan_number = ? group by kind, about_day, copy having count(*) > 1", loan())).isEmpty();
        assertThat(sql.queryForObject("""
            select count(*) from loan_due d where d.loan_number = ? and d.principal_unpaid + d.interest_unpaid > 0 and d.adjusted_due_on < ?
               and not exists (select from notice n where n.loan_number = d.loan_number and n.kind = 'DUNNING' and n.about_day = d.adjusted_due_on
                                and n.bank_date = d.adjusted_due_on + 1)""", Integer.class, loan(), since.plusDays(120)))
            .as("everything overdue had its letter the day after it fell due").isZero();
        assertThat(papers(Notice.Kind.CLASS_CHANGE)).hasSize(3);
    }

    private List<Boolean> asked(Notice.Kind kind) {
        return sql.queryForList("select d.asks_receipt from notice_delivery d join notice n on n.id = d.notice_id where n.loan_number = ? and n.kind = ?",
            Boolean.class, loan(), kind.name());
    }

    private List<String> papers(Notice.Kind kind) {
        List<String> names = written(kind).stream().map(one -> "notice-" + one.id()).toList();
        return prints.of(caseId).stream().filter(offer -> names.contains(offer.name()))
            .map(offer -> offer.printout().get()).map(Printout::madeFrom).map(lines -> lines.stream().collect(Collectors.joining("\n"))).toList();
    }
}
