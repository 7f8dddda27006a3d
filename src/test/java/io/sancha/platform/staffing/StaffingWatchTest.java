package io.sancha.platform.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.login.OutsidePeople;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** STF-02, STF-03: by whatever way people change, the change is made, and what a branch lacks after it is recorded until it lacks it no more. */
class StaffingWatchTest extends IntegrationTest {
    private static final String NUMBER = "0919";
    @Autowired
    private StaffingWatch watch;
    @Autowired
    private IdentityService identity;
    @Autowired
    private OutsidePeople outside;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestRestTemplate rest;
    private MadeUpBranch branch;

    @BeforeEach
    void aBranchWithJustEnoughPeople() {
        branch = new MadeUpBranch(NUMBER, identity, sql, transaction);
        branch.open();
        watch.look();
        assertThat(open()).isEmpty();
    }

    @AfterEach
    void itIsClosedAgain() {
        branch.close();
        watch.look();
        assertThat(open()).as("a branch that is gone lacks nothing").isEmpty();
    }

    private List<String> open() {
        return sql.queryForList("""
            select needs from staffing_gap g where branch = ? and not exists (select from staffing_gap_ending where gap_id = g.id) order by id""",
            String.class, NUMBER);
    }

    @Test
    void anAdministratorTakesADutyFromSomebody() {
        String membership = "/engine-rest/group/reviewer/members/" + branch.id("reviewer");
        assertThat(exchange(HttpMethod.DELETE, membership)).as("who leaves leaves").isEqualTo(204);
        watch.look();

        assertThat(open()).containsExactly("reviewer");
        JsonNode lack = of(NUMBER).get("lacks").get(0);
        assertThat(lack.get("chinese").asText()).contains("审查岗");
        assertThat(lack.get("english").asText()).contains("no Reviewer");
        assertThat(lack.get("since").asText()).isNotEmpty();
        assertThat(of(NUMBER).get("suffices").asBoolean()).isFalse();
        assertThat(sql.queryForObject("select after_en from staffing_gap where branch = ? order by id desc limit 1", String.class, NUMBER))
            .contains(branch.id("reviewer"), "left Reviewer");
        assertThat(sql.queryForObject("select count(*) from trail_record where outcome = 'STAFFING_SHORT' and rule = 'STF-02' and message like ?",
            Long.class, "%branch " + NUMBER + ": there is no Reviewer%")).isPositive();

        assertThat(exchange(HttpMethod.PUT, membership)).isEqualTo(204);
        watch.look();

        assertThat(open()).isEmpty();
        assertThat(of(NUMBER).get("suffices").asBoolean()).isTrue();
        assertThat(sql.queryForObject("select e.after_en from staffing_gap_ending e join staffing_gap g on g.id = e.gap_id where g.branch = ? "
            + "order by e.gap_id desc limit 1", String.class, NUMBER)).contains("joined Reviewer");
    }

    @Test
    void anAdministratorClosesAPersonsAccess() {
        Visitor admin = Visitor.as(rest, "admin");
        admin.post("/api/logins/people/" + branch.id("accountant") + "/closed", "{\"reason\":\"离职\"}");
        watch.look();
        assertThat(open()).containsExactly("accountant");

        admin.post("/api/logins/people/" + branch.id("accountant") + "/open", "{\"reason\":\"返岗\"}");
        watch.look();
        assertThat(open()).isEmpty();
    }

    @Test
    void anIssuersTokenNamesOtherGroups() {
        identity.deleteMembership(branch.id("collector"), "collector");
        claims("collector", Duration.ofMinutes(-3));
        watch.look();
        assertThat(open()).as("whom the issuer vouches for is a person like all others").isEmpty();

        claims("inspector", Duration.ofMinutes(-2));
        watch.look();
        assertThat(open()).containsExactly("collector");
        transaction.executeWithoutResult(status -> identity.deleteUser("from-outside-" + NUMBER));
    }

    private void claims(String duty, Duration ago) {
        assertThat(outside.arrived(new OutsidePeople.Claims("https://issuer", "subject-" + NUMBER, "from-outside-" + NUMBER, "外来",
            List.of(duty, "branch-" + NUMBER), clock.instant().plus(ago)))).isPresent();
    }

    @Test
    void aPersonIsRemovedOrMovesOrIsTakenOutByHand() {
        transaction.executeWithoutResult(status -> identity.deleteUser(branch.id("rating-officer")));
        watch.look();
        assertThat(open()).containsExactly("rating-officer");

        identity.deleteMembership(branch.id("acceptance-officer"), "branch-" + NUMBER);
        watch.look();
        assertThat(open()).containsExactly("rating-officer", "acceptance-officer");

        transaction.executeWithoutResult(status -> sql.update("delete from act_id_membership where user_id_ = ? and group_id_ = 'inspector'",
            branch.id("inspector")));
        watch.look();
        assertThat(open()).containsExactly("rating-officer", "acceptance-officer", "inspector");

        transaction.executeWithoutResult(status ->
            sql.update("update act_id_membership set group_id_ = 'inspector' where user_id_ = ? and group_id_ = 'accountant'", branch.id("accountant")));
        watch.look();
        assertThat(open()).containsExactly("rating-officer", "acceptance-officer", "accountant");
    }

