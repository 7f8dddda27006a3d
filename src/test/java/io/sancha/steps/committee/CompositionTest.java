package io.sancha.steps.committee;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CMT-04. */
class CompositionTest {
    private static final Expertise[] FIELDS = {Expertise.RISK, Expertise.CREDIT, Expertise.LEGAL, Expertise.FINANCE, Expertise.RISK, Expertise.CREDIT,
        Expertise.FINANCE,
        Expertise.LEGAL};

    private static final Quorum USUAL = new Quorum(5, new BigDecimal("66.666666"));

    private static List<Seat> members(int seats, int present) {
        List<Seat> members = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            members.add(new Seat("m" + i, FIELDS[i], i < present));
        }
        return members;
    }

    @Test
    void fiveOfFiveAndFiveOfSevenAreAQuorum() {
        assertThatCode(() -> Composition.check(members(5, 5), USUAL, CompositionTest::called)).doesNotThrowAnyException();
        assertThatCode(() -> Composition.check(members(7, 5), USUAL, CompositionTest::called)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6, 8})
    void refusesOtherNumbersOfMembers(int seats) {
        refused(members(seats, seats), "members");
    }

    @Test
    void refusesFourPresent() {
        refused(members(5, 4), "absent");
        refused(members(7, 4), "absent");
    }

    /** The bank's policy may ask for more than two thirds. */
    @Test
    void aStricterQuorumIsKept() {
        assertThatThrownBy(() -> Composition.check(members(7, 5), new Quorum(5, new BigDecimal("80")), CompositionTest::called))
            .hasMessageContaining("80%");
        assertThatCode(() -> Composition.check(members(7, 6), new Quorum(5, new BigDecimal("80")), CompositionTest::called)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Composition.check(members(7, 6), new Quorum(7, new BigDecimal("80")), CompositionTest::called))
            .hasMessageContaining("不少于 7 人");
    }

    @Test
    void refusesAMemberTwice() {
        List<Seat> members = members(5, 5);
        members.set(4, members.get(0));
        refused(members, "members");
        assertThatThrownBy(() -> Composition.check(members, USUAL, CompositionTest::called)).hasMessageContaining("张三（m0） 出现两次")
            .hasMessageContaining("张三（m0） stands twice");
    }

    private static String called(String userId) {
        return "张三（" + userId + "）";
    }

    @Test
    void refusesASessionWithoutALawyer() {
        List<Seat> members = members(5, 5);
        members.set(2, new Seat("m2", Expertise.RISK, true));
        refused(members, "members");
    }

    @Test
    void anAbsentLawyerDoesNotRepresentTheLaw() {
        List<Seat> members = members(7, 7);
        members.set(2, new Seat("m2", Expertise.LEGAL, false));
        refused(members, "members");
    }

    private static void refused(List<Seat> members, String field) {
        assertThatThrownBy(() -> Composition.check(members, USUAL, CompositionTest::called)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            org.assertj.core.api.Assertions.assertThat(refusal.rule()).isEqualTo("CMT-04");
            org.assertj.core.api.Assertions.assertThat(refusal.field()).contains(field);
        });
    }
}
