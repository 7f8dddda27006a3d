package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.lending.account.books.ScheduleRow;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a walk is told: as a table for people, or one JSON object a line for programs. */
public interface Telling {
    void step(Step step);

    /** The plan beside what was paid of it, if there is a loan. */
    void schedule(List<ScheduleRow> rows);

    /** @param differences from what was expected; none if all is well */
    void end(Ending ending, List<String> differences);

    /** @param err takes the differences from what was expected: standard output holds nothing but the promised lines */
    static Telling asJson(PrintStream out, PrintStream err, ObjectMapper json) {
        // keys without a value are told as null: a reader finds every key on every line
        ObjectMapper complete = json.copy().setSerializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS);
        return new Telling() {
            @Override
            public void step(Step step) {
                print(step);
            }

            @Override
            public void schedule(List<ScheduleRow> rows) {
                // programs ask the REST for it
            }

            @Override
            public void end(Ending ending, List<String> differences) {
                differences.forEach(err::println);
                Map<String, Object> last = new LinkedHashMap<>();
                last.put("end", ending);
                last.put("differences", differences);
                print(last);
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
