package io.sancha.tools.command;

import io.sancha.platform.database.UnusableSetting;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends a banking day by hand; days that were left out before it are done first. */
@Command(name = "endofday", mixinStandardHelpOptions = true,
    description = "日终处理 End a banking day: interest, arrears, classes, notices. Exit 1 if a loan failed.")
public class EndOfDayCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "营业日，缺省为当日（中午前为前一日） the day; today, or before noon yesterday")
    private LocalDate date;

    @Override
    public Integer call() {
        try (var context = QuietContext.open()) {
            EndOfDayProcess process = context.getBean(EndOfDayProcess.class);
            LocalDate latest = process.endingNow();
            LocalDate day = date == null ? latest : date;
            if (day.isAfter(latest)) {
                throw new UnusableSetting("--date " + day + " 尚未结束，最晚 " + latest + " / --date " + day + " has not ended yet; at the latest " + latest);
            }
            List<DayDesk.FailedLoan> failed = process.dayEnded(day);
            System.out.printf("%s 日终完成 the day is ended, %d 笔失败 loans failed%n", day, failed.size());
            failed.forEach(loan -> System.out.printf("%s %s: %s%n", loan.loanNumber(), loan.step(), loan.cause()));
            return failed.isEmpty() ? 0 : 1;
        }
    }
}
