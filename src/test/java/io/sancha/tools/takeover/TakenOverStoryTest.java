package io.sancha.tools.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.lending.account.LoanNews;
import io.sancha.lending.account.books.LoanState;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.postloan.FundsUse;
import io.sancha.steps.postloan.ReportOutcome;
import io.sancha.steps.postloan.Seen;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.sancha.steps.recovery.ReleaseEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan that was taken over is inspected, paid, and ended by the same people at the same tasks as one that was lent here. */
class TakenOverStoryTest extends LoanStory {
    @Autowired
    private PortfolioImport imports;
    @Autowired
    private PostloanProcess process;
    @TempDir
    private Path folder;

    private void takenOver(String mark) throws IOException {
        on("2025-09-15");
        assertThat(imports.take(PortfolioFiles.usual(mark).in(folder), true, done -> { }).findings()).isEmpty();
        imports.begin(done -> { });
        caseId = sql.queryForObject("select case_id from loan_taken_over where old_number = ?", String.class, mark + "-L3");
    }

    @Test
    void isInspectedInItsPeriodThoughItsCreditFileIsNotHere() throws IOException {
        takenOver("V");
        LocalDate day = dueDate("inspection-due");
        on(day.toString());
        fires("inspection-due");

        does("inspector", "collect-evidence", Seen.paidByTheBank(Seen.at(day, "生产厂区", "经营正常", "管理层无变化", "押品完好", "报表未报送", "结息正常",
            FundsUse.PROPER, null, "已付")));
        does("inspector", "report-inspection", Seen.reportWithoutVouchers("经营正常", "当日取证当日报告"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));

        assertThat(endings()).contains("class-kept");
        assertThat(dueDate("inspection-due")).isAfter(day);
    }

    @Test
    void isSettledItsSecurityGivenBackAndItsCaseClosed() throws IOException {
        takenOver("W");
        paysEverything();
        process.tell(new LoanNews(0, caseId, loan(), LoanNews.Kind.STATE, 0));

        assertThat(position().state()).isEqualTo(LoanState.SETTLED);
        assertThat(waiting()).contains("release-security");
        does("collateral-custodian", "release-security", new ReleaseEntry(true, "李某甲"));

        assertThat(cases.required(caseId).outcome()).contains("loan-settled");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).count()).isZero();
    }
}
