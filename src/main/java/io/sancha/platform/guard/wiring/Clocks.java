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
            } else {
                boolean reminds = event.is("boundaryEvent") && event.given("cancelActivity").equals("false") && REMINDER.matcher(says).matches();
                found.unless(reminds, diagram.file(), event.id(), "契约中没有此时间；只能加提醒：不中断任务、若干天或小时之后，如 P5D",
                    "the contract has no such time; a reminder may be added, which leaves its task and comes after days or hours, such as P5D");
            }
        });
    }
}
