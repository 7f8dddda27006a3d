package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.tools.walkthrough.Expectation.ClassLine;
import io.sancha.tools.walkthrough.Expectation.Figures;
import io.sancha.tools.walkthrough.Expectation.NoticeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** In what an ending differs from what was expected of it, each as a sentence. */
final class Differences {
    private final Ending ending;
    private final List<String> found = new ArrayList<>();

    Differences(Ending ending) {
        this.ending = ending;
    }

    List<String> from(Expectation expected) {
        outcome(expected == null ? Expectation.Outcome.SETTLED : expected.outcome());
        if (expected != null) {
            end(expected);
            classes(expected.classes());
            notices(expected.notices());
            figures(expected.figures());
        }
        found.addAll(ending.astray());
        ending.checks().forEach((check, holds) -> {
            if (!holds) {
                found.add("check does not hold: " + check);
            }
        });
        return found;
    }

    private void outcome(Expectation.Outcome wanted) {
        if (ending.outcome() != wanted) {
            found.add("outcome: expected " + wanted + ", found " + ending.outcome() + (ending.rule() == null ? "" : " by " + ending.rule()) + " at "
                + ending.at() + (ending.waiting().isEmpty() ? "" : ", where it waits at " + String.join(", ", ending.waiting())));
        }
    }

    private void end(Expectation expected) {
        if (expected.rule() != null && !expected.rule().equals(ending.rule())) {
            found.add("rule: expected " + expected.rule() + ", found " + ending.rule());
        }
        if (expected.at() != null && LifecycleSteps.numberOf(ending.at()) > LifecycleSteps.numberOf(expected.at())) {
            found.add("at: expected " + expected.at() + " or earlier, found " + ending.at());
        }
        if (expected.worstRiskClass() != null && !expected.worstRiskClass().name().equals(ending.worstRiskClass())) {
            found.add("worstRiskClass: expected " + expected.worstRiskClass() + ", found " + ending.worstRiskClass());
        }
    }

    private void classes(List<ClassLine> expected) {
        List<ClassLine> there = ending.classes();
        boolean same = expected == null || expected.size() == there.size()
            && IntStream.range(0, expected.size()).allMatch(i -> expected.get(i).agrees(there.get(i)));
        if (!same) {
            found.add("classes: expected " + expected.stream().map(ClassLine::called).toList() + ", found " + there.stream().map(ClassLine::called).toList());
        }
    }

    private void notices(List<NoticeLine> expected) {
        if (expected != null && !expected.equals(ending.notices())) {
            found.add("notices: expected " + expected.stream().map(NoticeLine::called).toList() + ", found "
                + ending.notices().stream().map(NoticeLine::called).toList());
        }
    }

    private void figures(Figures expected) {
        if (expected != null) {
            Figures there = ending.figures();
            figure("disbursed", expected.disbursed(), there.disbursed());
            figure("principalRepaid", expected.principalRepaid(), there.principalRepaid());
            figure("interestPaid", expected.interestPaid(), there.interestPaid());
            figure("penaltyPaid", expected.penaltyPaid(), there.penaltyPaid());
            figure("outstanding", expected.outstanding(), there.outstanding());
        }
    }

    private void figure(String name, Money expected, Money there) {
        if (expected != null && !expected.equals(there)) {
            found.add("figures." + name + ": expected " + expected + ", found " + there);
        }
    }
}
