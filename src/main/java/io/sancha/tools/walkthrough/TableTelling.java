package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.ScheduleRow;
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
        out.println(row(step.date().toString(), name.equals(lastStep) ? "" : name, orDash(step.task()), step.user(),
            step.outcome() + (step.rule() == null ? "" : " " + step.rule())));
        if (step.message() != null) {
            out.println("            " + step.message());
        }
        lastStep = name;
    }

    @Override
    public void schedule(List<ScheduleRow> rows) {
        out.println();
        out.println(padded("期 No.", 8) + padded("到期 Due", 12) + right("本金 Principal", 18) + right("利息 Interest", 16) + right("未还 Unpaid", 16)
            + right("余额 Balance", 18) + "  状态 Status");
        for (ScheduleRow row : rows) {
            out.println(padded(String.valueOf(row.number()), 8) + padded(row.adjustedDueOn().toString(), 12) + right(text(row.principal()), 18)
                + right(text(row.interest()), 16)
                + right(text(row.principalUnpaid().plus(row.interestUnpaid())), 16) + right(text(row.balance()), 18) + "  " + row.status());
        }
    }

    private static String text(Money amount) {
        return String.format("%,.2f", amount.amount());
    }

    private static String right(String text, int columns) {
        return " ".repeat(Math.max(1, columns - width(text))) + text;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }

    @Override
    public void end(Ending ending, List<String> differences) {
        out.println();
        if (ending.disbursed() != null) {
            out.printf("贷款 Loan %s: 发放 disbursed %s, 已还本金 principal repaid %s, 利息 interest %s, 罚息复利 penalty %s, 余额 outstanding %s, 最差分类 worst class %s%n",
                ending.loanNumber(), ending.disbursed(), ending.principalRepaid(), ending.interestPaid(), ending.penaltyPaid(), ending.outstanding(),
                ending.worstRiskClass());
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
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }
}
