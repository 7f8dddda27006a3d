package io.sancha.platform.task;

import static io.sancha.steps.application.Applicants.allPapersOfTheEnterprise;
import static io.sancha.steps.application.Applicants.asksForWorkingCapital;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.StatementCount;
import io.sancha.StatementCount.Cost;
import io.sancha.platform.people.Actor;
import io.sancha.steps.application.Applicants;
import io.sancha.steps.committee.StageStory;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What one completion of a human task costs the database: counted, not timed. */
class CompletionCostTest extends StageStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIVE = "{\"members\":[\"committee-member-1\",\"committee-member-2\",\"committee-member-3\",\"committee-member-4\","
        + "\"committee-member-5\"]}";
    private static final String ACCEPTS = "{\"overCapacityIndustry\":false,\"restrictedIndustry\":false,\"purposeAllowed\":true,\"decision\":\"ACCEPT\","
        + "\"reason\":\"用途合规\"}";
    private static final String AGREES = "{\"vote\":\"AGREE\",\"opinion\":\"意见\"}";
    /** 90 when this was written: the checks of ACC-01 anew, the answer, the notice, which is once in its round, and the engine's books of an ending process. */
    private static final int ACCEPTANCE = 97;
    /** 45 when this was written, most of them the engine's. */
    private static final int VOTE = 50;
    @Autowired
    private ApplicationContext beans;

    @Test
    void anAcceptanceIsOneTransactionOfFewStatements() {
        var applicants = new Applicants(beans);
        // the first is for what is read once and kept: statements prepared, diagrams parsed
        costOfAnAcceptance(applicants);

        cheap(costOfAnAcceptance(applicants), ACCEPTANCE);
    }

    private Cost costOfAnAcceptance(Applicants applicants) {
        String caseId = applicants.submitted(asksForWorkingCapital(), allPapersOfTheEnterprise());
        begin("acceptance", caseId);
        return costOf("acceptance-officer", caseId, "judge-acceptance", ACCEPTS);
    }

    @Test
    void aVoteIsOneTransactionOfFewStatements() {
        String caseId = aReviewedCase().asking("9000000.00").enter();
        begin("committee", caseId);
        does("committee-secretary", caseId, "convene-session", FIVE);
        costOf("committee-member-1", caseId, "cast-vote", AGREES);

        cheap(costOf("committee-member-2", caseId, "cast-vote", AGREES), VOTE);
    }

    @Test
    void laterVotesCostWhatEarlierOnesDo() {
        String caseId = aReviewedCase().asking("9000000.00").enter();
        begin("committee", caseId);
        does("committee-secretary", caseId, "convene-session", FIVE);
        Cost second = costOf("committee-member-1", caseId, "cast-vote", AGREES);
        costOf("committee-member-2", caseId, "cast-vote", AGREES);
        costOf("committee-member-3", caseId, "cast-vote", AGREES);

        assertThat(costOf("committee-member-4", caseId, "cast-vote", AGREES).statements()).as("statements of the fourth vote")
            .isLessThanOrEqualTo(second.statements());
    }

    private static void cheap(Cost cost, int bound) {
        assertThat(cost.commits()).as("an act, its record and the way to the next wait state stand or fall together: one transaction").isEqualTo(1);
        assertThat(cost.statements()).as("statements of one completion: each is a journey to the database, and a loop that asks row by row shows here first")
            .isLessThanOrEqualTo(bound);
    }

    /** The person claims the task; what the completion costs then. */
    private Cost costOf(String user, String caseId, String task, String entry) {
        return as(user, () -> {
            List<HumanTask> waiting = tasks.openIn(caseId).stream().filter(open -> open.key().equals(task)).toList();
            HumanTask mine = waiting.stream().filter(open -> user.equals(open.assignee())).findFirst().orElseGet(() -> waiting.get(0));
            tasks.claim(mine.id());
            JsonNode content = JSON.readTree(entry);
            return StatementCount.of(() -> tasks.complete(mine.id(), content));
        });
    }

    private <T> T as(String user, java.util.concurrent.Callable<T> action) {
        try {
            return people.actingAs(new Actor(user, new HashSet<>(people.groupsOf(user))), action);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
