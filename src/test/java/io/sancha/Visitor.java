package io.sancha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Somebody who sends requests: a person with their password, or nobody. */
public final class Visitor {
    /** Not the server's own reader, which takes no more than a person types. */
    private static final ObjectMapper JSON = new ObjectMapper();
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

    /** Begins a case as Tasklist does; its number. */
    public String beginCase() {
        ResponseEntity<JsonNode> begun = post("/engine-rest/process-definition/key/credit-lifecycle/start", "{}");
        assertThat(begun.getStatusCode().value()).as("%s", begun.getBody()).isEqualTo(200);
        return begun.getBody().get("businessKey").asText();
    }

    public ResponseEntity<JsonNode> get(String address) {
        return exchange(HttpMethod.GET, address, new HttpEntity<>(headers()));
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
        return exchange(method, address, new HttpEntity<>(body, headers));
    }

    private ResponseEntity<JsonNode> exchange(HttpMethod method, String address, HttpEntity<String> request) {
        ResponseEntity<byte[]> answer = rest.exchange(address, method, request, byte[].class);
        return new ResponseEntity<>(answer.getBody() == null ? null : read(answer.getBody()), answer.getHeaders(), answer.getStatusCode());
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(new String(body, StandardCharsets.UTF_8), e);
        }
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
