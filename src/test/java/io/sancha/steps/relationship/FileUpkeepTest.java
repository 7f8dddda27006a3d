package io.sancha.steps.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.Visitor;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.warning.WarningSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** PLM-09: a running loan's file is kept up; statements that stay away are listed and warn of the loan (PLM-10), and an expiring paper is renewed (CUS-04). */
class FileUpkeepTest extends LoanStory {
    @Autowired
    private FileUpkeep upkeep;
    @Autowired
    private WarningSearch search;
    @Autowired
    private IdentityService people;
    @Autowired
    private TestRestTemplate rest;

    private void takes(String duty, FileUpkeep.Handed handed, int seed) {
        people.setAuthentication(duty, List.of(duty, "branch-0101"), List.of("0101"));
        try {
            upkeep.take(caseId, handed, new FileUpkeep.Sent("报表.jpg", "image/jpeg", MadeUpPictures.jpeg(new MadeUpPictures(seed).place(), 0.8f)));
        } finally {
            people.clearAuthentication();
        }
    }

    private void refusedToTake(String rule, String duty, FileUpkeep.Handed handed) {
        Throwable thrown = Assertions.catchThrowable(() -> takes(duty, handed, 51));
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static FileUpkeep.Handed statements(String periodEnd) {
        return new FileUpkeep.Handed(null, DocumentType.INTERIM_STATEMENTS, periodEnd == null ? null : LocalDate.parse(periodEnd), null, null, true);
    }

    /** Columns of the case's lines of that kind in the manager's list of what lapses. */
    private List<String> listed(String kind) {
        List<String> columns = new ArrayList<>();
        for (JsonNode line : Visitor.as(rest, "relationship-manager").get("/api/board/lists/my-lapsing/rows?row=" + kind + "&limit=500").getBody()) {
            if (line.get("caseId").asText().equals(caseId)) {
                columns.add(line.get("column").asText());
            }
        }
        return columns;
    }

    private List<String> warned() {
        var before = new WarningSearch.Found(loan(), "", "", "");
        return search.found(LocalDate.now(clock), before).stream().filter(one -> one.loanNumber().equals(loan())).map(WarningSearch.Found::signal).toList();
    }

    @Test
    void statementsOfTheQuarterAreAskedForListedAndWarnedOfUntilTheyAreThere() {
        aLoanPaidOut();
        on("2024-07-10");
        assertThat(listed("STATEMENTS")).as("due on 14 August, in more than thirty days").isEmpty();
        on("2024-07-20");
        assertThat(listed("STATEMENTS")).containsExactly("NEXT_30");
        on("2024-08-14");
        assertThat(listed("STATEMENTS")).containsExactly("NEXT_7");
        assertThat(warned()).as("it is the last day").doesNotContain("STATEMENTS_LATE");
        on("2024-08-15");
        assertThat(listed("STATEMENTS")).containsExactly("PAST");
        assertThat(warned()).contains("STATEMENTS_LATE");

        refusedToTake("TSK-02", "accountant", statements("2024-06-30"));
        refusedToTake("APP-08", "relationship-manager", statements(null));
        refusedToTake("SEQ-03", "relationship-manager", statements("2024-09-30"));
        refusedToTake("PLM-09", "relationship-manager", new FileUpkeep.Handed(null, DocumentType.OTHER, null, null, null, true));
        takes("relationship-manager", statements("2024-05-31"), 52);
        assertThat(listed("STATEMENTS")).as("of May only").containsExactly("PAST");
        takes("relationship-manager", statements("2024-06-30"), 53);
        assertThat(listed("STATEMENTS")).isEmpty();
        assertThat(warned()).doesNotContain("STATEMENTS_LATE");
        assertThat(sql.queryForObject("select count(*) from trail_record where case_id = ? and task = 'keep-file-up' and outcome = 'TAKEN' and rule = 'PLM-09'",
            Integer.class, caseId)).isEqualTo(2);
        refusedToTake("PLM-09", "relationship-manager", new FileUpkeep.Handed(987_654_321L, null, null, null, LocalDate.parse("2030-01-01"), true));
    }

    @Test
    void aPaperThatExpiresIsRenewedByOneThatHoldsLonger() {
        aLoanPaidOut();
        FileUpkeep.Expiring first = expiring().get(0);
        clock.standAt(first.expiresOn().minusDays(20).atTime(10, 0).atZone(clock.getZone()).toInstant());
        assertThat(listed("PAPER")).as("thirty days before it expires").isNotEmpty();
        int before = listed("PAPER").size();

        refusedToTake("CUS-04", "relationship-manager", new FileUpkeep.Handed(first.id(), null, null, null, first.expiresOn(), true));
        refusedToTake("CUS-04", "relationship-manager", new FileUpkeep.Handed(first.id(), null, null, null, null, true));
        takes("relationship-manager", new FileUpkeep.Handed(first.id(), null, null, null, first.expiresOn().plusYears(5), true), 54);
        assertThat(listed("PAPER")).hasSize(before - 1);
        refusedToTake("PLM-09", "relationship-manager", new FileUpkeep.Handed(first.id(), null, null, null, first.expiresOn().plusYears(6), true));
    }

    private List<FileUpkeep.Expiring> expiring() {
        people.setAuthentication("relationship-manager", List.of("relationship-manager", "branch-0101"), List.of("0101"));
        try {
            return upkeep.of(caseId).papers();
        } finally {
            people.clearAuthentication();
        }
    }
}
