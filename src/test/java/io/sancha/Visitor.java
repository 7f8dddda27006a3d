package io.sancha;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Somebody who sends requests: a person with their password, or nobody. */
public final class Visitor {
    private final TestRestTemplate rest;
    private final String user;

    private Visitor(TestRestTemplate rest, String user) {
        this.rest = rest;
        this.user = user;
    }

    /** A demo person. */
    public static Visitor as(TestRestTemplate rest, String user) {
        return new Visitor(rest, user);
    }

    public static Visitor anonymous(TestRestTemplate rest) {
        return new Visitor(rest, null);
    }

    public ResponseEntity<JsonNode> get(String address) {
        return rest.exchange(address, HttpMethod.GET, new HttpEntity<>(headers()), JsonNode.class);
    }

    public ResponseEntity<JsonNode> post(String address, String body) {
        return send(HttpMethod.POST, address, body);
    }

    public ResponseEntity<JsonNode> put(String address, String body) {
        return send(HttpMethod.PUT, address, body);
    }

    private ResponseEntity<JsonNode> send(HttpMethod method, String address, String body) {
        HttpHeaders headers = headers();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.exchange(address, method, new HttpEntity<>(body, headers), JsonNode.class);
    }

    /** The password goes into the headers: a template that knows it would be a client with threads and connections of its own. */
    private HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (user != null) {
            headers.setBasicAuth(user, "demo");
        }
        return headers;
    }
}
