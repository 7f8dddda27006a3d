package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.SpineTest;
import io.sancha.Visitor;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Ending;
import io.sancha.tools.walkthrough.Walkthrough;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case that went all the way, as an auditor sees it: every stage's facts, and nothing left behind by looking. */
class CaseViewTest extends SpineTest {
    @Autowired
    TestRestTemplate rest;
    @Autowired
    Walkthrough walkthrough;
    @Autowired
    DossierFile dossiers;
    @Autowired
    JdbcTemplate sql;

    @Test
    void anAuditorSeesEveryStageAndLeavesNothingBehind() throws Exception {
        Ending ending = walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers/garment-maker.json")), step -> { });
        long decisions = decisions();

        var facts = Visitor.as(rest, "auditor").get("/api/cases/" + ending.caseId());

        assertThat(facts.getStatusCode().value()).as(String.valueOf(facts.getBody())).isEqualTo(200);
        assertThat(facts.getBody().fieldNames()).toIterable()
            .contains("customer", "relationship", "documents", "application", "acceptance", "collateral", "diligence",
            "review", "committee", "exposure", "approval", "contract", "disbursement", "account", "postloan", "recovery");
        assertThat(decisions()).isEqualTo(decisions);
    }

    private long decisions() {
        return sql.queryForObject("select count(*) from act_hi_decinst", Long.class);
    }
}
