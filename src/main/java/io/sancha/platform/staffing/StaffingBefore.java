package io.sancha.platform.staffing;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.DeploymentCheck;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.guard.staffing.Lack;
import io.sancha.platform.guard.staffing.Shortage;
import io.sancha.platform.guard.staffing.Staffing;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.staffing.StaffingWords.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * STF-01: diagrams under which a branch lacks people whom it did not lack are not deployed. What it lacks already is told on the trail and stops nothing:
 * it is not the diagrams that caused it.
 */
@Component
class StaffingBefore implements DeploymentCheck {
    private static final String RULE = "STF-01";
    private final StandingWays ways;
    private final StaffingQuestions questions;
    private final CaseDuties duties;
    private final Actors actors;
    private final Trail trail;

    StaffingBefore(StandingWays ways, StaffingQuestions questions, CaseDuties duties, Actors actors, Trail trail) {
        this.ways = ways;
        this.questions = questions;
        this.duties = duties;
        this.actors = actors;
        this.trail = trail;
    }

    @Override
    public List<Finding> check(List<SourceFile> tree, List<SourceFile> standing) {
        Optional<Ways> wanted = ways.of(tree);
        Optional<Ways> before = ways.of(standing);
        List<Finding> found = new ArrayList<>();
        if (wanted.isEmpty() && before.isPresent()) {
            found.add(Finding.at("lifecycle/credit-lifecycle.bpmn", "", RULE, "流程的走法过多，无法证明各机构人员足够：请简化并行",
                "there are too many ways to prove that the branches have the people: simplify what runs in parallel"));
        }
        if (wanted.isPresent()) {
            Optional<Staffing> earlier = before.map(questions::staffing);
            Map<String, BranchStaffing> was = earlier.map(questions::branches).orElse(List.of()).stream()
                .collect(Collectors.toMap(BranchStaffing::number, Function.identity()));
            questions.branches(questions.staffing(wanted.get())).forEach(branch -> check(branch, earlier, was.get(branch.number()), found));
        }
        return found;
    }

    private void check(BranchStaffing branch, Optional<Staffing> earlier, BranchStaffing was, List<Finding> found) {
        var words = new StaffingWords(duties.names(), ways.rules(), branch);
        if (!branch.verdict().decided()) {
            undecided(branch, was != null && was.verdict().decided(), found);
        }
        for (Shortage shortage : branch.verdict().shortages()) {
            Said said = words.of(shortage);
            if (earlier.isEmpty() || earlier.get().asks(shortage)) {
                told(branch, "此前已缺人：" + said.zh(), "was short before: " + said.en());
            } else {
                found.add(finding(branch, shortage, said));
            }
        }
    }

    /** What could be said before and no more is refused; what could not be said before is told. */
    private void undecided(BranchStaffing branch, boolean wasDecided, List<Finding> found) {
        Said said = StaffingWords.undecided();
        if (wasDecided) {
            found.add(Finding.at("lifecycle/credit-lifecycle.bpmn", "", RULE, "机构 " + branch.number() + "：" + said.zh(),
                "branch " + branch.number() + ": " + said.en()));
        } else {
            told(branch, said.zh(), said.en());
        }
    }

    private void told(BranchStaffing branch, String zh, String en) {
        trail.record(actors.currentUser(), ActPlace.outsideProcess(null, "deployment"), "STAFFING_SHORT", RULE,
            "机构 " + branch.number() + " " + zh + " / branch " + branch.number() + " " + en, List.of());
    }

    /** At the first task that needs one of the duties: there somebody would wait. */
    private static Finding finding(BranchStaffing branch, Shortage shortage, Said said) {
        Contract contract = Contract.ofTheBank();
        Lack lack = shortage.lacks().get(0);
        String task = contract.all(ContractProcess::people).filter(human -> lack.task() == null ? contract.duties(human).contains(lack.duty())
            : human.task().equals(lack.task())).findFirst().orElseThrow().task();
        String file = contract.processOf(task).orElseThrow().file();
        return Finding.at(file, task, RULE, "部署后机构 " + branch.number() + "（" + branch.name() + "）将无法办结业务：" + said.zh(),
            "with these diagrams branch " + branch.number() + " (" + branch.name() + ") could no longer finish a case: " + said.en());
    }
}
