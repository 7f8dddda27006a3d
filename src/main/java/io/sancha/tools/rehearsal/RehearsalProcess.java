package io.sancha.tools.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command {@code walkthrough} as a process of its own: of the same build, whether that is a jar or a folder of classes, with as much memory as a walk
 * needs, and with none of this server's settings, so that it knows neither the bank's database nor its keys.
 */
final class RehearsalProcess {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalProcess.class);
    /** A walk of the longest dossier works in half of it. */
    private static final String MEMORY = "-Xmx640m";
    /** What a Java and a PostgreSQL need of their surroundings; nothing of it names the bank. */
    private static final Set<String> SURROUNDINGS = Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TMP", "TEMP",
        "SystemRoot", "LD_LIBRARY_PATH");
    private final Process process;
    private final Thread told;
    private final Thread aside;

    private RehearsalProcess(Process process, Consumer<String> line, Consumer<String> error) {
        this.process = process;
        told = reading(process.getInputStream(), line);
        aside = reading(process.getErrorStream(), error);
    }

    /**
     * @param dossier given to it by its standard input, so that it lies in no file
     * @param line hears each line of the story
     * @param error hears each line of what went wrong
     */
    static RehearsalProcess start(RehearsalPlace place, String dossier, Consumer<String> line, Consumer<String> error) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY, "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(ThisProgram.again());
        command.addAll(List.of("walkthrough", "-", "--json", "--processes", place.processes().toString(), "--scratch",
            place.scratch().toString(), "--while", String.valueOf(ProcessHandle.current().pid())));
        var builder = new ProcessBuilder(command).directory(place.folder().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(SURROUNDINGS);
        // the people there are simulated and live for minutes
        environment.put("SANCHA_PASSWORD_STRENGTH", "4");
        Process process = builder.start();
        giving(process, dossier);
        return new RehearsalProcess(process, line, error);
    }

    /** A pipe holds less than a dossier, and is read once the walk can begin. */
    private static void giving(Process process, String dossier) {
        var thread = new Thread(() -> {
            try (OutputStream input = process.getOutputStream()) {
                input.write(dossier.getBytes(StandardCharsets.UTF_8));
            } catch (IOException ended) {
                // it has ended before it read, and says why on its own
                LOG.debug("the dossier was not taken", ended);
            }
        }, "rehearsal-giving");
        thread.setDaemon(true);
        thread.start();
    }

    private static Thread reading(InputStream stream, Consumer<String> hears) {
        var thread = new Thread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                new BoundedLines(lines).forEach(hears);
            } catch (IOException | UncheckedIOException killed) {
                hears.accept(String.valueOf(killed.getMessage()));
            }
        }, "rehearsal-reading");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /**
     * Waits until it has ended by itself, and kills it if it has not after so long.
     *
     * @return its exit code, or -1 where it was killed
     */
    int waitFor(Duration most) throws InterruptedException {
        boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            kill();
        }
        told.join(TimeUnit.SECONDS.toMillis(10));
        aside.join(TimeUnit.SECONDS.toMillis(10));
        return ended ? process.exitValue() : -1;
    }

    /** At once. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
