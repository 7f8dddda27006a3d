package io.sancha.tools.bench;

import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Answer;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.contract.Message;
import io.sancha.platform.guard.contract.SystemWork;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Other names for everything by which diagrams, tables, contract and order know each other: processes, elements, beans, decisions, answers, lists and
 * messages. Duties, forms and timers keep theirs, as several processes may share them.
 */
final class Renaming implements UnaryOperator<String> {
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("<decision id=\"([^\"]+)\"");
    /** A name as a whole, and neither a form's file nor a timer, which may be called as a process is. */
    private static final Pattern WORD = Pattern.compile("[\\w-]+/[\\w-]+\\.html|\\w+Timers\\.\\w+|[A-Za-z][\\w-]*");
    /** Words of the files' own in which an element is called so as well. */
    private static final Set<String> KEYS = Set.of("complete", "file", "inputs", "outputs", "must", "rule", "when", "then", "kind", "values", "of", "from",
        "to", "order", "known", "before", "needs", "since", "after", "never", "unless", "always", "at", "says");
    private final Set<String> names;
    private final String suffix;

    /** @param suffix which every name gets; "" leaves all as they are */
    Renaming(Contract contract, Collection<SourceFile> files, String suffix) {
        this.names = new HashSet<>(names(contract));
        files.forEach(file -> (file.name().endsWith(".dmn") ? DECISION : ID).matcher(Texts.of(file)).results().forEach(id -> names.add(id.group(1))));
        this.suffix = suffix;
    }

    private static Set<String> names(Contract contract) {
        Set<String> names = new HashSet<>();
        contract.processes().stream().flatMap(process -> Stream.of(process.key(), process.atStart(), process.atEnd())).filter(Objects::nonNull)
            .forEach(names::add);
        contract.processes().stream().flatMap(process -> Stream.concat(process.people().stream().map(HumanWork::bean),
            process.system().stream().map(SystemWork::bean))).forEach(names::add);
        contract.answers().stream().map(Answer::variable).forEach(names::add);
        contract.messages().stream().map(Message::message).forEach(names::add);
        contract.lists().stream().flatMap(list -> Stream.of(list.variable(), list.each())).forEach(names::add);
        return names;
    }

    /** The text with each of the names in it replaced; null for null. */
    @Override
    public String apply(String text) {
        return text == null ? null : WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(replaced(word.group())));
    }

    /** The same of what {@code processes/} holds in YAML, whose own words may be names of elements too. */
    String ofYaml(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(
            KEYS.contains(word.group()) && text.startsWith(":", word.end()) ? word.group() : replaced(word.group())));
    }

    private String replaced(String word) {
        return names.contains(word) ? word + suffix : word;
    }
}
