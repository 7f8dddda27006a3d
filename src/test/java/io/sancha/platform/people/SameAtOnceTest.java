package io.sancha.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The same entry sent by impatient people many times at once is one entry, and a fault for nobody. */
class SameAtOnceTest extends IntegrationTest {
    private static final int AT_ONCE = 8;
    @Autowired
    private TestRestTemplate rest;
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @RepeatedTest(3)
    void oneRelationIsDeclaredAndEndedOnce(RepetitionInfo round) throws Exception {
        String relation = "{\"name\":\"同时某" + round.getCurrentRepetition() + "\",\"relation\":\"SIBLING\"}";
        List<ResponseEntity<JsonNode>> declared = atOnce("collector", "/api/staff-relations", relation);
        assertThat(declared).allMatch(answer -> answer.getStatusCode().value() == 201);
        assertThat(declared).extracting(answer -> answer.getBody().at("/relation/id").asLong())
            .containsOnly(declared.get(0).getBody().at("/relation/id").asLong());

        String ending = "/api/staff-relations/" + declared.get(0).getBody().at("/relation/id").asLong() + "/ending";
        assertThat(atOnce("risk-inspector", ending, "{\"reason\":\"误报\"}")).allMatch(answer -> answer.getStatusCode().value() == 200);
    }

    @RepeatedTest(3)
    void oneConnectedPersonIsListedOnce(RepetitionInfo round) throws Exception {
        String person = "{\"identity\":\"91211001MA0000%04d\",\"name\":\"同时某公司\",\"relationChinese\":\"股东\",\"relationEnglish\":\"shareholder\"}"
            .formatted(9100 + round.getCurrentRepetition());
        List<ResponseEntity<JsonNode>> listed = atOnce("risk-inspector", "/api/connected-persons", person);
        assertThat(listed).extracting(answer -> answer.getBody().path("id").asLong()).containsOnly(listed.get(0).getBody().path("id").asLong());
    }

    private List<ResponseEntity<JsonNode>> atOnce(String user, String address, String body) throws Exception {
        Callable<ResponseEntity<JsonNode>> one = () -> Visitor.as(rest, user).post(address, body);
        List<ResponseEntity<JsonNode>> answers = new ArrayList<>();
        for (Future<ResponseEntity<JsonNode>> answer : people.invokeAll(Collections.nCopies(AT_ONCE, one))) {
            answers.add(answer.get());
        }
        return answers;
    }
}
