package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Refusal;
import io.sancha.lending.counter.PaymentEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who completes a task again with the same entry is told that it is done; with another, what differs: nothing is dropped unsaid. */
class SecondCompletionTest extends IntegrationTest {
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private EntryReader reader;
    @Autowired
    private JdbcTemplate sql;
    private String task;

    @BeforeEach
    void aTaskOfAFreshCase() {
        String caseId = manager().beginCase();
        task = desk.openIn(caseId).get(0).id();
        manager().post("/api/tasks/" + task + "/claim", null);
    }

    @Test
    void theSameEntryIsRepeatedWhateverTheOrderOfItsKeys() {
        assertThat(completes(IDENTITY).getStatusCode().value()).isEqualTo(200);
        repeated(completes(IDENTITY));
        repeated(completes("{\"uscc\":\"91211000123456789U\",\"name\":\"某某织造服饰有限公司\",\"kind\":\"ENTERPRISE\"}"));
        repeated(completes(null));
    }

    @Test
    void anotherEntryIsToldWhoCompletedAndWhatDiffers() {
        completes(IDENTITY);
        otherwise(completes(IDENTITY.replace("某某", "另一")), "name");
        otherwise(completes("{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\"}"), "uscc");
        otherwise(completes(IDENTITY.replace("}", ",\"extra\":[1]}")), "extra");
    }

    @Test
    void alsoOfATaskThatWasCompletedInTasklist() {
        manager().put("/api/tasks/" + task + "/draft", IDENTITY);
        assertThat(manager().post("/engine-rest/task/" + task + "/complete", "{}").getStatusCode().value()).isEqualTo(204);
        repeated(completes(IDENTITY));
        otherwise(completes(IDENTITY.replace("某某", "另一")), "name");
    }

    /** Blank text says as much as none, in what may be absent and in what is required. */
    @Test
    void blankTextIsAbsentText() {
        assertThat(reader.read("{\"key\":\"P1\",\"amount\":\"1.00\",\"early\":\" \\u3000\"}", PaymentEntry.class).early()).isNull();
        for (String blank : new String[] {"\"\"", "\"  \"", "\"\\u3000\"", "null"}) {
            assertThatThrownBy(() -> reader.read("{\"key\":" + blank + ",\"amount\":\"1.00\"}", PaymentEntry.class))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.english()).isEqualTo("key: is required"));
            assertThatThrownBy(() -> reader.read("{\"key\":\"P1\",\"amount\":" + blank + "}", PaymentEntry.class))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.english()).isEqualTo("amount: is required"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A|B", "A\\nB", "还款", "=1+1", "-1", "a b", "A\\\\B"})
    void aKeyThatTheTrailRefersToIsPlain(String key) {
        assertThatThrownBy(() -> reader.read("{\"key\":\"" + key + "\",\"amount\":\"1.00\"}", PaymentEntry.class))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains("key"));
        assertThatThrownBy(() -> sql.update("""
            insert into loan_event (loan_number, key, kind, amount, value_date, case_id, bank_date, recorded_at, recorded_by)
            values ('x', ?, 'PAYMENT', 1, current_date, 'x', current_date, current_timestamp, 'x')""", key.replace("\\n", "\n")))
            .hasStackTraceContaining("loan_event_key_form");
    }

    private Visitor manager() {
        return Visitor.as(rest, "relationship-manager");
    }

    private ResponseEntity<JsonNode> completes(String entry) {
        return manager().post("/api/tasks/" + task + "/complete", entry);
    }

    private static void repeated(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        assertThat(answer.getBody().get("repeated").asBoolean()).isTrue();
    }

    private static void otherwise(ResponseEntity<JsonNode> answer, String path) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(409);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo("TSK-01");
        assertThat(answer.getBody().get("detail").asText()).contains("（relationship-manager）").endsWith(path);
    }
}
