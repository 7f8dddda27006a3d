package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.people.Actors;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Ending;
import io.sancha.tools.walkthrough.Walkthrough;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case that went all the way, as an auditor sees it: every stage's facts, and nothing left behind by looking. */
class CaseViewTest extends IntegrationTest {
    @Autowired
    TestRestTemplate rest;
    @Autowired
    Walkthrough walkthrough;
    @Autowired
    DossierFile dossiers;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Actors actors;

    @Test
    void anAuditorSeesEveryStageAndLeavesNothingBehind() throws Exception {
        Ending ending = walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers/garment-maker.json")), step -> { });
        long decisions = decisions();

        var facts = Visitor.as(rest, "auditor").get("/api/cases/" + ending.caseId());

        assertThat(facts.getStatusCode().value()).as(String.valueOf(facts.getBody())).isEqualTo(200);
        assertThat(facts.getBody().fieldNames()).toIterable()
            .contains("customer", "relationship", "documents", "application", "acceptance", "collateral", "diligence",
            "review", "committee", "exposure", "approval", "contract", "disbursement", "account", "postloan", "recovery");
        assertThat(facts.getBody().at("/documents/list")).allSatisfy(document -> assertThat(document.get("fileName").asText()).contains("."));
        assertThat(decisions()).isEqualTo(decisions);
    }

    /** A reader is told who did something by their name: ids are what a login takes. */
    @Test
    void whoDidSomethingIsToldByName() throws Exception {
        Ending ending = walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers/garment-maker.json")), step -> { });

        JsonNode facts = Visitor.as(rest, "auditor").get("/api/cases/" + ending.caseId()).getBody();

        assertThat(List.of(facts.at("/acceptance/answeredBy"), facts.at("/application/registeredBy"), facts.at("/customer/file/collectedBy"),
            facts.at("/documents/list/0/seenBy"), facts.at("/disbursement/audits/0/by"), facts.at("/disbursement/audits/1/by"))).extracting(JsonNode::asText)
            .containsExactly(name("acceptance-officer"), name("relationship-manager"), name("relationship-manager"), name("relationship-manager"),
                name("disbursement-auditor-1"), name("disbursement-auditor-2")).doesNotContain("");
    }

    private String name(String userId) {
        assertThat(actors.displayName(userId)).isNotEqualTo(userId);
        return actors.displayName(userId);
    }

    private long decisions() {
        return sql.queryForObject("select count(*) from act_hi_decinst", Long.class);
    }
}
