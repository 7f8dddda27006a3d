package io.sancha.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser as far as cookies go: keeps them by path, sends them back, follows no redirects. */
public final class Browser {
    /** One for all: each has threads and connections of its own. The cookies are the browser's. */
    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    /** By path and name, as in {@code /camunda XSRF-TOKEN}. */
    private final Map<String, String> cookies = new TreeMap<>();

    public Browser(int port) {
        base = "http://localhost:" + port;
    }

    /** Somebody who has logged in at the login page. */
    public static Browser loggedIn(int port, String user, String password) throws IOException, InterruptedException {
        var browser = new Browser(port);
        HttpResponse<String> answer = browser.login(user, password);
        if (!"/".equals(URI.create(answer.headers().firstValue("Location").orElse("")).getPath())) {
            throw new AssertionError("not let in: " + answer.statusCode() + " " + answer.headers().map());
        }
        return browser;
    }

    public HttpResponse<String> login(String user, String password) throws IOException, InterruptedException {
        get("/login");
        return form("/login", Map.of("username", user, "password", password, "_csrf", token()));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> form(String path, Map<String, String> fields, String... headers) throws IOException, InterruptedException {
        String body = fields.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return send("POST", path, BodyPublishers.ofString(body), all);
    }

    public HttpResponse<String> json(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, BodyPublishers.ofString(body), all);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        String sent = cookies.entrySet().stream().filter(c -> path.startsWith(c.getKey().split(" ")[0]))
            .sorted(Map.Entry.<String, String>comparingByKey().reversed())
            .map(c -> c.getKey().split(" ")[1] + "=" + c.getValue()).collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::take);
        return answer;
    }

    private void take(String cookie) {
        String pair = cookie.split(";")[0];
        String path = "/";
        for (String part : cookie.split(";")) {
            path = part.strip().startsWith("Path=") ? part.strip().substring(5) : path;
        }
        String value = pair.substring(pair.indexOf('=') + 1);
        String key = path + " " + pair.substring(0, pair.indexOf('='));
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(key);
        } else {
            cookies.put(key, value);
        }
    }

    /** Our forgery token. */
    public String token() {
        return cookies.getOrDefault("/ XSRF-TOKEN", "");
    }

    /** That of the web applications. */
    public String webappToken() {
        return cookies.getOrDefault("/camunda XSRF-TOKEN", "");
    }

    public String session() {
        return cookies.get("/ JSESSIONID");
    }

    public void useSession(String id) {
        cookies.put("/ JSESSIONID", id);
    }
}
