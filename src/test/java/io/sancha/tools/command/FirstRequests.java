package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The first requests, while a server starts: told to come again or answered properly, and no attempt counts against anybody. */
final class FirstRequests {
    private static final int FIRST = 200;
    private static final String[] ADDRESSES = {"/api/cases", "/engine-rest/task/count", "/camunda/api/engine/engine/default/task/count", "/health"};
    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildJvm server;
    private final int port;

    /** @param server just started */
    FirstRequests(ChildJvm server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Asks with a right password from the moment on at which the port opens, and waits until the server is ready. */
    void aRightPasswordIsNeverRefused() throws Exception {
        untilThePortIsOpen();
        List<HttpResponse<String>> first = firstRequests();
        server.untilReady();

        assertThat(first).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isIn(200, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        });
        assertThat(first.get(0).statusCode()).as("the port opens before the bank does").isEqualTo(503);
        assertThat(ask("/health").statusCode()).isEqualTo(200);
        assertThat(ask("/api/cases").statusCode()).as("nobody is throttled").isEqualTo(200);
    }

    private void untilThePortIsOpen() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(400);
        while (System.nanoTime() < end) {
            try {
                ask("/health");
                return;
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("the port does not open:\n" + server.said());
    }

    private List<HttpResponse<String>> firstRequests() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < FIRST; i++) {
                String address = ADDRESSES[i % ADDRESSES.length];
                calls.add(() -> ask(address));
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

    private HttpResponse<String> ask(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).timeout(Duration.ofSeconds(60))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8))).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
