package io.sancha.tools.walkthrough;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The eleven steps by the process that does each, for telling at which step an act happened. */
final class LifecycleSteps {
    record Number(int number, String id) {
    }

    private static final List<Map.Entry<String, String>> ORDER = List.of(Map.entry("relationship", "establish-relationship"),
        Map.entry("application", "apply-for-loan"),
        Map.entry("acceptance", "decide-acceptance"), Map.entry("diligence", "conduct-due-diligence"), Map.entry("review", "review-credit"),
        Map.entry("committee", "deliberate-in-committee"), Map.entry("approval", "approve-loan"), Map.entry("contract", "sign-contracts"),
        Map.entry("disbursement", "disburse-loan"), Map.entry("postloan", "manage-post-loan"), Map.entry("recovery", "recover-loan"));

    private static final Set<String> INSPECTING = Set.of("supervision", "inspection", "warning", "revaluation", "spotcheck");
    private static final String WATCHED = "manage-post-loan";

    private Number current = new Number(0, "credit-lifecycle");

    /** The step of a record made in this process. Inspections are of step 10, and go on beside step 11 without taking a case back. */
    Number of(String diagram) {
        String process = diagram == null ? "" : diagram.substring(0, diagram.indexOf(':') < 0 ? diagram.length() : diagram.indexOf(':'));
        if (INSPECTING.contains(process)) {
            return new Number(numberOf(WATCHED), WATCHED);
        }
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).getKey().equals(process)) {
                current = new Number(i + 1, ORDER.get(i).getValue());
            }
        }
        return current;
    }

    /** Ids of the eleven steps in their order. */
    static List<String> ids() {
        return ORDER.stream().map(Map.Entry::getValue).toList();
    }

    static int numberOf(String stepId) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).getValue().equals(stepId)) {
                return i + 1;
            }
        }
        return 0;
    }
}
