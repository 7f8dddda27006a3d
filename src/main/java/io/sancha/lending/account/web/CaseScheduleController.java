package io.sancha.lending.account.web;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.books.LoanCourse;
import io.sancha.lending.casefile.CaseScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案卷 Cases")
class CaseScheduleController {
    private final LoanAccounts loans;
    private final LoanStatements statements;
    private final CaseScope scope;

    CaseScheduleController(LoanAccounts loans, LoanStatements statements, CaseScope scope) {
        this.loans = loans;
        this.statements = statements;
        this.scope = scope;
    }

    /** @param loan the case's loan; null before it is paid out */
    record Schedule(LoanCourse loan) {
    }

    @GetMapping("/api/cases/{caseId}/schedule")
    @Operation(summary = "案卷贷款的还款计划与实还，同一日的数字 The plan of the case's loan beside what was paid, all figures of one day")
    Schedule schedule(@PathVariable String caseId) {
        scope.visible(caseId);
        return new Schedule(loans.ofCase(caseId).map(loan -> statements.course(loan.number())).orElse(null));
    }
}
