package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.task.EntryReader;
import io.sancha.steps.postloan.OrderEntry;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.sancha.steps.revaluation.AskEntry;
import io.sancha.steps.revaluation.process.RevaluationProcess;
import io.sancha.steps.spotcheck.ChooseEntry;
import io.sancha.steps.spotcheck.process.SpotCheckProcess;
import io.sancha.steps.warning.RaiseEntry;
import io.sancha.steps.warning.process.WarningProcess;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What a person begins from the page of a case whose loan lives, by the same processes that the page's forms ask. */
@Component
class Doors {
    private final EntryReader reader;
    private final Map<String, Door<?>> doors;

    /** @param ofLoan whether the entry itself names the loan, which a dossier cannot know */
    private record Door<T>(Class<T> entry, boolean ofLoan, BiConsumer<String, T> begin) {
        T read(EntryReader reader, String loanNumber, ObjectNode told) {
            ObjectNode entry = told.deepCopy();
            return reader.read((ofLoan ? entry.put("loanNumber", loanNumber) : entry).toString(), this.entry);
        }

        void opened(EntryReader reader, String loanNumber, ObjectNode told) {
            begin.accept(loanNumber, read(reader, loanNumber, told));
        }
    }

    Doors(EntryReader reader, WarningProcess warnings, RevaluationProcess revaluations, SpotCheckProcess visits, PostloanProcess inspections) {
        this.reader = reader;
        this.doors = Map.of(
            "raise-warning", new Door<>(RaiseEntry.class, true, (loan, entry) -> warnings.warningRaised(entry)),
            "ask-revaluation", new Door<>(AskEntry.class, false, revaluations::revaluationAsked),
            "choose-spot-check", new Door<>(ChooseEntry.class, false, visits::visitChosen),
            "order-inspection", new Door<>(OrderEntry.class, true, (loan, entry) -> inspections.inspectionOrdered(entry)));
    }

    Set<String> ids() {
        return new TreeSet<>(doors.keySet());
    }

    /** @throws io.sancha.platform.audit.Refusal naming the field of the entry that cannot be read */
    void check(String door, ObjectNode entry) {
        doors.get(door).read(reader, "J", entry);
    }

    /** The acting person opens it. @throws io.sancha.platform.audit.Refusal as the bank refuses it */
    void open(String door, String loanNumber, ObjectNode entry) {
        doors.get(door).opened(reader, loanNumber, entry);
    }
}
