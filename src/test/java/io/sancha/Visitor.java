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

    private Visitor(TestRestTemplate rest) {
        this.rest = rest;
    }

    /** A demo person. */
    public static Visitor as(TestRestTemplate rest, String user) {
        return new Visitor(rest.withBasicAuth(user, "demo"));
    }

    public static Visitor anonymous(TestRestTemplate rest) {
        return new Visitor(rest);
    }

    public ResponseEntity<JsonNode> get(String address) {
        return rest.getForEntity(address, JsonNode.class);
    }

    public ResponseEntity<JsonNode> post(String address, String body) {
        return send(HttpMethod.POST, address, body);
    }

    public ResponseEntity<JsonNode> put(String address, String body) {
        return send(HttpMethod.PUT, address, body);
    }

    private ResponseEntity<JsonNode> send(HttpMethod method, String address, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.exchange(address, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
