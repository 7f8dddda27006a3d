package io.sancha.platform.guard.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer that gateways read: a variable whose every value somebody is known to give.
 *
 * @param variable its name, such as {@code reviewOutcome}
 * @param task the task whose bean sets it; null where only a diagram does
 * @param gives what that bean may say
 * @param diagram key of the process whose diagram may set it by a listener; null where none may
 * @param says what that diagram may say
 * @param words by value, how a label at a way out of a gateway may call it, in Chinese or English; none where no label does
 */
public record Answer(String variable, String task, List<String> gives, String diagram, List<String> says, Map<String, List<String>> words) {
    public Answer {
        gives = Lists.of(gives);
        says = Lists.of(says);
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /** Every value that the variable can have. */
    public List<String> values() {
        return Stream.concat(gives.stream(), says.stream()).distinct().toList();
    }
}
