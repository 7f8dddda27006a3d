package io.sancha.platform.staffing;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.guard.staffing.Needs;
import io.sancha.platform.guard.staffing.Person;
import io.sancha.platform.guard.staffing.Staffing;
import io.sancha.platform.guard.staffing.StaffingRules;
import io.sancha.platform.guard.staffing.Verdict;
import io.sancha.platform.staffing.PeopleFile.BranchEntry;
import io.sancha.platform.staffing.PeopleFile.PersonEntry;
import io.sancha.platform.staffing.StaffingWords.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts people of a file, instead of the running bank's, to the guard's question whether they suffice (STF-01). Needs no database. */
public final class StaffingOfFiles {
    private static final String RULE = "STF-01";
    private final StaffingRules rules = StaffingRules.ofTheBank();
    private final Optional<Ways> ways;

    /** @param tree all files that stand together, in which the guard has found nothing */
    public StaffingOfFiles(Guard guard, Collection<SourceFile> tree) {
        ways = guard.ways(tree, rules);
    }

    /**
     * What came of the question.
     *
     * @param branches how many were asked about
     * @param findings what is missing, each at the number of its branch; empty where every branch can finish every case
     * @param warnings choices of people that would leave a case without somebody, in both languages
     */
    public record Answer(int branches, List<Finding> findings, List<String> warnings) {
    }

    /**
     * Asks of every branch of a file.
     *
     * @param name how the file is called in what is found
     */
    public Answer ask(String name, PeopleFile file) {
        List<Finding> findings = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (ways.isEmpty()) {
            findings.add(Finding.at(name, "", RULE, "流程的走法过多，无法证明各机构人员足够：请简化并行",
                "there are too many ways to prove that the branches have the people: simplify what runs in parallel"));
            return new Answer(file.branches().size(), findings, warnings);
        }
        var needs = new Needs(Contract.ofTheBank(), rules, file.figures()::get);
        var staffing = new Staffing(needs, ways.get());
        for (BranchEntry branch : file.branches()) {
            Verdict verdict = staffing.judge(branch.people().stream().map(person -> able(needs, person)).toList());
            var words = new StaffingWords(Map.of(), rules, staffing(branch, verdict));
            if (!verdict.decided()) {
                findings.add(finding(name, branch, StaffingWords.undecided()));
            }
            verdict.shortages().forEach(shortage -> findings.add(finding(name, branch, words.of(shortage))));
            verdict.deadEnds().forEach(end -> warnings.add(called(branch) + "：" + words.of(end).zh() + " / " + words.of(end).en()));
        }
        return new Answer(file.branches().size(), findings, warnings);
    }

    private static Person able(Needs needs, PersonEntry person) {
        return needs.person(person.person(), person.duties(), person.fit());
    }

    private static BranchStaffing staffing(BranchEntry branch, Verdict verdict) {
        return new BranchStaffing(branch.branch(), branch.name(), verdict, Map.of(),
            branch.people().stream().collect(Collectors.toMap(PersonEntry::person, one -> one.name() == null ? one.person() : one.name())));
    }

    private static Finding finding(String name, BranchEntry branch, Said said) {
        return Finding.at(name, branch.branch(), RULE, "机构 " + called(branch) + " 无法办结每一笔业务：" + said.zh(),
            "branch " + called(branch) + " cannot finish every case: " + said.en());
    }

    private static String called(BranchEntry branch) {
        return branch.name() == null ? branch.branch() : branch.branch() + "（" + branch.name() + "）";
    }
}
