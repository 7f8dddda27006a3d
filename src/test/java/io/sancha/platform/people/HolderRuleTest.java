package io.sancha.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.platform.audit.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** TSK-01, TSK-02: who works at a task, decided and said at one place. */
class HolderRuleTest {
    private final HolderRule rule = new HolderRule(new Staff());

    @Test
    void theHolderGetsOn() {
        assertThatCode(() -> {
            rule.checkHolds("reviewer", "reviewer");
            rule.checkNotAnothers("reviewer", "reviewer");
            rule.checkMaySend("reviewer", "reviewer");
            rule.checkGivesBack("reviewer", "reviewer");
            rule.checkFilledIn("reviewer", "reviewer");
            rule.checkHeld("reviewer");
            HolderRule.checkNamesThemselves("reviewer", "reviewer");
            HolderRule.checkNamesThemselves(null, "reviewer");
            rule.checkDuty(new Actor("reviewer", Set.of("reviewer")), "reviewer");
        }).doesNotThrowAnyException();
    }

    @Test
    void anotherThanTheHolderIsToldWhoHoldsIt() {
        for (ThrowingCallable one : List.<ThrowingCallable>of(() -> rule.checkHolds("reviewer", "auditor"),
            () -> rule.checkNotAnothers("reviewer", "auditor"))) {
            refused(one, "TSK-01", "任务由 张三（reviewer） 持有，须由其办理或退回", "the task is held by 张三（reviewer）, who must complete it or give it back");
        }
        refused(() -> rule.checkMaySend("reviewer", "auditor"), "TSK-01", "只有任务持有人可以上传，请先认领",
            "only who holds the task may send files; claim it first");
        refused(() -> rule.checkGivesBack("reviewer", "auditor"), "TSK-01", "任务只能由本人认领，不能指派",
            "a task is claimed by the person, not assigned by another");
        refused(() -> HolderRule.checkNamesThemselves("auditor", "reviewer"), "TSK-01", "任务只能由本人认领，不能指派给 auditor",
            "a task is claimed by the person, not assigned to auditor by another");
        refused(() -> rule.checkFilledIn("reviewer", "auditor"), "TSK-01", "表单由 张三（reviewer） 填写，请核对后重新保存",
            "the form was filled in by 张三（reviewer）; check it and save it again");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aTaskThatNobodyHoldsIsTakenFirst(String nobody) {
        rule.checkNotAnothers(nobody, "auditor");
        refused(() -> rule.checkHolds(nobody, "auditor"), "TSK-01", "任务尚未认领，请先认领", "nobody holds the task; claim it first");
        refused(() -> rule.checkHeld(nobody), "TSK-01", "任务无人持有，请直接认领", "nobody holds the task; claim it");
        assertThat(catchThrowableOfType(Refusal.class, () -> rule.checkMaySend(nobody, "auditor")).rule()).isEqualTo("TSK-01");
        assertThat(catchThrowableOfType(Refusal.class, () -> rule.checkGivesBack(nobody, "auditor")).rule()).isEqualTo("TSK-01");
    }

    @Test
    void whoHasNotTheDutyIsToldWhich() {
        refused(() -> rule.checkDuty(new Actor("reviewer", Set.of("auditor")), "accountant"), "TSK-02", "张三（reviewer） 不任 accountant 岗，不能办理此任务",
            "张三（reviewer） does not hold the duty accountant that this task asks for");
    }

    @Test
    void whatIsOverIsSaidWithWhoDidIt() {
        assertThat(rule.completedBy("reviewer").chinese()).isEqualTo("任务已由 张三（reviewer） 办结");
        assertThat(rule.completedOtherwise("reviewer", List.of("a", "b.c")).english())
            .isEqualTo("the task was already completed by 张三（reviewer） with other content, nothing was changed; what differs: a, b.c");
        assertThat(rule.gone().chinese()).isEqualTo("任务已不在待办之列");
        assertThat(rule.notStandingInFor("reviewer").english())
            .isEqualTo("the task is held by 张三（reviewer）, for whom you do not stand in today under this duty");
    }

    /** Who wants to say it asks the one place; what the web answers where two collide is not about a holder. */
    @Test
    void nobodyElseSaysIt() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> saying = sources.filter(file -> file.toString().endsWith(".java")).filter(file -> {
                try {
                    return Files.readString(file).contains("\"TSK-01\"");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(saying).containsExactly("HolderRule.java", "Problem.java");
        }
    }

    private static void refused(ThrowingCallable check, String ruleId, String chinese, String english) {
        Refusal refusal = catchThrowableOfType(Refusal.class, check);
        assertThat(refusal).isNotNull();
        assertThat(refusal.rule()).isEqualTo(ruleId);
        assertThat(refusal.chinese()).isEqualTo(chinese);
        assertThat(refusal.english()).isEqualTo(english);
    }

    /** One person on record. */
    private record Staff() implements Actors {
        @Override
        public Optional<Actor> current() {
            return Optional.empty();
        }

        @Override
        public String displayName(String userId) {
            return userId.equals("reviewer") ? "张三" : userId;
        }

        @Override
        public Map<String, String> displayNames(Collection<String> userIds) {
            return Map.of();
        }

        @Override
        public List<String> groupsOf(String userId) {
            return List.of();
        }
    }
}
