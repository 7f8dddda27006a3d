package io.sancha.tools.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.release.Rehearsal.Outcome;
import io.sancha.platform.release.RehearsalDesk;
import io.sancha.tools.walkthrough.Expectation;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rehearsal, from its folder to what is kept of it. */
final class RehearsalRun {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);
    /** Milliseconds for a process that was killed to be gone, its database ended and its folder removed. */
    private static final long LEAVING = 30_000;
    /** Between two tries to take down what came of it. */
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private final long change;
    private final RehearsalDesk.Begun begun;
    private final RehearsalPlace place;
    private final String dossier;
    private final Expectation expected;
    private final Duration most;
    private final Progress progress;
    private final RehearsalDesk desk;
    private final Thread thread;
    private volatile RehearsalProcess process;
    private volatile boolean brokenOff;

    RehearsalRun(long change, RehearsalDesk.Begun begun, RehearsalPlace place, String dossier, Expectation expected, Duration most, Progress progress,
        RehearsalDesk desk) {
        this.change = change;
        this.begun = begun;
        this.place = place;
        this.dossier = dossier;
        this.expected = expected;
        this.most = most;
        this.progress = progress;
        this.desk = desk;
        this.thread = new Thread(this::run, "rehearsal-" + begun.id());
        thread.setDaemon(true);
    }

    long change() {
        return change;
    }

    long rehearsal() {
        return begun.id();
    }

    Progress progress() {
        return progress;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    void begin() {
        thread.start();
    }

    /** Kills it and waits until nothing of it is left. */
    void breakOff() throws InterruptedException {
        brokenOff = true;
        RehearsalProcess started = process;
        if (started != null) {
            started.kill();
        }
        thread.join(LEAVING);
        // what could not be told by now is told by the server that starts next
        thread.interrupt();
    }

    private void run() {
        Verdict verdict;
        try {
            verdict = walked();
        } catch (IOException e) {
            LOG.warn("rehearsal {} could not be started", begun.id(), e);
            verdict = new Verdict(Outcome.STOPPED, "预演未能开始，原因已记入日志；请告知运行人员", "the rehearsal could not be started; why is in the log: tell the operators");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            verdict = brokenOff();
        } catch (RuntimeException e) {
            // whatever it was, it ends: while one counts as running there is no other
            LOG.error("rehearsal {} failed", begun.id(), e);
            verdict = new Verdict(Outcome.STOPPED, "预演时系统出错，已记入日志；请告知运行人员", "the system failed during the rehearsal; it is in the log: tell the operators");
        }
        try {
            place.remove();
        } catch (RuntimeException e) {
            LOG.warn("the folder {} of rehearsal {} is left behind", place.folder(), begun.id(), e);
        }
        told(verdict);
    }

    /** While one counts as running there is no other, so it is told again until it is told, or counts as over anyway. */
    private void told(Verdict verdict) {
        try {
            new Insistence(AGAIN, RehearsalDesk.OVER_AFTER).until(
                () -> desk.end(begun.id(), verdict.outcome(), verdict.chinese(), verdict.english(), story()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Verdict walked() throws IOException, InterruptedException {
        place.lay(begun.files());
        process = RehearsalProcess.start(place, dossier, progress::told, progress::wentWrong);
        if (brokenOff) {
            process.kill();
        }
        int exit = process.waitFor(most);
        return brokenOff ? brokenOff() : exit < 0 ? Verdict.tookTooLong(most, progress) : Verdict.of(exit, progress, expected);
    }

    private static Verdict brokenOff() {
        return new Verdict(Outcome.BROKEN_OFF, "预演中断：系统在其间停止", "it was broken off: the server ended meanwhile");
    }

    private String story() {
        return new ObjectMapper().valueToTree(progress.acts()).toString();
    }
}
