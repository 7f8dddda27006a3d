package io.sancha.walkthrough;

import java.io.PrintStream;
import java.util.List;

/** The story as a table: business date, step, task, person, outcome. Wide characters count two columns, so that Chinese lines up. */
final class TableTelling implements Telling {
    private final PrintStream out;
    private String lastStep = "";

    TableTelling(PrintStream out, Dossier dossier) {
        this.out = out;
        out.println(dossier.dossier() + (dossier.title() == null ? "" : "  " + dossier.title()));
        out.println();
        out.println(row("日期 Date", "步骤 Step", "任务 Task", "人员 Person", "结果 Outcome"));
    }

    @Override
    public void step(Step step) {
        String name = step.step() == 0 ? "" : step.step() + " " + step.stepId();
        out.println(row(step.date().toString(), name.equals(lastStep) ? "" : name, orDash(step.task()), step.user(), step.outcome() + (step.rule() == null ? "" : " " + step.rule())));
        if (step.message() != null) {
            out.println("            " + step.message());
        }
        lastStep = name;
    }

    @Override
    public void end(Ending ending, List<String> differences) {
        out.println();
        if (ending.disbursed() != null) {
            out.printf("贷款 Loan %s: 发放 disbursed %s, 已还本金 principal repaid %s, 利息 interest %s, 罚息复利 penalty %s, 余额 outstanding %s, 最差分类 worst class %s%n",
                ending.loanNumber(), ending.disbursed(), ending.principalRepaid(), ending.interestPaid(), ending.penaltyPaid(), ending.outstanding(), ending.worstRiskClass());
        }
        ending.checks().forEach((check, holds) -> out.println((holds ? "✓ " : "✗ ") + check));
        out.println("结局 End: " + ending.outcome() + (ending.rule() == null ? "" : " " + ending.rule()) + " @ " + ending.at() + "  案卷 case " + ending.caseId());
        differences.forEach(difference -> out.println("与预期不符 Not as expected: " + difference));
    }

    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    private static String row(String date, String step, String task, String person, String outcome) {
        return padded(date, 12) + padded(step, 28) + padded(task, 34) + padded(person, 26) + outcome;
    }

    private static String padded(String text, int columns) {
        int width = text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, columns - width));
    }
}
