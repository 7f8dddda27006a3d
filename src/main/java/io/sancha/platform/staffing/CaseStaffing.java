package io.sancha.platform.staffing;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.staffing.Needs;
import io.sancha.platform.people.CaseDuties;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Asks of cases that run whether the people of their branch can finish them on certain ways (STF-01), where whoever has acted in a case does no more what
 * that excludes (REV-02).
 */
@Service
public class CaseStaffing {
    private final StaffingQuestions questions;
    private final StandingWays ways;
    private final CaseDuties duties;

    CaseStaffing(StaffingQuestions questions, StandingWays ways, CaseDuties duties) {
        this.questions = questions;
        this.ways = ways;
        this.duties = duties;
    }

    /** The marks that ways give to a human task for this question, by its id. */
    public Function<String, List<String>> marks() {
        return task -> Needs.marks(Contract.ofTheBank(), ways.rules(), task);
    }

    /** People and figures as they are now, read once. */
    public StaffedCases now() {
        Needs needs = questions.needs();
        var branches = questions.able(needs).stream().collect(Collectors.toMap(able -> able.branch().number(), able -> able));
        return new StaffedCases(needs, branches, duties, ways.rules());
    }
}
