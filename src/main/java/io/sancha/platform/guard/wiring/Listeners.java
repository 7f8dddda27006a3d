package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Answer;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What listeners of a diagram do (MOD-06): they give the answers that this diagram may give, and run the contract's bean where the case begins
 * and at each of its ends. No other bean runs beside a step.
 */
final class Listeners {
    private static final Pattern SETTING = Pattern.compile("\\$\\{execution\\.setVariable\\(\\s*['\"](\\w+)['\"]\\s*,\\s*['\"]([^'\"]*)['\"]\\s*\\)}");
    private final Contract contract;
    private final Diagram diagram;
    private final ContractProcess process;
    private final Found found;

    Listeners(Contract contract, Diagram diagram, ContractProcess process, Found found) {
        this.contract = contract;
        this.diagram = diagram;
        this.process = process;
        this.found = found;
    }

    void check() {
        diagram.process().all().filter(element -> element.name().equals("executionListener") && Element.ofEngine(element.namespace())).forEach(this::listener);
        diagram.process().all().filter(element -> element.name().equals("taskListener") && Element.ofEngine(element.namespace())).forEach(listener ->
            found.unless(bearer(listener).is("userTask"), diagram.file(), listener.id(), "监听器 taskListener 只属于人工任务", "a taskListener is one of a human task"));
        diagram.process().all("startEvent").filter(start -> start.around() == diagram.process()).forEach(start ->
            runs(start, process.atStart(), "start"));
        diagram.process().all("endEvent").filter(this::endsTheProcess).forEach(end -> runs(end, process.atEnd(), "end"));
    }

    /** Directly in the process, or in an event sub-process of it: with the end of a usual sub-process the process goes on. */
    private boolean endsTheProcess(Element end) {
        return end.around() == diagram.process() || end.around().around() == diagram.process() && end.around().given("triggeredByEvent").equals("true");
    }

    private void runs(Element event, String bean, String at) {
        if (bean != null) {
            List<Element> ofBean = event.extensions("executionListener").stream().filter(listener -> isBean(listener, bean, at)).toList();
            found.unless(ofBean.size() == 1, diagram.file(), event.id(), "此处须有 ${" + bean + "}（" + at + "）", "${" + bean + "} runs here (" + at + ")");
        }
    }

    private static boolean isBean(Element listener, String bean, String at) {
        return ("${" + bean + "}").equals(listener.attribute("delegateExpression")) && listener.given("event").equals(at);
    }

    private void listener(Element listener) {
        Element bearer = bearer(listener);
        if (listener.attribute("expression") != null) {
            setting(listener);
        } else {
            boolean atStart = bearer.is("startEvent") && bearer.around() == diagram.process() && isBean(listener, Objects.toString(process.atStart()), "start");
            boolean atEnd = bearer.is("endEvent") && endsTheProcess(bearer) && isBean(listener, Objects.toString(process.atEnd()), "end");
            found.unless(atStart || atEnd, diagram.file(), listener.id(), "此处（" + listener.given("event") + "）不得运行 "
                + listener.given("delegateExpression"), listener.given("delegateExpression") + " does not run here at “" + listener.given("event") + "”");
        }
    }

    /** One answer an element: which of two would be said last hangs on the engine's order of listeners, which nobody sees in the drawing. */
    private boolean isAlone(Element listener) {
        return bearer(listener).extensions("executionListener").stream().filter(other -> other.attribute("expression") != null).count() == 1;
    }

    private void setting(Element listener) {
        Element bearer = bearer(listener);
        found.unless(diagram.nodes().anyMatch(bearer::equals) || diagram.flows().contains(bearer), diagram.file(), listener.id(),
            "监听器只属于节点或顺序流", "a listener is one of a node or a sequence flow");
        boolean timely = diagram.flows().contains(bearer) ? List.of("take", "").contains(listener.given("event"))
            : List.of("start", "end").contains(listener.given("event"));
        found.unless(timely, diagram.file(), listener.id(), "节点上的监听器在 start 或 end 运行，顺序流上的在 take 运行",
            "a node's listener runs at start or end, a sequence flow's at take");
        found.unless(!listener.given("event").equals("end") || !mayBeBrokenOff(bearer), diagram.file(), listener.id(),
            "此处可被中断，而 end 在中断时也会运行：答案请在之后的 start 给出",
            "this can be broken off, and what is at its end is done then too: give the answer at the start of what follows");
        found.unless(isAlone(listener), diagram.file(), listener.id(), "一处只给出一个答案", "one answer is given at one place");
        Matcher set = SETTING.matcher(listener.given("expression").strip());
        Answer answer = set.matches() ? contract.answer(set.group(1)).orElse(null) : null;
        found.unless(answer != null && process.key().equals(answer.diagram()) && answer.says().contains(set.group(2)), diagram.file(), listener.id(),
            "流程图 " + process.key() + " 不得给出 " + listener.given("expression"), "the diagram " + process.key() + " does not say " + listener.given("expression"));
    }

    /** The engine calls it an end, too, when an event at the edge of a node or of a scope around it, or an end that terminates, takes the node away. */
    private boolean mayBeBrokenOff(Element bearer) {
        for (Element at = bearer; at.around() != null && at != diagram.process(); at = at.around()) {
            String id = at.given("id");
            Element scope = at.around();
            boolean edge = scope.all("boundaryEvent").anyMatch(event -> event.given("attachedToRef").equals(id) && takesAway(event, "cancelActivity"));
            boolean handler = scope.all("subProcess").filter(part -> part.around() == scope && part.given("triggeredByEvent").equals("true"))
                .flatMap(part -> part.all("startEvent").filter(start -> start.around() == part)).anyMatch(start -> takesAway(start, "isInterrupting"));
            boolean terminated = scope.all("terminateEventDefinition").anyMatch(end -> end.around().around() == scope);
            if (edge || handler || terminated) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesAway(Element event, String attribute) {
        return !event.given(attribute).equals("false");
    }

    /** The element that carries a listener: around it stand the extensions, and around those the bearer. */
    private static Element bearer(Element listener) {
        Element extensions = listener.around();
        return extensions.around() == null ? extensions : extensions.around();
    }
}
