package io.sancha.tools.walkthrough;

import io.sancha.tools.walkthrough.Expectation.ActLine;
import java.util.ArrayList;
import java.util.List;

/** The lines of the trail that a dossier expects, looked for in what was written down. */
final class StoryLines {
    private StoryLines() {
    }

    /** Those that do not stand there behind the one before, each as a sentence. */
    static List<String> lacking(WalkedCase walked) {
        Expectation expected = walked.dossier().expect();
        List<String> lacking = new ArrayList<>();
        List<Step> steps = walked.steps();
        int from = 0;
        for (ActLine line : expected == null || expected.acts() == null ? List.<ActLine>of() : expected.acts()) {
            int found = from;
            while (found < steps.size() && !line.agrees(steps.get(found))) {
                found++;
            }
            if (found == steps.size()) {
                lacking.add("acts: expected " + line.called() + ", found none" + (from == 0 ? "" : " behind " + steps.get(from - 1).date() + " "
                    + steps.get(from - 1).task()));
            } else {
                from = found + 1;
            }
        }
        return lacking;
    }
}