    /** Of two who can each do without the other, both leave at once: neither transaction sees the other's. */
    @Test
    void bothOfTwoLeaveAtOnce() throws Exception {
        String other = branch.joins("second-reviewer", "reviewer");
        watch.look();
        atOnce(Stream.of(branch.id("reviewer"), other).<Runnable>map(user -> () -> transaction.executeWithoutResult(status ->
            identity.deleteMembership(user, "reviewer"))).toList());
        atOnce(List.of(watch::look, watch::look, watch::look));

        assertThat(open()).as("recorded once, whoever looked").containsExactly("reviewer");
    }

    private static void atOnce(List<Runnable> deeds) throws Exception {
        var together = new CyclicBarrier(deeds.size());
        List<Thread> threads = new ArrayList<>();
        for (Runnable deed : deeds) {
            var thread = new Thread(() -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                deed.run();
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void whatCouldNotBeRecordedIsToldAgain() {
        identity.deleteMembership(branch.id("reviewer"), "reviewer");
        transaction.executeWithoutResult(status -> {
            watch.look();
            status.setRollbackOnly();
        });
        assertThat(open()).isEmpty();
        assertThat(watch.isDue()).isTrue();

        watch.look();

        assertThat(open()).containsExactly("reviewer");
        assertThat(watch.isDue()).isFalse();
    }

    @Test
    void oneHandForTwoDutiesIsToldWithWhatWouldMendIt() {
        identity.deleteMembership(branch.id("reviewer"), "reviewer");
        identity.createMembership(branch.id("lead-investigator"), "reviewer");
        watch.look();

        assertThat(open()).containsExactly("lead-investigator,reviewer");
        JsonNode lack = of(NUMBER).get("lacks").get(0);
        assertThat(lack.get("english").asText()).contains("Lead investigator (试 lead-investigator)", "Reviewer (试 lead-investigator)",
            "one more of either is enough");
        assertThat(lack.get("chinese").asText()).contains("主办调查人（试 lead-investigator）", "任一岗再增一人即可");

        identity.createMembership(branch.id("collector"), "reviewer");
        watch.look();
        assertThat(open()).isEmpty();
        assertThat(of(NUMBER).get("deadEnds")).as("the collector is free for the review, and who investigated once may do so again").isEmpty();
    }

    @Test
    void whoMayChooseWronglyIsShownAndNotRecorded() {
        identity.createMembership(branch.id("reviewer"), "lead-investigator");
        watch.look();

        assertThat(open()).isEmpty();
        assertThat(of(NUMBER).get("suffices").asBoolean()).isTrue();
        assertThat(of(NUMBER).get("deadEnds").get(0).get("english").asText())
            .isEqualTo("if in one case 试 reviewer acts as Lead investigator, nobody is left as Reviewer");
    }

    @Test
    void anAuthorityOrAnAppointmentRunsOutWithADay() {
        clock.standAt(clock.instant().plus(Duration.ofDays(250)));
        assertThat(watch.isDue()).as("a day began").isTrue();
        watch.look();
        assertThat(open()).contains("approver-branch/decide-approval");
        assertThat(sql.queryForObject("select after_en from staffing_gap where branch = ? order by id desc limit 1", String.class, NUMBER))
            .isEqualTo("a new day");
        clock.release();
    }

    @Test
    void aStandInChangesNothingAndAPersonOfTwoBranchesCountsInBoth() {
        var second = new MadeUpBranch("0910", identity, sql, transaction);
        second.open();
        try {
            identity.deleteMembership(branch.id("reviewer"), "reviewer");
            identity.createMembership(second.id("reviewer"), "branch-" + NUMBER);
            String colleague = branch.joins("second-collector", "collector");
            assertThat(Visitor.as(rest, branch.id("collector")).post("/api/stand-ins", """
                {"delegate":"%s","duty":"collector","firstDay":"%s","lastDay":"%s","reason":"休假"}""".formatted(colleague, today(), today()))
                .getStatusCode().value()).isEqualTo(201);
            watch.look();
            assertThat(open()).isEmpty();
            assertThat(of("0910").get("suffices").asBoolean()).isTrue();
            assertThat(of(NUMBER).get("holders").get("reviewer").get(0).asText()).isEqualTo("试 reviewer");
        } finally {
            second.close();
        }
        watch.look();
        assertThat(open()).containsExactly("reviewer");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void onlyThoseWhoKeepPeopleOrDiagramsOrAuditSeeIt() {
        for (String user : List.of("admin", "process-reviewer", "auditor")) {
            assertThat(Visitor.as(rest, user).get("/api/staffing").getStatusCode().value()).isEqualTo(200);
        }
        var refused = Visitor.as(rest, "reviewer").get("/api/staffing");
        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getBody().get("rule").asText()).isEqualTo("STF-03");
        assertThat(Visitor.anonymous(rest).get("/api/staffing").getStatusCode().value()).isEqualTo(401);
    }

    /** The demonstration bank's people are one a duty: enough, and nobody can choose wrongly. */
    @Test
    void theDemonstrationBanksBranchesAreStaffed() {
        for (String number : List.of("0101", "0102")) {
            assertThat(of(number).get("lacks")).isEmpty();
        }
    }

    private JsonNode of(String number) {
        JsonNode told = Visitor.as(rest, "auditor").get("/api/staffing").getBody();
        for (JsonNode one : told.get("branches")) {
            if (one.get("number").asText().equals(number)) {
                return one;
            }
        }
        throw new AssertionError("no branch " + number + " in " + told);
    }

    private int exchange(HttpMethod method, String address) {
        var headers = new HttpHeaders();
        headers.setBasicAuth("admin", "demo");
        return rest.exchange(address, method, new HttpEntity<>(headers), byte[].class).getStatusCode().value();
    }
}
