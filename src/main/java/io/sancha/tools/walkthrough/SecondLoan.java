package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.audit.Refusal;
import java.util.List;

/** Another loan of the same customer: it is told by what differs, section by section, and is otherwise as the first. */
final class SecondLoan {
    private static final String KEY = "secondLoan";
    /** What is of the first loan alone. */
    private static final List<String> OF_THE_FIRST = List.of(KEY, "acts", "expect", "sources", "bank", "relations", "connectedPersons");

    private SecondLoan() {
    }

    /** The dossier with its second loan told whole. A section that the second tells is told whole there. @throws Refusal where that has a second of its own */
    static String within(JsonNode dossier) {
        if (!(dossier instanceof ObjectNode first) || !(first.get(KEY) instanceof ObjectNode told)) {
            return dossier.toString();
        }
        if (told.has(KEY)) {
            throw Refusal.ofInput(KEY + "." + KEY, "只能有两笔贷款", "there are two loans at most");
        }
        ObjectNode whole = first.deepCopy();
        whole.remove(OF_THE_FIRST);
        whole.setAll(told);
        ObjectNode both = first.deepCopy();
        // behind all else: what is wrong with the first is told as wrong there
        both.remove(KEY);
        return both.set(KEY, whole).toString();
    }

    /** @throws Refusal where it is no second loan of the customer */
    static void check(Dossier dossier) {
        Dossier second = dossier.secondLoan();
        if (!second.customer().equals(dossier.customer())) {
            throw Refusal.ofInput(KEY + ".customer", "须为同一客户", "it is of the same customer");
        }
        if (second.startsOn().isBefore(dossier.startsOn())) {
            throw Refusal.ofInput(KEY + ".startsOn", "不得早于第一笔 " + dossier.startsOn(), "not before the first, which starts on "
                + dossier.startsOn());
        }
    }
}
