package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The steps of a case by their keys, in the order of a loan's life, and the processes that make up each. */
public final class CaseSteps {
    private static final List<String> ORDER = List.of("relationship", "application", "acceptance", "diligence", "review", "committee", "approval", "contract",
        "disbursement", "postloan", "recovery");
    /**
     * What goes on beside the step that a case is at: the plan of its inspections, each of them, each warning, each time that its security is valued, and
     * each unannounced visit.
     */
    static final List<String> BESIDE = List.of("supervision", "inspection", "warning", "revaluation", "spotcheck");
    private static final Map<String, List<String>> OF_SEVERAL = Map.of("postloan", Stream.concat(Stream.of("postloan"), BESIDE.stream()).toList());
    private static final String WHOLE = "credit-lifecycle";
    private static final List<String> BY_PLACE = Stream.concat(Stream.of(WHOLE),
        ORDER.stream().flatMap(step -> OF_SEVERAL.getOrDefault(step, List.of(step)).stream())).toList();

    private CaseSteps() {
    }

    /** Key of the process whose diagram shows a step, or the inspections within one. @throws Refusal INPUT if there is no such step */
    public static String process(String step) {
        return BESIDE.contains(step) ? step : processes(step).get(0);
    }

    /** Keys of the processes of a step; of the whole where no step is named. @throws Refusal INPUT if there is no such step */
    public static List<String> processes(String step) {
        if (step.isEmpty() || step.equals(WHOLE)) {
            return List.of(WHOLE);
        }
        if (!ORDER.contains(step)) {
            throw Refusal.ofInput("step", "“" + step + "”不是业务环节，可选：" + String.join("、", ORDER), "“" + step + "” is no step; there are "
                + String.join(", ", ORDER));
        }
        return OF_SEVERAL.getOrDefault(step, List.of(step));
    }

    /** Which place a process has in a loan's life, from 0 for the whole of it; what no step has comes last. Tells two apart that began in one instant. */
    public static int place(String process) {
        int place = BY_PLACE.indexOf(process);
        return place < 0 ? BY_PLACE.size() : place;
    }
}
