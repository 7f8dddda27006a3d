package io.sancha.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts the embedded PostgreSQL again, at the same port, when it ends while the server works: killed, or out of memory. What it had acknowledged is in
 * its log, and the pool's connections open anew by themselves; until then requests and {@code /health} answer 503. If it does not start, the server
 * ends with {@value #ENDED}, so that whoever watches over it hears.
 */
final class PostmasterWatch {
    /** Exit code: failed. */
    private static final int ENDED = 3;
    /** Its last processes may hold the memory that they share for some moments. */
    private static final int TRIES = 20;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private final EmbeddedDatabase database;
    private final int port;

    PostmasterWatch(EmbeddedDatabase database, int port) {
        this.database = database;
        this.port = port;
    }

    void begin() {
        var watch = new Thread(this::watch, "embedded-database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (true) {
                Optional<ProcessHandle> running = database.postmaster();
                if (running.isPresent()) {
                    running.get().onExit().join();
                }
                if (EmbeddedDatabase.isEnding()) {
                    return;
                }
                again();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException | UnusableSetting e) {
            if (!EmbeddedDatabase.isEnding()) {
                System.err.println("Sancha: 内嵌数据库已停止且无法重新启动，服务退出 / the embedded database ended and does not start again, so the server ends: "
                    + e.getMessage());
                System.exit(ENDED);
            }
        }
    }

    private void again() throws InterruptedException, IOException {
        System.err.println("Sancha: 内嵌数据库意外停止，正在重新启动 / the embedded database ended unexpectedly and is started again");
        for (int tries = 1; ; tries++) {
            try {
                database.startAgain(port);
                System.err.println("Sancha: 内嵌数据库已重新启动 / the embedded database works again");
                return;
            } catch (IOException | IllegalStateException e) {
                if (tries == TRIES || EmbeddedDatabase.isEnding()) {
                    throw e;
                }
                Thread.sleep(BETWEEN.toMillis());
            }
        }
    }
}
