package io.sancha.steps.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class CommitteeProcessTest extends StageStory {
    private static final String FIVE = "{\"members\":[\"committee-member-1\",\"committee-member-2\",\"committee-member-3\",\"committee-member-4\","
        + "\"committee-member-5\"]}";
    @Autowired
    CommitteeDesk desk;
    @Autowired
    private CommitteeFacts facts;
    @Autowired
    private Policy policy;

    private ProcessInstance session(String caseId) {
        ProcessInstance instance = begin("committee", caseId);
        does("committee-secretary", caseId, "convene-session", FIVE);
        return instance;
    }

    private void votes(String caseId, String... votes) {
        for (int i = 0; i < votes.length; i++) {
            does("committee-member-" + (i + 1), caseId, "cast-vote", "{\"vote\":\"" + votes[i] + "\",\"opinion\":\"意见\"}");
        }
    }

    @Test
    void aSmallLoanIsExemptAndTheTrailSaysWhy() {
        String caseId = aReviewedCase().asking("900000.00").enter();

        ProcessInstance instance = begin("committee", caseId);

        assertThat(ending(instance)).isEqualTo("case-exempt");
        assertThat(desk.resolutionOf(caseId).outcome()).isEqualTo(Outcome.EXEMPT);
        assertThat(onTrail(caseId, "record-exemption").rule()).isEqualTo("CMT-01");
        assertThat(onTrail(caseId, "record-exemption").message()).contains("100 万元");
    }

    @Test
    void fourOfFivePassAndTheChairDoesNotVeto() {
        String caseId = aReviewedCase().asking("9000000.00").enter();
        ProcessInstance instance = session(caseId);

        votes(caseId, "AGREE", "AGREE", "AGREE", "AGREE", "DISAGREE");
        does("committee-chair", caseId, "consider-veto", "{\"decision\":\"NO_VETO\"}");

        assertThat(ending(instance)).isEqualTo("case-passed");
        CommitteeResolution resolution = desk.resolutionOf(caseId);
        assertThat(resolution.letsPass()).isTrue();
        assertThat(resolution.tally()).isEqualTo(new Tally(4, 1, 0));
        assertThat(resolution.minutes()).contains("（committee-member-5） 不同意");
    }

    @Test
    void threeOfFiveAreShortOfTwoThirds() { // CMT-02
        String caseId = aReviewedCase().asking("9000000.00").enter();
        ProcessInstance instance = session(caseId);

        votes(caseId, "AGREE", "AGREE", "AGREE", "DISAGREE", "DISAGREE");

        assertThat(ending(instance)).isEqualTo("case-rejected");
        assertThat(desk.resolutionOf(caseId).rule()).isEqualTo("CMT-02");
        TrailRecord sealed = onTrail(caseId, "seal-minutes");
        assertThat(sealed.outcome()).isEqualTo("REJECTED");
        assertThat(sealed.rule()).isEqualTo("CMT-02");
    }

    @Test
    void mostAskForReconsideration() {
        String caseId = aReviewedCase().asking("9000000.00").enter();
        ProcessInstance instance = session(caseId);

        votes(caseId, "RECONSIDER", "RECONSIDER", "RECONSIDER", "AGREE", "AGREE");

        assertThat(ending(instance)).isEqualTo("case-returned");
        assertThat(desk.resolutionOf(caseId).outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void theChairVetoesWithAReason() { // CMT-06
        String caseId = aReviewedCase().asking("9000000.00").enter();
        ProcessInstance instance = session(caseId);
        votes(caseId, "AGREE", "AGREE", "AGREE", "AGREE", "AGREE");

        assertThat(isRefused("committee-chair", caseId, "consider-veto", "{\"decision\":\"VETO\"}").rule()).isEqualTo("CMT-06");
        does("committee-chair", caseId, "consider-veto", "{\"decision\":\"VETO\",\"reason\":\"行业前景不明\"}");

        assertThat(ending(instance)).isEqualTo("case-rejected");
        assertThat(desk.resolutionOf(caseId).rule()).isEqualTo("CMT-06");
    }

    @Test
    void silenceUntilTheTimeIsOverIsNoVeto() { // CMT-06
        String caseId = aReviewedCase().asking("9000000.00").enter();
        ProcessInstance instance = session(caseId);
        votes(caseId, "AGREE", "AGREE", "AGREE", "AGREE", "AGREE");

        clock.moveBy(java.time.Duration.ofHours(24));
        jobs.executeJob(jobs.createJobQuery().processInstanceId(instance.getId()).timers().singleResult().getId());

        assertThat(ending(instance)).isEqualTo("case-passed");
        assertThat(onTrail(caseId, "record-no-veto").rule()).isEqualTo("CMT-06");
    }

    /** The hours stand in the bank's policy alone: what is voted on under another row has another timer, another fact on the form and another end. */
    @Test
    void theTimeForAVetoIsThePolicysOfTheDayOfTheLastVote() { // CMT-06
        clock.standAt(java.time.Instant.parse("2091-03-05T02:00:00Z"));
        LocalDate today = LocalDate.now(clock);
        policy.set("committee.veto-hours", java.math.BigDecimal.valueOf(36), today, "test");
        policy.set("committee.veto-hours", java.math.BigDecimal.valueOf(48), today.plusDays(1), "test");
        String caseId = aReviewedCase().asking("9000000.00").enter();
        ProcessInstance instance = session(caseId);
        votes(caseId, "AGREE", "AGREE", "AGREE", "AGREE", "AGREE");
        java.time.Instant over = clock.instant().plus(java.time.Duration.ofHours(36));
        Job timer = jobs.createJobQuery().processInstanceId(instance.getId()).timers().singleResult();

        assertThat(timer.getDuedate()).isEqualTo(java.util.Date.from(over));
        assertThat(facts.of(caseId).orElseThrow().vetoUntil()).isEqualTo(over);
        clock.standAt(over.minusSeconds(1));
        assertThatThrownBy(() -> jobs.executeJob(timer.getId())).hasMessageContaining("2091-03-06 22:00:00");
        clock.standAt(over);
        jobs.executeJob(timer.getId());

        assertThat(ending(instance)).isEqualTo("case-passed");
    }

    /** Whoever fires the timer by hand does not shorten the chair's day, and after it nothing is vetoed. */
    @Test
    void theChairsDayIsNeitherShortenedNorProlonged() { // CMT-06
        String caseId = aReviewedCase().asking("9000000.00").enter();
        ProcessInstance instance = session(caseId);
        votes(caseId, "AGREE", "AGREE", "AGREE", "AGREE", "AGREE");
        String timer = jobs.createJobQuery().processInstanceId(instance.getId()).timers().singleResult().getId();

        clock.moveBy(java.time.Duration.ofHours(24).minusSeconds(1));
        assertThatThrownBy(() -> jobs.executeJob(timer))
            .satisfies(early -> assertThat(io.sancha.platform.audit.Refusal.in(early)).get().extracting("rule").isEqualTo("CMT-06"));
        assertThat(waiting(caseId)).containsExactly("consider-veto");
        clock.moveBy(java.time.Duration.ofSeconds(2));
        assertThat(isRefused("committee-chair", caseId, "consider-veto", "{\"decision\":\"VETO\",\"reason\":\"来迟\"}").rule()).isEqualTo("CMT-06");
        jobs.executeJob(timer);

        assertThat(ending(instance)).isEqualTo("case-passed");
    }

    @Test
    void refusesSessionsThatAreNotMadeUpAsTheyMust() { // CMT-04, CMT-05, REV-02
        String caseId = aReviewedCase().asking("9000000.00").enter();
        begin("committee", caseId);

        assertThat(refusedWith(caseId, "{\"members\":[\"committee-member-1\",\"committee-member-2\",\"committee-member-3\",\"committee-member-4\"]}"))
            .isEqualTo("CMT-04");
        assertThat(refusedWith(caseId, FIVE.replace("}", ",\"absent\":[\"committee-member-5\"]}"))).isEqualTo("CMT-04");
        assertThat(refusedWith(caseId, FIVE.replace("committee-member-5", "auditor"))).isEqualTo("CMT-04");
        assertThat(refusedWith(caseId, FIVE.replace("committee-member-5", "approver-president"))).isEqualTo("CMT-05");
        assertThat(refusedWith(caseId, FIVE.replace("committee-member-5", "lead-investigator"))).isEqualTo("REV-02");
        assertThat(refusedWith(caseId, FIVE.replace("committee-member-5", "reviewer"))).isEqualTo("REV-02");
    }

    @Test
    void theRosterOffersTheMembersOfTheCasesBranchAndNoOtherIsSeated() { // CMT-04, BRN-01
        String caseId = aReviewedCase().asking("9000000.00").enter();
        begin("committee", caseId);

        assertThat(facts.of(caseId).orElseThrow().roster()).extracting(CommitteeFacts.Member::userId)
            .contains("committee-member-1", "committee-member-7").noneMatch(user -> user.endsWith("-0102"));
        assertThat(isRefused("committee-secretary", caseId, "convene-session", FIVE.replace("committee-member-5", "committee-member-5-0102")).english())
            .contains("no member at work in the case's branch");
    }

    private String refusedWith(String caseId, String entry) {
        return isRefused("committee-secretary", caseId, "convene-session", entry).rule();
    }

    @Test
    void everyMemberVotesOnceAndInPerson() { // CMT-01, CMT-07
        String caseId = aReviewedCase().asking("9000000.00").enter();
        session(caseId);

        assertThat(isRefused("committee-member-6", caseId, "cast-vote", "{\"vote\":\"AGREE\",\"opinion\":\"代投\"}").rule()).isEqualTo("TSK-01");
        assertThat(isRefused("committee-member-1", caseId, "cast-vote", "{\"vote\":\"AGREE\"}").field()).contains("opinion");
        votes(caseId, "AGREE");
        assertThat(waiting(caseId)).hasSize(4);

        long session = sql.queryForObject("select max(id) from committee_session where case_id = ?", Long.class, caseId);
        assertThatThrownBy(() -> vote(caseId, session, "committee-member-1", "committee-member-1")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> vote(caseId, session, "committee-member-2", "committee-member-3")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> vote(caseId, session, "committee-member-7", "committee-member-7")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update("update committee_vote set vote = 'DISAGREE' where session_id = ?", session))
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update("""
            insert into committee_resolution (case_id, review_id, session_id, outcome, rule, reason, agree, disagree, reconsider, vetoed, minutes, sha256, \
            recorded_at, recorded_by, bank_date)
            select case_id, review_id, id, 'PASSED', 'CMT-02', 'x', 5, 0, 0, false, 'm', encode(sha256('m'), 'hex'), now(), 'x', bank_date from \
            committee_session where id = ?""", session))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void vote(String caseId, long session, String member, String by) {
        sql.update("""
            insert into committee_vote (case_id, session_id, member, vote, opinion, sha256, recorded_at, recorded_by, bank_date)
            values (?, ?, ?, 'AGREE', 'x', repeat('0', 64), now(), ?, current_date)""", caseId, session, member, by);
    }
}
