package io.sancha.platform.guard.staffing;

import static io.sancha.platform.guard.staffing.SomeStaff.NEEDS;
import static io.sancha.platform.guard.staffing.SomeStaff.RULES;
import static io.sancha.platform.guard.staffing.SomeStaff.STAFFING;
import static io.sancha.platform.guard.staffing.SomeStaff.WAYS;
import static io.sancha.platform.guard.staffing.SomeStaff.and;
import static io.sancha.platform.guard.staffing.SomeStaff.member;
import static io.sancha.platform.guard.staffing.SomeStaff.one;
import static io.sancha.platform.guard.staffing.SomeStaff.person;
import static io.sancha.platform.guard.staffing.SomeStaff.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.guard.contract.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** STF-01, STF-02: whether a branch's people can finish a case, and who is missing where they cannot. */
class StaffingTest {
    @Test
    void onePersonADutyAndFiveMembersAreEnough() {
        Verdict verdict = STAFFING.judge(one());

        assertThat(verdict.suffices()).isTrue();
        assertThat(verdict.deadEnds()).as("who holds one duty cannot choose wrongly").isEmpty();
    }

    /** A case may come back, so all levels decide on one way; every duty of the contract but the night's is needed. */
    @Test
    void theWaysOfTheBankNeedEveryDutyOfACase() {
        Set<String> duties = new TreeSet<>();
        Contract contract = Contract.ofTheBank();
        contract.processes().stream().filter(process -> !process.key().equals("endofday"))
            .forEach(process -> process.people().forEach(human -> duties.addAll(contract.duties(human))));
        assertThat(STAFFING.duties().keySet()).containsExactlyInAnyOrderElementsOf(duties);
        assertThat(STAFFING.duties()).containsEntry("committee-member", 5).containsEntry("reviewer", 1);
        assertThat(WAYS.whole()).isNotEmpty();
    }

    @Test
    void aDutyThatNobodyHoldsIsNamedAlone() {
        for (Person person : one()) {
            List<Shortage> shortages = STAFFING.judge(without(one(), person.id())).shortages();
            String duty = person.id().startsWith("member") ? "committee-member" : person.id();
            assertThat(shortages).as(person.id()).singleElement().satisfies(shortage -> assertThat(shortage.lacks()).singleElement().satisfies(lack -> {
                assertThat(lack.duty()).isEqualTo(duty);
                assertThat(lack.more()).isEqualTo(1);
            }));
        }
    }

    @Test
    void twoDutiesThatExcludeEachOtherInOneHandAreNamedTogether() {
        List<Person> people = and(without(one(), "reviewer", "lead-investigator"), person("wangwu", "reviewer", "lead-investigator"));

        assertThat(STAFFING.judge(people).shortages()).singleElement().satisfies(shortage -> {
            assertThat(shortage.key()).isEqualTo("lead-investigator,reviewer");
            assertThat(shortage.lacks()).allSatisfy(lack -> assertThat(lack.people()).containsExactly("wangwu"));
            assertThat(shortage.lacks()).allSatisfy(lack -> assertThat(lack.more()).isEqualTo(1));
        });
        assertThat(STAFFING.judge(and(people, person("zhaoliu", "reviewer"))).suffices()).isTrue();
        assertThat(STAFFING.judge(and(people, person("zhaoliu", "lead-investigator"))).suffices()).isTrue();
    }

    @Test
    void dutiesThatDoNotExcludeEachOtherMayBeInOneHand() {
        List<Person> people = and(without(one(), "relationship-manager", "lead-investigator"), person("li", "relationship-manager", "lead-investigator"));
        assertThat(STAFFING.judge(people).suffices()).isTrue();
    }

    @Test
    void threePeopleForFourDutiesThatAllExcludeEachOther() {
        List<Person> people = new ArrayList<>(without(one(), "reviewer", "accountant", "disbursement-auditor-1", "disbursement-auditor-2"));
        for (int i = 0; i < 3; i++) {
            people.add(person("all-" + i, "reviewer", "accountant", "disbursement-auditor-1", "disbursement-auditor-2"));
        }
        assertThat(STAFFING.judge(people).shortages()).singleElement().satisfies(shortage -> {
            assertThat(shortage.key()).isEqualTo("accountant,disbursement-auditor-1,disbursement-auditor-2,reviewer");
            assertThat(shortage.lacks()).allSatisfy(lack -> assertThat(lack.people()).hasSize(3));
        });
    }

    @Test
    void severalCausesAreToldEach() {
        List<Person> people = and(without(one(), "reviewer", "lead-investigator", "collector", "member-1", "member-2"),
            person("wangwu", "reviewer", "lead-investigator"));
        assertThat(STAFFING.judge(people).shortages()).extracting(Shortage::key)
            .containsExactlyInAnyOrder("collector", "committee-member/cast-vote", "lead-investigator,reviewer");
        assertThat(STAFFING.judge(people).shortages()).flatExtracting(Shortage::lacks).filteredOn(lack -> lack.duty().equals("committee-member"))
            .singleElement().satisfies(lack -> {
                assertThat(lack.needed()).isEqualTo(5);
                assertThat(lack.people()).hasSize(3);
                assertThat(lack.more()).isEqualTo(2);
                assertThat(lack.kinds()).as("credit is missing with member 2; risk is still there with member 5").containsExactly("CREDIT");
            });
    }

