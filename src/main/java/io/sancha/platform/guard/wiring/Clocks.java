package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Clock;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Events of time (MOD-06): those of the contract come when the contract says; beside them a diagram may have reminders, which leave their task
 * as it is and come after a number of days or hours.
 */
final class Clocks {
    private static final Pattern REMINDER = Pattern.compile("P(?=[1-9T])([1-9]\\d{0,2}D)?(T[1-9]\\d{0,2}H)?");
    private final Contract contract;
    private final Diagram diagram;
    private final Found found;

    Clocks(Contract contract, Diagram diagram, Found found) {
        this.contract = contract;
        this.diagram = diagram;
        this.found = found;
    }

    void check() {
        diagram.process().all("timerEventDefinition").forEach(definition -> {
            Element event = definition.around();
            List<Element> said = definition.children().stream().filter(child -> child.name().startsWith("time")).toList();
            String says = said.size() == 1 ? said.get(0).text().strip() : "";
            Optional<Clock> known = contract.clocks().stream()
                .filter(clock -> clock.process().equals(diagram.key()) && clock.event().equals(event.given("id"))).findFirst();
            if (known.isPresent()) {
                found.unless(known.get().says().equals(says), diagram.file(), event.id(), "时间应为 " + known.get().says() + "，而非 " + says,
                    "comes at " + known.get().says() + " by the contract, not at " + says);
                kind(event, said);
                edge(known.get(), event);
            } else {
                boolean reminds = event.is("boundaryEvent") && event.given("cancelActivity").equals("false") && REMINDER.matcher(says).matches();
                kind(event, said);
                found.unless(reminds, diagram.file(), event.id(), "契约中没有此时间；只能加提醒：不中断任务、若干天或小时之后，如 P5D",
                    "the contract has no such time; a reminder may be added, which leaves its task and comes after days or hours, such as P5D");
            }
        });
    }

    /** Of a duration that is written as a cycle, or a cycle as a duration, the engine makes no timer, and what it stands at cannot begin. */
    private void kind(Element event, List<Element> said) {
        said.forEach(time -> {
            String says = time.text().strip();
            String kind = says.startsWith("P") ? "timeDuration" : says.startsWith("$") || says.startsWith("#") ? "timeDate" : "timeCycle";
            found.unless(time.is(kind), diagram.file(), event.id(), says + " 应写为 " + kind + "，而非 " + time.name(), says + " is a " + kind + ", not a "
                + time.name());
        });
    }

    /** A reminder that ended the task would leave what it reminds of undone; an end that left it would never come. */
    private void edge(Clock clock, Element event) {
        boolean beside = event.given("cancelActivity").equals("false");
        if (event.is("boundaryEvent") && beside != clock.beside()) {
            found.add(diagram.file(), event.id(), clock.beside() ? "此时间到时，" + clock.at() + " 照常办理：须不中断（cancelActivity=false）"
                : "此时间到时，" + clock.at() + " 即告结束：须中断，去掉 cancelActivity=false", clock.beside()
                ? clock.at() + " goes on when this time comes: it does not interrupt (cancelActivity=false)"
                : "this time ends " + clock.at() + ": it interrupts, without cancelActivity=false");
        }
    }
}
