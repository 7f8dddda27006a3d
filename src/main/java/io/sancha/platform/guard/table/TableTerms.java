package io.sancha.platform.guard.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What one decision table must keep.
 *
 * @param file where it stands, such as {@code approval/determine-authority.dmn}
 * @param hitPolicy as the callers rely on it: {@code FIRST}, {@code UNIQUE} or {@code COLLECT}
 * @param complete whether there must be a row for everything that the inputs can be
 * @param inputs what it is given, by the text of the input's expression
 * @param outputs the answers that its caller reads, by name
 * @param must what the law or the policy asks of its rows, whoever changes them
 * @param never what no row may say, such as what nobody could give: where {@code when} holds, none that fits says {@code then}
 */
record TableTerms(String file, String hitPolicy, boolean complete, Map<String, Input> inputs, Map<String, Domain> outputs, List<Must> must, List<Must> never) {
    TableTerms {
        must = must == null ? List.of() : List.copyOf(must);
        never = never == null ? List.of() : List.copyOf(never);
    }

    /** @param orNothing whether the caller may know nothing of it yet */
    record Input(Domain of, boolean orNothing) {
    }

    /**
     * Where {@code when} holds, the answer must be {@code then}.
     *
     * @param rule id of the lending rule
     * @param zh what the rule asks, in Chinese
     * @param en the same in English
     * @param when tests in FEEL by input; an input that is not named may be anything
     * @param then tests in FEEL by output
     */
    record Must(String rule, String zh, String en, Map<String, String> when, Map<String, String> then) {
    }

    /** Of the bank's own tables, read once. */
    private static final class Bank {
        private static final Map<String, TableTerms> TERMS = read();

        private static Map<String, TableTerms> read() {
            try (InputStream terms = TableTerms.class.getResourceAsStream("/processes/tables.yaml")) {
                return TableTerms.read(terms);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The terms of the bank's own tables, by decision, from the classpath. */
    static Map<String, TableTerms> ofTheBank() {
        return Bank.TERMS;
    }

    /** The terms of all tables in a text, by decision. @throws IOException if the text is not such a list */
    static Map<String, TableTerms> read(InputStream yaml) throws IOException {
        return new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule()).readValue(yaml, AllTables.class).tables();
    }

    private record AllTables(Map<String, TableTerms> tables) {
    }
}
