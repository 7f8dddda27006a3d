package io.sancha.tools.command;

import io.sancha.lending.customer.WatchListFile;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.UnusableSetting;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Enters a list of persons: their numbers are sealed and indexed on the way, which plain SQL cannot do. */
@Command(name = "watchlist", mixinStandardHelpOptions = true,
    description = "录入禁止往来名单或关系人名单（CSV）。Enter a blacklist or a list of connected persons from a CSV file: identity,name,chinese,english,source,from,until.")
public class WatchlistCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LIST", description = "${COMPLETION-CANDIDATES}")
    private WatchListFile.Kind list;
    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() {
        try (Reader rows = Files.newBufferedReader(file); var context = QuietContext.open()) {
            System.out.printf("%d 人已录入 entered%n", context.getBean(WatchListFile.class).enter(list, rows));
            return 0;
        } catch (IOException e) {
            throw new UnusableSetting("文件 " + file + " 无法读取 / cannot read the file " + file);
        } catch (Refusal wrong) {
            throw new UnusableSetting(file + "：" + wrong.getMessage());
        }
    }
}
