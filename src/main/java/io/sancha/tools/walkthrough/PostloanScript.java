package io.sancha.tools.walkthrough;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.postloan.ClassEntry;
import io.sancha.steps.postloan.EvidenceEntry;
import io.sancha.steps.postloan.RecheckEntry;
import io.sancha.steps.postloan.ReportEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 10: the same finding at each inspection, made on the day on which its period opens. */
@Component
class PostloanScript implements StageScript {
    private static final String LATE = "检查人员另有任务，于期后补做";
    private final Clock clock;

    PostloanScript(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "collect-evidence", (dossier, task) -> evidence(dossier, task),
            "report-inspection", (dossier, task) -> new ReportEntry(dossier.postloan().finding(), null, null, doubted(dossier), late(task)),
            "recheck-inspection", (dossier, task) -> new RecheckEntry(doubted(dossier), dossier.postloan().finding()),
            "propose-class", (dossier, task) -> said(dossier),
            "determine-class", (dossier, task) -> said(dossier),
            "approve-class", (dossier, task) -> said(dossier));
    }

    private EvidenceEntry evidence(Dossier dossier, HumanTask task) {
        String finding = dossier.postloan().finding();
        LocalDate opened = LocalDate.ofInstant(task.createdAt(), BankClock.CHINA);
        LocalDate seen = dossier.postloan().visitedOn() == null ? opened : dossier.postloan().visitedOn();
        return new EvidenceEntry(seen, dossier.customer().address(), finding, "资产、组织与管理层无重大变化", "押品与保证无异常", "报表已报送归档", "结息与催收情况已核对", finding,
            late(task));
    }

    /** Whoever comes to it on another day says why, in case the period has ended meanwhile. */
    private String late(HumanTask task) {
        return LocalDate.ofInstant(task.createdAt(), BankClock.CHINA).equals(LocalDate.now(clock)) ? null : LATE;
    }

    /** A dossier whose loan is normal leaves no doubt; what the days overdue ask for is the end of day's. */
    private static boolean doubted(Dossier dossier) {
        return dossier.postloan().riskClass() != RiskClass.NORMAL;
    }

    private static ClassEntry said(Dossier dossier) {
        return new ClassEntry(dossier.postloan().riskClass(), dossier.postloan().finding());
    }
}
