package io.sancha.platform.guard.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that several tasks of the machine read, such as the state of a loan: as long as nobody works and no message and no later time comes, it stays,
 * and what they answer agrees.
 *
 * @param states what each of them may answer, by variable, in each state of it
 */
public record Fact(List<Map<String, List<String>>> states) {
    static final TypeReference<List<Map<String, List<String>>>> STATES = new TypeReference<>() { };

    /** The answers that are about it. */
    Set<String> variables() {
        return states.stream().flatMap(state -> state.keySet().stream()).collect(Collectors.toSet());
    }
}
