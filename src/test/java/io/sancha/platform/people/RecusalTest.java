package io.sancha.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.Visitor;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.committee.ReviewedCase;
import io.sancha.steps.committee.StageStory;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataIntegrityViolationException;

/** LIM-06, CMT-08: who is related to somebody in a case does not touch it, and the sentence says who to whom. */
class RecusalTest extends StageStory {
    @Autowired
    private CaseDuties duties;
    @Autowired
    private StaffRelations relations;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private TestRestTemplate rest;

    private StaffRelation declares(String user, String identity, String name, RelationKind kind) {
        return as(new Actor(user, Set.of("branch-0101")), () -> relations.declare(new StaffRelationEntry(null, identity, name, kind)));
    }

    private <T> T as(Actor actor, java.util.concurrent.Callable<T> action) {
        try {
            return people.actingAs(actor, action);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Refusal refused(String caseId, String duty, String user) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> duties.check(caseId, duty, user));
        assertThat(refusal).as("%s is related and must be kept away", user).isNotNull();
        return refusal;
    }

    /** Everybody whose relatives keep away, by the index of their number or, where the case does not know it, by name. */
    @TestFactory
    Stream<DynamicTest> keepsRelativesOfEverybodyInTheCaseAway() {
        ReviewedCase reviewed = aReviewedCase().told("/customer/shareholders/1", Map.of("name", "王某股东", "share", "0.2044"))
            .told("/diligence/collateral/0/owner", "赵某抵押人");
        String caseId = reviewed.enter();
        String borrower = sql.queryForObject("select uscc from customer where id = ?", String.class, reviewed.customer());
        ReviewedCase sister = aReviewedCase();
        sister.enter();
        String inTheGroup = sql.queryForObject("select uscc from customer where id = ?", String.class, sister.customer());
        Stream.of(reviewed, sister).forEach(one -> assertThat(Visitor.as(rest, "relationship-manager")
            .post("/api/customer-groups/G-" + caseId + "/members", "{\"customerId\":" + one.customer() + ",\"reason\":\"同一实际控制人\"}").getStatusCode().value())
            .isEqualTo(200));
        record Party(String role, String identity, String name) {
        }
        return Stream.of(new Party("the borrower", borrower, "某某织造服饰有限公司"), new Party("legal representative", "211000196503120010", "李某甲"),
                new Party("a shareholder", null, "王某股东"), new Party("an owner of collateral", null, "赵某抵押人"),
                new Party("a member of the borrower's group", inTheGroup, "某某织造服饰有限公司"))
            .map(party -> DynamicTest.dynamicTest(party.role(), () -> {
                String user = "relative-of-" + party.role().replaceAll("\\W", "-") + caseId;
                duties.check(caseId, "accountant", user);
                declares(user, party.identity(), party.name(), RelationKind.SPOUSE);

                Refusal refusal = refused(caseId, "accountant", user);

                assertThat(refusal.rule()).isEqualTo("LIM-06");
                assertThat(refusal.english()).contains("spouse", party.name(), party.role());
                assertThat(refusal.chinese()).contains("配偶", "回避");
                assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                    sql.update("insert into case_duty (case_id, duty, user_id, taken_at, task) values (?, 'accountant', ?, ?, 'pay-out')",
                    caseId, user, java.sql.Timestamp.from(clock.instant())))).isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("LIM-06");
            }));
    }

    @Test
    void anotherPersonOfTheSameNameIsNotKeptAway() {
        String caseId = aReviewedCase().told("/customer/shareholders/0/name", "周某股东").enter();
        declares("namesake", "211000198001010018", "李某甲", RelationKind.SIBLING);

        duties.check(caseId, "accountant", "namesake");
    }

    @Test
    void aRelatedMemberOfTheCommitteeIsNotConvened() { // CMT-08
        ReviewedCase reviewed = aReviewedCase().asking("9000000.00");
        String caseId = reviewed.enter();
        begin("committee", caseId);
        declares("committee-member-5", sql.queryForObject("select uscc from customer where id = ?", String.class, reviewed.customer()), "某某织造服饰有限公司",
            RelationKind.INVESTED_IN);

        Refusal refusal = isRefused("committee-secretary", caseId, "convene-session",
            "{\"members\":[\"committee-member-1\",\"committee-member-2\",\"committee-member-3\",\"committee-member-4\",\"committee-member-5\"]}");

        assertThat(refusal.rule()).isEqualTo("CMT-08");
        assertThat(refusal.english()).contains("committee-member-5", "a business they or relatives invested in");
        does("committee-secretary", caseId, "convene-session",
            "{\"members\":[\"committee-member-1\",\"committee-member-2\",\"committee-member-3\",\"committee-member-4\",\"committee-member-6\"]}");
    }

    @Test
    void whoBecomesRelatedAfterClaimingDoesNotComplete() {
        ReviewedCase reviewed = aReviewedCase();
        String caseId = reviewed.enter();
        begin("committee", caseId);
        begin("approval", caseId);
        Actor approver = new Actor("approver-branch", Set.copyOf(people.groupsOf("approver-branch")));
        String task = tasks.openIn(caseId).get(0).id();
        as(approver, () -> tasks.claim(task));
        declares("approver-branch", sql.queryForObject("select uscc from customer where id = ?", String.class, reviewed.customer()), "某某织造服饰有限公司",
            RelationKind.MANAGES);

        assertThat(isRefused("approver-branch", caseId, "decide-approval", "{\"decision\":\"REJECT\",\"opinion\":\"否\"}").rule()).isEqualTo("LIM-06");
    }

    /** The entry itself tells of the relative: it is refused with everything that it would have put down. */
    @Test
    void whoPutsARelativeOnRecordIsStoppedThere() {
        String caseId = cases.open(cases.nextId("0101"), "0101", "cousin").id();
        begin("relationship", caseId);
        declares("cousin", "91211001MA00000998", "某某纺织有限公司", RelationKind.MANAGES);

        Refusal refusal = isRefused(new Actor("cousin", Set.of("relationship-manager", "branch-0101")), caseId, "identify-customer",
            "{\"kind\":\"ENTERPRISE\",\"name\":\"某某纺织有限公司\",\"uscc\":\"91211001MA00000998\"}");

        assertThat(refusal.rule()).isEqualTo("LIM-06");
        assertThat(refusal.english()).contains("a business they or relatives run");
        assertThat(sql.queryForObject("select count(*) from customer_identification where case_id = ?", Integer.class, caseId)).isZero();
    }

    @Test
    void aRelationIsEndedByTheRiskLineAndNeverByWhomItKeepsAway() {
        ReviewedCase reviewed = aReviewedCase();
        String caseId = reviewed.enter();
        StaffRelation relation = declares("was-married", sql.queryForObject("select uscc from customer where id = ?", String.class, reviewed.customer()),
            "某某织造服饰有限公司",
            RelationKind.SPOUSE);

        Refusal own = catchThrowableOfType(Refusal.class,
            () -> as(new Actor("was-married", Set.of("risk-inspector")), () -> relations.end(relation.id(), "已离婚")));
        assertThat(own.rule()).isEqualTo("LIM-06");
        refused(caseId, "accountant", "was-married");
        as(new Actor("risk-inspector", Set.of("risk-inspector")), () -> relations.end(relation.id(), "已离婚，见离婚证"));

        duties.check(caseId, "accountant", "was-married");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> sql.update("delete from staff_relation where id = ?", relation.id())))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void everybodyDeclaresTheirOwnThroughTheRest() {
        var declared = Visitor.as(rest, "accountant")
            .post("/api/staff-relations", "{\"name\":\"张某\",\"identity\":\"211000198001010018\",\"relation\":\"SIBLING\"}");
        assertThat(declared.getStatusCode().value()).as("%s", declared).isEqualTo(201);
        long id = declared.getBody().at("/relation/id").asLong();

        assertThat(Visitor.as(rest, "accountant").post("/api/staff-relations", "{\"userId\":\"reviewer\",\"name\":\"张某\",\"relation\":\"SIBLING\"}").getBody()
            .get("rule").asText())
            .isEqualTo("LIM-06");
        assertThat(Visitor.as(rest, "accountant").post("/api/staff-relations", "{\"name\":\"张某\",\"identity\":\"12\",\"relation\":\"SIBLING\"}").getBody()
            .get("field").asText())
            .isEqualTo("identity");
        assertThat(Visitor.as(rest, "reviewer").get("/api/staff-relations").getBody())
            .noneSatisfy(row -> assertThat(row.at("/relation/id").asLong()).isEqualTo(id));
        assertThat(Visitor.as(rest, "auditor").get("/api/staff-relations").getBody())
            .anySatisfy(row -> assertThat(row.at("/relation/id").asLong()).isEqualTo(id));
    }
}
