package io.sancha.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The literals of diagrams: what their expressions set a variable to, and with what their conditions compare it. */
final class Literals {
    private static final Pattern SET = Pattern.compile("setVariable\\(\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*\\)");
    private static final Pattern READ = Pattern.compile("(\\w+)\\s*[!=]=\\s*'([^']*)'");
    private final Map<String, Set<String>> set = new TreeMap<>();
    private final Map<String, Set<String>> read = new TreeMap<>();

    private Literals() {
    }

    static Literals of(Collection<BpmnModelInstance> diagrams) {
        var literals = new Literals();
        // written by the model, so that quotes are quotes however the file escapes them
        diagrams.forEach(diagram -> {
            String text = Bpmn.convertToString(diagram).replace("&#39;", "'").replace("&apos;", "'");
            collect(SET.matcher(text), literals.set);
            collect(READ.matcher(text), literals.read);
        });
        return literals;
    }

    private static void collect(Matcher found, Map<String, Set<String>> into) {
        while (found.find()) {
            into.computeIfAbsent(found.group(1), v -> new TreeSet<>()).add(found.group(2));
        }
    }

    /** The variables that conditions read. */
    Set<String> variables() {
        return read.keySet();
    }

    /**
     * What cannot be right: of a variable that a condition reads, every literal is one of Java's answers; where Java never answers, what is
     * read is what some diagram sets, and the other way round.
     */
    List<String> wrong(Map<String, Set<String>> answers) {
        List<String> wrong = new ArrayList<>();
        read.forEach((variable, literals) -> {
            Set<String> settings = set.getOrDefault(variable, Set.of());
            Set<String> known = answers.get(variable);
            if (known != null) {
                unknown(variable, "read", literals, known, wrong);
                unknown(variable, "set", settings, known, wrong);
            } else {
                unknown(variable, "read", literals, settings, wrong);
                unknown(variable, "set", settings, literals, wrong);
            }
        });
        return wrong;
    }

    private static void unknown(String variable, String what, Set<String> literals, Set<String> known, List<String> wrong) {
        literals.stream().filter(literal -> !known.contains(literal)).forEach(literal -> wrong.add(what + " " + variable + " '" + literal + "', not one of "
            + known));
    }
}
