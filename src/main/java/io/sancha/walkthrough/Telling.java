package io.sancha.walkthrough;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** How a walk is told: as a table for people, or one JSON object a line for programs. */
public interface Telling {
    void step(Step step);

    /** @param differences from what was expected; none if all is well */
    void end(Ending ending, List<String> differences);

    static Telling asJson(PrintStream out, ObjectMapper json) {
        // keys without a value are told as null: a reader finds every key on every line
        ObjectMapper complete = json.copy().setSerializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS);
        return new Telling() {
            @Override
            public void step(Step step) {
                print(step);
            }

            @Override
            public void end(Ending ending, List<String> differences) {
                differences.forEach(difference -> print(Map.of("difference", difference)));
                print(Map.of("end", ending));
            }

            private void print(Object line) {
                try {
                    out.println(complete.writeValueAsString(line));
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("a line is plain data", e);
                }
            }
        };
    }

    static Telling asTable(PrintStream out, Dossier dossier) {
        return new TableTelling(out, dossier);
    }
}
