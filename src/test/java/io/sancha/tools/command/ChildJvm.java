package io.sancha.tools.command;

import io.sancha.Sancha;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sancha as a process of its own, as somebody starts it from a shell: on a data folder and a port. */
final class ChildJvm {
    /** Seconds; a start on an empty folder takes a dozen on a machine that has nothing else to do, and minutes on one that has too much. */
    private static final long PATIENCE = 400;
    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private ChildJvm(Process process, String readyWhen) {
        this.process = process;
        var listener = new Thread(() -> listen(readyWhen), "child-" + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts a command on a data folder. @param readyWhen what it prints once it serves */
    static ChildJvm start(Path data, int port, String readyWhen, String... command) throws IOException {
        return start(Map.of("SANCHA_DATA", data.toString()), port, readyWhen, command);
    }

    /** Starts a command. @param settings its environment, as far as it is ours @param readyWhen what it prints once it serves */
    static ChildJvm start(Map<String, String> settings, int port, String readyWhen, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "-Xmx768m",
            "-cp", System.getProperty("java.class.path"), Sancha.class.getName()));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SANCHA_") || name.startsWith("SPRING_"));
        // the demo people's passwords need no strength here
        environment.put("SANCHA_PASSWORD_STRENGTH", "4");
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.putAll(settings);
        return new ChildJvm(builder.start(), readyWhen);
    }

    static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private void listen(String readyWhen) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains(readyWhen)) {
                    ready.complete(null);
                }
            }
        } catch (IOException gone) {
            said.append(gone.getMessage());
        }
        ready.completeExceptionally(new IllegalStateException("it ended before it was ready, exit " + process.onExit().join().exitValue() + ":\n" + said));
    }

    /** Waits until it says that it serves. */
    ChildJvm untilReady() throws InterruptedException, ExecutionException, TimeoutException {
        ready.get(PATIENCE, TimeUnit.SECONDS);
        return this;
    }

    /** Waits for the end of a command. @return its exit code */
    int exit() throws InterruptedException {
        return exit(PATIENCE);
    }

    /** The same of one that works for long. @param patience seconds */
    int exit(long patience) throws InterruptedException {
        if (!process.waitFor(patience, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end:\n" + said);
        }
        return process.exitValue();
    }

    /** As {@code kill -9} or a power cut for this process: it gets no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exit();
    }

    /** As {@code kill}: it may finish. */
    void stop() throws InterruptedException {
        process.destroy();
        exit();
    }

    String said() {
        return said.toString();
    }

    /** Stops what a killed process leaves behind: the postmaster on its folder. */
    static void stopPostmaster(Path data) throws IOException {
        if (postmaster(data)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Whether a postmaster has the folder. */
    static boolean postmaster(Path data) {
        return Files.exists(data.resolve("postgres/postmaster.pid"));
    }
}
