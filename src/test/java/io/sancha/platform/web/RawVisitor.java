package io.sancha.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** Sends addresses, headers and bodies exactly as they are written. */
public final class RawVisitor {
    /** One for all: each has threads and connections of its own. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String server;
    private final String user;

    public RawVisitor(int port, String user) {
        this.server = "http://localhost:" + port;
        this.user = user;
    }

    public HttpResponse<String> send(String method, String address, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + address))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes()));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return send("GET", address, null, headers);
    }

    HttpResponse<String> post(String address, String json) throws IOException, InterruptedException {
        return send("POST", address, json.getBytes(java.nio.charset.StandardCharsets.UTF_8), "Content-Type", "application/json");
    }
}
