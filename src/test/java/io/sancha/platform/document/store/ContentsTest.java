package io.sancha.platform.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.StoredFile;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.platform.web.RawVisitor;
import io.sancha.steps.diligence.AcceptedCase;
import io.sancha.steps.diligence.Investigators;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reader is told of a content that is not as it was put (DOC-04). */
class ContentsTest extends IntegrationTest {
    private static final String LEAD = "lead-investigator";
    private static final Actor ACTOR = new Actor(LEAD, Set.of(LEAD, "branch-0101"));
    @LocalServerPort
    int port;
    @Autowired
    AcceptedCase accepted;
    @Autowired
    Investigators people;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskDesk tasks;
    @Autowired
    DocumentDesk desk;
    @Autowired
    JdbcClient sql;
    private String caseId;
    private HumanTask visit;

    @BeforeEach
    void aVisitIsDue() {
        caseId = accepted.ofTheGarmentMaker();
        StepsAlone.begin(runtime, "diligence", caseId);
        visit = people.as(ACTOR, () -> tasks.claim(people.waiting(caseId).id()));
    }

    @Test
    void aDamagedContentIsToldInsteadOfGivenOut() throws Exception {
        for (int size : new int[] {900, 5_000_000}) {
            byte[] text = text(size);
            StoredFile file = people.as(ACTOR, () -> desk.store(visit, "记录.txt", text));
            var lead = new RawVisitor(port, LEAD);
            assertThat(lead.send("GET", "/api/documents/" + file.reference(), null).body()).hasSize(size);

            inAnAct(caseId, () -> sql.sql("update content_in_database set content = overlay(content placing cast('X' as bytea) from 700) "
                + "where sha256 = :sha256").param("sha256", file.sha256()).update());
            for (String what : new String[] {"", "/preview"}) {
                HttpResponse<String> answer = lead.send("GET", "/api/documents/" + file.reference() + what, null);
                JsonNode problem = new ObjectMapper().readTree(answer.body());
                assertThat(answer.statusCode()).as(what).isEqualTo(422);
                assertThat(problem.get("rule").asText()).isEqualTo("DOC-04");
                assertThat(problem.get("zh").asText()).contains("已损坏").contains("运行人员").contains(file.sha256());
                assertThat(problem.get("en").asText()).contains("damaged");
                assertThat(answer.headers().firstValue("Content-Disposition")).as("no file is announced").isEmpty();
            }
            HttpResponse<String> page = lead.send("GET", "/api/documents/" + file.reference(), null, "Accept", "text/html,*/*;q=0.8", "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(page.body()).as("to who followed a link, in their language").contains("is damaged").contains("Back to the start page")
                .doesNotContain("损坏");
            assertThat(page.headers().firstValue("ETag")).isEmpty();
            people.as(ACTOR, () -> desk.store(visit, "再传.txt", text));
            assertThat(lead.send("GET", "/api/documents/" + file.reference(), null).body()).as("sent again, it is whole").hasSize(size);
        }
        assertThat(sql.sql("select count(*) from trail_record where case_id = :case and rule = 'DOC-04'").param("case", caseId).query(Integer.class).single())
            .as("on the trail of the case").isPositive();
    }

    /** Signs that stand for themselves alone. */
    private static byte[] text(int size) {
        var text = new StringBuilder();
        new Random().ints(size, 'a', 'k').forEach(sign -> text.append((char) sign));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
