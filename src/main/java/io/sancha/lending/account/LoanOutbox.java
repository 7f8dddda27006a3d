package io.sancha.lending.account;

import io.sancha.lending.casefile.Rehearsals;
import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the books have to tell the cases, the table {@code loan_outbox}. A row is written in the transaction in which the books changed, and is told in
 * another: a case that somebody works on just then holds up no books, and a server that dies in between has lost nothing.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LoanOutbox {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int LONGEST_FAILURE = 500;
    private static final String TAKEN = """
        select id, case_id, loan_number, kind, tries from loan_outbox o
         where told_at is null and next_try_at <= :now and (cast(:case as text) is null or case_id = :case)
           and (select r.rehearsed_in from rehearsed_case r where r.case_id = o.case_id) is not distinct from cast(:session as text)
           and not exists (select from loan_outbox e where e.case_id = o.case_id and e.told_at is null and e.id < o.id)
         order by next_try_at, id limit 1 for update of o skip locked""";
    private final JdbcClient sql;
    private final Clock clock;
    private final Rehearsals rehearsals;

    LoanOutbox(JdbcClient sql, Clock clock, Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void on(LoanStateChanged change) {
        write(change.caseId(), change.loanNumber(), LoanNews.Kind.STATE);
    }

    @EventListener
    void on(RiskClassChanged change) {
        write(change.caseId(), change.loanNumber(), LoanNews.Kind.CLASS);
    }

    private void write(String caseId, String loanNumber, LoanNews.Kind kind) {
        sql.sql("""
            insert into loan_outbox (case_id, loan_number, kind, bank_date, written_at, next_try_at)
            values (:case, :loan, :kind, :day, :now, :now)""").param("case", caseId).param("loan", loanNumber).param("kind", kind.name())
            .param("day", LocalDate.now(clock)).param("now", Columns.at(clock.instant())).update();
    }

    /**
     * The oldest that waits and is due; until this transaction ends nobody else takes it, nor other news of its case: they are told one after the other.
     * A process that rehearses on a simulated calendar takes those of its cases, and nobody else does; the bank's own it leaves to the bank (SEQ-01).
     *
     * @param caseId of this case; null for any
     */
    public Optional<LoanNews> take(String caseId) {
        return sql.sql(TAKEN).param("now", Columns.at(clock.instant())).param("case", caseId)
            .param("session", rehearsals.session().orElse(null)).query(LoanNews.class).optional();
    }

    /** It is told, once and for all. */
    public void told(LoanNews news) {
        sql.sql("update loan_outbox set told_at = :now, tries = tries + 1 where id = :id").param("now", Columns.at(clock.instant()))
            .param("id", news.id()).update();
    }

    /** It could not be told. It is tried again, however often, after a wait that doubles each time up to ten minutes. */
    public void failed(LoanNews news, String why) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(news.tries(), 16));
        Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        sql.sql("update loan_outbox set tries = tries + 1, next_try_at = :next, failure = left(:why, :most) where id = :id and told_at is null")
            .param("next", Columns.at(clock.instant().plus(wait))).param("why", why).param("most", LONGEST_FAILURE).param("id", news.id()).update();
    }
}
