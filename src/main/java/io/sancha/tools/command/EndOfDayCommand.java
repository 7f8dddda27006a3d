package io.sancha.tools.command;

import io.sancha.platform.database.UnusableSetting;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends a banking day by hand; days that were missed before it are ended first. Servers on the same database take part in the work. */
@Command(name = "endofday", mixinStandardHelpOptions = true,
    description = {"日终处理：计息、逾期、分类、通知；此前遗漏的营业日依次补做。进度写到标准错误。",
        "End a banking day: interest, arrears, classes, notices; days missed before it come first. Progress goes to standard error."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the day has ended 已完成", "1:it has ended, and loans failed; or the day is past, or before the first loan 已完成而有失败贷款；或该日已过、尚无贷款",
        "2:wrong use or setting 用法或设置有误",
        "3:it stands still; the cause is printed 停滞，原因见输出"})
public class EndOfDayCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "营业日，缺省为当日（中午前为前一日） the day; today, or before noon yesterday")
    private LocalDate date;

    @Override
    public Integer call() throws Exception {
        // Chinese text whatever the terminal's locale
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try (var context = QuietContext.open()) {
            EndOfDayProcess process = context.getBean(EndOfDayProcess.class);
            LocalDate latest = process.endingNow();
            LocalDate day = date == null ? latest : date;
            if (day.isAfter(latest)) {
                throw new UnusableSetting("--date " + day + " 尚未结束，最晚 " + latest + " / --date " + day + " has not ended yet; at the latest " + latest);
            }
            try (AutoCloseable working = process.working()) {
                var ending = new DaysEnding(process, out, err);
                return date == null ? ending.endUpTo(day) : ending.end(day);
            }
        }
    }
}
