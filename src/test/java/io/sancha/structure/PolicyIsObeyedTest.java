package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each figure of the bank's policy is asked for somewhere: one that nobody reads would be a promise that nobody keeps. */
class PolicyIsObeyedTest {
    private static final Pattern FIGURE = Pattern.compile("(?m)^\\s*\\('([a-z][a-z0-9.-]+)',\\s*[0-9.]+, '(?:YUAN|PERCENT|MONTHS|DAYS|HOURS|MINUTES|COUNT)'");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

    private static Set<String> found(Pattern pattern, Path folder, String ending) {
        Set<String> found = new TreeSet<>();
        for (Path file : SqlSources.files(folder, ending)) {
            Matcher one = pattern.matcher(SqlSources.read(file));
            while (one.find()) {
                found.add(one.group(1));
            }
        }
        return found;
    }

    /** By its whole name; by a beginning up to a dot, to which code adds the name of a constant; or by a beginning and an end from a dot on. */
    private static boolean isAsked(String figure, Set<String> literals) {
        return literals.contains(figure) || literals.stream().anyMatch(literal -> literal.endsWith(".") && figure.startsWith(literal))
            || literals.stream().anyMatch(literal -> figure.startsWith(literal + ".") && literals.contains(figure.substring(literal.length())));
    }

    @Test
    void eachFigureIsAskedFor() {
        Set<String> figures = found(FIGURE, Path.of("db/migration"), ".sql");
        Set<String> literals = found(LITERAL, Path.of("src/main/java"), ".java");

        assertThat(figures).hasSizeGreaterThan(70).contains("committee.quorum-percent", "notice.maturity.short-term");
        assertThat(figures.stream().filter(figure -> !isAsked(figure, literals))).isEmpty();
        assertThat(isAsked("nobody.reads-this", literals)).as("a figure that nobody reads is found").isFalse();
    }

    /** A term that a diagram states itself would be another than the policy's as soon as the bank puts in a new row; the hour of the night is no term. */
    @Test
    void noDiagramStatesATermOfItsOwn() {
        Pattern stated = Pattern.compile("(?:<bpmn:time(?:Duration|Date|Cycle)[^>]*>|camunda:(?:dueDate|followUpDate)=\")(?!\\$\\{)([^<\"]*)");
        Set<String> terms = new TreeSet<>();
        for (Path file : SqlSources.files(Path.of("processes"), ".bpmn")) {
            Matcher one = stated.matcher(SqlSources.read(file));
            while (one.find()) {
                terms.add(file.getFileName() + " " + one.group(1));
            }
        }

        assertThat(terms).containsExactly("endofday.bpmn 0 30 23 * * ?");
    }
}
