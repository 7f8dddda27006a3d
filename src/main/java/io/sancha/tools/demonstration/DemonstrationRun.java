package io.sancha.tools.demonstration;

import io.sancha.steps.endofday.process.EndOfDayProcess;
import io.sancha.tools.rehearsal.ThisProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/**
 * The making of the demonstration bank beside a server: the command {@code demonstration} as a process of its own, since its calendar is simulated and the
 * server's is not; never on a server database, where the demonstration people are not. When it is whole the server ends its last day, by which the bank's
 * nights go on from there; if it could not, its next start does.
 */
@Service
@ConditionalOnProperty("sancha.embedded")
public class DemonstrationRun {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationRun.class);
    private static final String MEMORY = "-Xmx640m";
    /** In two minutes the better compiler costs more time than it saves. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    /** A hundred customers in a few steps, so that a log tells that it goes on and no more. */
    private static final int TOLD_EVERY = 10;
    /** As the command says it. */
    private static final int CASES_THERE = 1;
    private final DemonstrationBank bank;
    private final Making maker;
    private final EndOfDayProcess days;
    private volatile boolean making;

    DemonstrationRun(DemonstrationBank bank, Making maker, EndOfDayProcess days) {
        this.bank = bank;
        this.maker = maker;
        this.days = days;
    }

    /** How it stands with the demonstration bank. */
    public enum State {
        /** There is none, nor is one made. */
        NONE,
        MAKING,
        /** It is half made, and nobody goes on with it. */
        STOPPED,
        WHOLE
    }

    /** @param done days lived through of a hundred @param reached the last of them; null before the first */
    public record Progress(State state, int done, String reached) {
        /** Of a server on which there is never one. */
        public static final Progress NONE = new Progress(State.NONE, 0, null);
    }

    /** How it stands. */
    public Progress progress() {
        Optional<DemonstrationBank.Standing> standing = bank.standing();
        if (standing.isEmpty()) {
            return new Progress(making ? State.MAKING : State.NONE, 0, null);
        }
        State state = standing.get().whole() ? State.WHOLE : making ? State.MAKING : State.STOPPED;
        LocalDate reached = standing.get().reached();
        return new Progress(state, standing.get().done(), reached.isBefore(standing.get().firstDay()) ? null : reached.toString());
    }

    /**
     * Where nothing has been done in this bank yet, or a demonstration was begun: makes it in the background. That it is to be made is written down first, so
     * that whoever begins a case of their own meanwhile does not keep it away.
     */
    public void beginInTheBackground() {
        // first, so that nobody reads the row as one that is left half made
        making = bank.isEmpty() || bank.standing().filter(standing -> !standing.whole()).isPresent();
        if (making) {
            maker.intend(Making.SEED, Making.ALL);
        }
        Optional<DemonstrationBank.Standing> standing = bank.standing();
        making = standing.filter(one -> !one.whole()).isPresent();
        if (making) {
            makeInTheBackground();
        } else if (standing.isPresent()) {
            lastNightEnded();
        }
    }

    private void makeInTheBackground() {
        var thread = new Thread(this::make, "demonstration");
        thread.setDaemon(true);
        thread.start();
    }

    private void make() {
        try {
            say("示范银行开始生成，约需两分钟，期间可以登录 / the demonstration bank is being made, which takes about two minutes; one can log in meanwhile");
            int exit = made();
            if (exit == 0) {
                lastNightEnded();
                say("示范银行已完成 / the demonstration bank is whole");
            } else if (exit == CASES_THERE) {
                say("数据目录中已有业务，未生成示范银行 / the folder holds cases already; no demonstration bank is made among them");
            } else {
                say("示范银行未能完成（退出码 " + exit + "），重启后继续 / the demonstration bank did not come to its end (exit " + exit + "); the next start goes on");
            }
        } catch (IOException e) {
            LOG.error("the demonstration bank could not be made", e);
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        } finally {
            making = false;
        }
    }

    /** The day that was reached ends by the bank's own diagram, unless it or a later one has ended, from which the nights go on as well. */
    private void lastNightEnded() {
        bank.standing().map(DemonstrationBank.Standing::reached).filter(day -> !days.hasEnded(day) && days.lastEndedAfter(day).isEmpty())
            .ifPresent(days::dayEnded);
    }

    private static int made() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY, "-XX:+UseSerialGC",
            QUICK, "-Dfile.encoding=UTF-8"));
        command.addAll(ThisProgram.again());
        command.addAll(List.of("demonstration", "--while", String.valueOf(ProcessHandle.current().pid())));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int told = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int done = percentOf(line);
                if (done / TOLD_EVERY > told) {
                    told = done / TOLD_EVERY;
                    say("示范银行 " + done + " %，至 / the demonstration bank has come to " + line.split(" ")[0]);
                }
            }
        }
        return process.waitFor();
    }

    /** @param line a day and how much is done then, as {@link Making} tells it */
    private static int percentOf(String line) {
        return line.matches("\\d{4}-\\d{2}-\\d{2} \\d{1,3}") ? Integer.parseInt(line.substring(line.indexOf(' ') + 1)) : 0;
    }

    private static void say(String sentence) {
        System.out.println("Sancha: " + sentence);
    }
}
