package io.sancha.platform.moving;

import io.sancha.platform.engine.RunningInstances.Running;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.staffing.CaseStaffing;
import io.sancha.platform.staffing.StaffedCases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Whether the people of a case's branch can still finish it once it has moved (STF-01): by what lies before it then, and by who has acted in it. What it
 * lacks where it is as well does not keep it from moving.
 */
final class MoveStaffing {
    private final Function<String, List<String>> marks;
    private final CaseStaffing staffing;
    private StaffedCases people;
    private final Map<String, Optional<Ways>> after = new HashMap<>();
    private final Map<String, Optional<Ways>> before = new HashMap<>();

    MoveStaffing(CaseStaffing staffing) {
        this.staffing = staffing;
        marks = staffing.marks();
    }

    /** Reads the bank's people, and who has acted in these cases; before any of them is asked about. */
    void look(List<String> cases) {
        people = staffing.now();
        people.look(cases);
    }

    /** Reads who has acted in one of them by now. */
    void lookAgain(String caseId) {
        people.look(List.of(caseId));
    }

    /** The ways onward from a place. */
    interface Onward {
        Optional<Ways> ways(Function<String, List<String>> marks);
    }

    /**
     * @param place where it stands: of cases that stand alike the ways are the same
     * @param moved the ways that it has after the move
     * @param unmoved those that it has now
     */
    Optional<Verdict> lacking(Running running, String place, Onward moved, Onward unmoved) {
        Optional<Ways> ways = after.computeIfAbsent(place, unknown -> moved.ways(marks));
        Supplier<Optional<Ways>> otherwise = () -> before.computeIfAbsent(place, unknown -> unmoved.ways(marks));
        return people.lacking(running.caseId(), running.branch(), ways, otherwise).map(lack -> Verdict.refused("STF-01",
            "移过去之后，本案机构 " + running.branch() + " 的人员办不完本案（已在本案任职的，不得再任与之不相容的岗位）：" + lack.zh(),
            "after the move the people of branch " + running.branch() + " could not finish this case, in which whoever has acted does no more "
                + "what that excludes: "
                + lack.en()));
    }
}
