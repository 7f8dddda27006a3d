package io.sancha.randomwalk;

import io.sancha.platform.web.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Calls on the server as somebody: with their password, or as their browser does once they have logged in to the web applications. */
final class Call {
    private static final String WEBAPPS = "/camunda/";
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Map<String, Browser> browsers = new HashMap<>();

    Call(int port) {
        this.port = port;
    }

    /** @param body what came back, as text */
    record Answer(int status, String body) {
        boolean done() {
            return status >= 200 && status < 300;
        }
    }

    Answer send(String user, String method, String path, String body) {
        try {
            HttpResponse<String> response = path.startsWith(WEBAPPS) ? inBrowser(user, method, path, body) : withPassword(user, method, path, body);
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> withPassword(String user, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", "application/json")
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A session does not outlast some hours of the bank's clock; whoever is out logs in again. */
    private HttpResponse<String> inBrowser(String user, String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = browsers.containsKey(user) ? inBrowser(browsers.get(user), method, path, body) : null;
        if (response == null || response.statusCode() == 401) {
            Browser browser = Browser.loggedIn(port, user, "demo");
            browser.get("/camunda/api/engine/engine/default/process-definition/count");
            browsers.put(user, browser);
            response = inBrowser(browser, method, path, body);
        }
        return response;
    }

    private static HttpResponse<String> inBrowser(Browser browser, String method, String path, String body) throws IOException, InterruptedException {
        return browser.json(method, path, body == null ? "" : body, "X-XSRF-TOKEN", browser.webappToken());
    }
}
