package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("SEQ-01: a case that is returned goes through its steps anew, and everything in them is stated anew")
@Tag("long")
class ReturnedCaseTest extends IntegrationTest {
    private static final String MANAGER = "relationship-manager";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private LifecycleProcess lifecycle;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private EngineActors people;
    @Autowired
    private JdbcTemplate sql;
    private final Map<String, Integer> done = new HashMap<>();

    /** Returned by the assistant within the investigation, by the reviewer to the investigators, by the approver to the reviewer. */
    @Test
    void eachReturnBeginsANewRound() throws Exception {
        DossierVariant dossier = DossierVariant.ofTheGarmentMaker();
        var entries = new DossierEntries(beans, dossier.text());
        clock.standAt(dossier.startsOn().atTime(LocalTime.of(9, 0)).atZone(BankClock.CHINA).toInstant());
        String caseId = as(MANAGER, Set.of(MANAGER), lifecycle::caseBegun);

        for (HumanTask task = next(caseId); !task.key().equals("prepare-contracts"); task = next(caseId)) {
            HumanTask one = task;
            entries.notBefore(one).filter(day -> clock.instant().isBefore(day.atTime(9, 0).atZone(BankClock.CHINA).toInstant()))
                .ifPresent(day -> clock.standAt(day.atTime(9, 0).atZone(BankClock.CHINA).toInstant()));
            String user = one.assignee() == null ? one.duty() : one.assignee();
            assertThatCode(() -> as(user, Set.of(one.duty()), () -> {
                tasks.claim(one.id());
                return tasks.complete(one.id(), entry(one, entries));
            })).as("%s by %s, after %s", one.key(), user, done).doesNotThrowAnyException();
        }

        assertThat(done).containsEntry("countersign-report", 3).containsEntry("write-report", 3).containsEntry("visit-borrower", 2)
            .containsEntry("review-case", 3).containsEntry("decide-approval", 2).containsEntry("convene-session", 2);
        assertThat(rows("investigation", caseId)).isEqualTo(2);
        assertThat(rows("fieldwork", caseId)).isEqualTo(2);
        assertThat(rows("consistency_check", caseId)).isEqualTo(3);
        assertThat(rows("credit_review", caseId)).isEqualTo(3);
        assertThat(rows("committee_session", caseId)).isEqualTo(2);
        assertThat(rows("approval_decision", caseId)).isEqualTo(2);
        assertThat(sql.queryForList("""
            select step || ' ' || count(*) from case_round where case_id = ? and step in ('diligence', 'review', 'approval') group by step order by 1""",
            String.class, caseId)).containsExactly("approval 2", "diligence 2", "review 3");
    }

    /** The dossier's, but the first of each kind of return. */
    private JsonNode entry(HumanTask task, DossierEntries entries) {
        int time = done.merge(task.key(), 1, Integer::sum);
        ObjectNode entry = entries.at(task).deepCopy();
        if (time == 1) {
            switch (task.key()) {
                case "countersign-report" -> entry.put("decision", "DISAGREED").put("reason", "存货未盘点");
                case "review-case" -> entry.put("decision", "RETURN").putArray("points").add("补充存货盘点表");
                case "decide-approval" -> entry.removeAll().put("decision", "RETURN").put("opinion", "请补充审查担保");
                default -> {
                }
            }
        }
        return entry;
    }

    private HumanTask next(String caseId) {
        List<HumanTask> open = tasks.openIn(caseId);
        assertThat(open).as("what waits after %s", done).isNotEmpty();
        return open.get(0);
    }

    private int rows(String table, String caseId) {
        return sql.queryForObject("select count(*) from " + table + " where case_id = ?", Integer.class, caseId);
    }

    private <T> T as(String user, Set<String> duties, java.util.concurrent.Callable<T> work) throws Exception {
        Set<String> groups = new HashSet<>(people.groupsOf(user));
        groups.addAll(duties);
        groups.removeIf(group -> group.startsWith("branch-"));
        groups.add("branch-0101");
        return people.actingAs(new Actor(user, groups, Set.of("0101")), work);
    }
}
