package io.sancha.lending.casefile;

import io.sancha.lending.search.Findable;
import io.sancha.lending.search.FindableKind;
import io.sancha.lending.search.Findables;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes cases and tells whose they are. */
@Service
public class CaseRegister {
    private final CreditCases cases;
    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;
    private final Rehearsals rehearsals;
    private final Findables findables;

    CaseRegister(CreditCases cases, JdbcClient sql, Trail trail, Clock clock, Rehearsals rehearsals, Findables findables) {
        this.findables = findables;
        this.rehearsals = rehearsals;
        this.cases = cases;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new case id: the branch, the bank date and a number that is never given twice, such as {@code 0101-20240301-000042}. */
    public String nextId(String branch) {
        long number = sql.sql("select nextval('credit_case_number')").query(Long.class).single();
        return "%s-%tY%<tm%<td-%06d".formatted(branch, LocalDate.now(clock), number);
    }

    /** Opens a case; whatever is asked of the database next in the same transaction finds it there. */
    @Transactional
    public CreditCase open(String caseId, String branch, String openedBy) {
        CreditCase opened = cases.saveAndFlush(new CreditCase(caseId, branch, openedBy, clock.instant(), LocalDate.now(clock),
            rehearsals.session().orElse(null)));
        findables.note(caseId, List.of(Findable.numbered(FindableKind.CASE, caseId)));
        return opened;
    }

    /** @throws Refusal if there is no such case */
    public CreditCase required(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.ofInput("caseId", "没有案卷 " + caseId, "there is no case " + caseId));
    }

    /** Whether two cases are of one branch. */
    public boolean ofOneBranch(String caseId, String otherCaseId) {
        return required(caseId).branch().equals(required(otherCaseId).branch());
    }

    public Optional<CreditCase> find(String caseId) {
        return caseId == null ? Optional.empty() : cases.findById(caseId);
    }

    /** Notes whose case it is. */
    @Transactional
    public void identify(String caseId, long customerId) {
        required(caseId).identify(customerId);
    }

    /** Puts the loan's number on the case, once. */
    @Transactional
    public void number(String caseId, String loanNumber) {
        required(caseId).number(loanNumber);
        findables.note(caseId, List.of(Findable.numbered(FindableKind.LOAN, loanNumber)));
    }

    /** Ends the case. @param ending id of the diagram's end event */
    @Transactional
    public void close(String caseId, String ending) {
        required(caseId).close(ending, LocalDate.now(clock));
        trail.answered(ending);
    }
}