    @Test
    void theCommitteeNeedsItsFieldsAndNotOnlyItsNumber() {
        List<Person> people = and(without(one(), "member-3"), member("member-6", "RISK"), member("member-7", "CREDIT"));
        assertThat(STAFFING.judge(people).shortages()).singleElement().satisfies(shortage -> assertThat(shortage.lacks()).singleElement().satisfies(lack -> {
            assertThat(lack.kinds()).containsExactly("LEGAL");
            assertThat(lack.more()).isEqualTo(1);
        }));
    }

    /** CMT-04, CMT-05, APR-02: the duty alone does not make a member or an approver. */
    @Test
    void whoIsNotAppointedOrWithoutAuthorityDoesNotCount() {
        assertThat(STAFFING.judge(and(without(one(), "member-3"), person("not-appointed", "committee-member"))).suffices()).isFalse();
        assertThat(STAFFING.judge(and(without(one(), "member-3"), member("president-too", "LEGAL", "approver-president"))).suffices()).isFalse();
        Person withoutLetter = NEEDS.person("approver-branch", Set.of("approver-branch"), Map.of());
        assertThat(STAFFING.judge(and(without(one(), "approver-branch"), withoutLetter)).shortages()).extracting(Shortage::key)
            .containsExactly("approver-branch/decide-approval");
    }

    @Test
    void anEmptyBranchLacksEveryDutyByItself() {
        assertThat(STAFFING.judge(List.of()).shortages()).hasSize(STAFFING.duties().size()).allSatisfy(shortage -> assertThat(shortage.lacks()).hasSize(1));
    }

    @Test
    @Timeout(20)
    void peopleWhoHoldEveryDutyAreCountedExactly() {
        int enough = 1;
        while (!STAFFING.judge(everyDuty(enough)).suffices()) {
            enough++;
        }
        // three approvers, five members, a reviewer, two investigators, two auditors and an accountant are all different people
        assertThat(enough).isEqualTo(14);
        assertThat(STAFFING.judge(everyDuty(13)).shortages()).hasSize(1);
    }

    private static List<Person> everyDuty(int many) {
        String[] duties = STAFFING.duties().keySet().stream().filter(duty -> !duty.equals("committee-member") && !duty.equals("approver-president"))
            .toArray(String[]::new);
        List<Person> people = new ArrayList<>();
        people.add(person("president", "approver-president"));
        for (int i = 1; i < many; i++) {
            people.add(member("person-" + i, List.of("RISK", "CREDIT", "LEGAL", "FINANCE").get(i % 4), duties));
        }
        return people;
    }

    /** Hundred branches of ten to sixty people who hold one to five duties at random, and one of a thousand. */
    @Test
    @Timeout(60)
    void aHundredBranchesAreJudgedInSeconds() {
        var random = new Random(3);
        int enough = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            Verdict verdict = STAFFING.judge(people(10 + random.nextInt(50), random));
            assertThat(verdict.decided()).isTrue();
            enough += verdict.suffices() ? 1 : 0;
        }
        assertThat(STAFFING.judge(people(1000, random)).suffices()).isTrue();
        assertThat(enough).as("both answers occur").isBetween(10, 90);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
    }

    private static List<Person> people(int many, Random random) {
        List<String> duties = List.copyOf(new TreeSet<>(STAFFING.duties().keySet()));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String[] held = random.ints(1 + random.nextInt(5), 0, duties.size()).distinct().mapToObj(duties::get).toArray(String[]::new);
            people.add(random.nextInt(4) == 0 ? member("p" + i, List.of("RISK", "CREDIT", "LEGAL", "FINANCE").get(random.nextInt(4)), held)
                : person("p" + i, held));
        }
        return people;
    }

    @Test
    void whoMayChooseWronglyIsNamed() {
        List<Person> people = and(without(one(), "reviewer"), person("wangwu", "reviewer", "lead-investigator"));

        Verdict verdict = STAFFING.judge(people);

        assertThat(verdict.suffices()).isTrue();
        assertThat(verdict.deadEnds()).singleElement().satisfies(end -> {
            assertThat(end.duty()).isEqualTo("reviewer");
            assertThat(end.choices()).containsExactly(new DeadEnd.Choice("wangwu", "lead-investigator"));
        });
        assertThat(STAFFING.judge(and(people, person("free", "reviewer"))).deadEnds()).isEmpty();
    }

    /** Once a case is accepted the rating is confirmed for good: who accepts late cannot be kept from what came before. */
    @Test
    void whatComesAfterKeepsNobodyFromWhatCameBefore() {
        List<Person> people = and(without(one(), "rating-officer"), person("early", "rating-officer", "reviewer"));
        assertThat(STAFFING.judge(people).deadEnds()).extracting(DeadEnd::duty).doesNotContain("rating-officer");
    }

    @Test
    void aPairStandsOnce() {
        assertThat(RULES.pairs()).isNotEmpty();
        assertThatThrownBy(() -> StaffingRules.read("""
            exclusions:
              - { these: [a], those: [b], rule: X-01, zh: 甲, en: a }
              - { these: [b], those: [a], rule: X-01, zh: 甲, en: a }
            posts: []""")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("twice");
    }
}
