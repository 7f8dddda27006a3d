package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first requests, while the server starts: told to come again or answered properly, and no attempt counts against anybody. */
class StartingTest {
    private static final int FIRST = 200;
    private static final String[] ADDRESSES = {"/api/cases", "/engine-rest/task/count", "/camunda/api/engine/engine/default/task/count", "/health"};
    private final HttpClient http = HttpClient.newHttpClient();
    private Path data;
    private ChildJvm server;

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        server.kill();
        ChildJvm.stopPostmaster(data);
    }

    @Test
    @Timeout(1200)
    void aRightPasswordIsNeverRefusedWhileTheServerStarts() throws Exception {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "starting-");
        int port = ChildJvm.freePort();
        server = ChildJvm.start(data, port, "http://localhost:" + port + "/", "serve");
        untilThePortIsOpen(port);
        List<HttpResponse<String>> first = firstRequests(port);
        server.untilReady();

        assertThat(first).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isIn(200, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        });
        assertThat(first.get(0).statusCode()).as("the port opens before the bank does").isEqualTo(503);
        assertThat(ask(port, "/health").statusCode()).isEqualTo(200);
        assertThat(ask(port, "/api/cases").statusCode()).as("nobody is throttled").isEqualTo(200);
    }

    private void untilThePortIsOpen(int port) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(400);
        while (System.nanoTime() < end) {
            try {
                ask(port, "/health");
                return;
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("the port does not open:\n" + server.said());
    }

    private List<HttpResponse<String>> firstRequests(int port) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < FIRST; i++) {
                String address = ADDRESSES[i % ADDRESSES.length];
                calls.add(() -> ask(port, address));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    private HttpResponse<String> ask(int port, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).timeout(Duration.ofSeconds(60))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8))).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
