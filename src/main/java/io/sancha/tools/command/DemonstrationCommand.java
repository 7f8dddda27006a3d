package io.sancha.tools.command;

import io.sancha.platform.database.Database;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.tools.demonstration.DemonstrationBank;
import io.sancha.tools.demonstration.Making;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the demonstration bank in the data folder, or goes on with one that was begun; a server on an empty folder runs it beside itself. */
@Command(name = "demonstration", mixinStandardHelpOptions = true,
    description = {"在数据目录中生成示范银行，或续作未完成者；不在所配置的数据库服务器上进行。",
        "Make the demonstration bank in the data folder, or go on with one that was begun; never on a configured database server."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the bank is whole 已完成", "1:the folder holds cases already 数据目录中已有业务",
        "2:a database server is configured, or wrong use 已配置数据库服务器，或用法有误",
        "3:it stopped, or another process makes it; run again it goes on 中断，或另一进程正在生成；再次运行则续作"})
public class DemonstrationCommand implements Callable<Integer> {
    private static final int NO = 1;
    @Option(names = "--seed", defaultValue = "" + Making.SEED, description = "随机种子；同一天同一种子生成同一银行 Of chance; the same seed on the same day makes the same bank.")
    private long seed;
    @Option(names = "--percent", defaultValue = "" + Making.ALL, description = "规模，占全部的百分比 How much of the whole bank, in per cent.")
    private int percent;
    @Option(names = "--while", paramLabel = "PID", hidden = true, description = "Ends when this process ends.")
    private Long whileRuns;

    @Override
    public Integer call() throws Exception {
        if (!System.getenv().getOrDefault("SANCHA_DB_URL", "").isBlank()) {
            throw new UnusableSetting("已设 SANCHA_DB_URL，示范银行只在内嵌数据库中生成 / SANCHA_DB_URL is set; the demonstration bank is made in the embedded database only");
        }
        if (percent < 1 || percent > 100) {
            throw new UnusableSetting("--percent 应为 1 至 100 / --percent must be from 1 to 100, found: " + percent);
        }
        if (whileRuns != null) {
            OtherProcess.whenEnds(whileRuns, () -> { });
        }
        try (var context = QuietContext.openForDemonstration(Database.open(System.getenv()))) {
            DemonstrationBank bank = context.getBean(DemonstrationBank.class);
            Making making = context.getBean(Making.class);
            making.intend(seed, percent);
            if (bank.standing().isEmpty()) {
                System.err.println("Sancha: 数据目录中已有业务，不再生成示范银行 / the folder holds cases already; no demonstration bank is made among them");
                return NO;
            }
            making.make(standing -> System.out.println(standing.reached() + " " + standing.done()));
            return 0;
        }
    }
}
