package io.sancha.platform.guard.flow;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that happens in a case, as the order names it: {@code review/record-opinion}, with the answer that it must give
 * {@code review/record-opinion: reviewOutcome=AGREED}, or by the bean that runs {@code credit-lifecycle/closeCase()}.
 *
 * @param process id of the process
 * @param element id of the node; null where a bean is named
 * @param bean name of the delegate or listener; null where a node is named
 * @param answers what must be said, by variable
 */
record Atom(String process, String element, String bean, Map<String, String> answers) {
    private static final Pattern WRITTEN = Pattern.compile("([\\w.-]+)/([\\w.-]+)(\\(\\))?(?::\\s*(.+))?");
    private static final Pattern ANSWER = Pattern.compile("(\\w+)\\s*=\\s*(\\S+)");

    /** @throws IllegalArgumentException if the text names nothing */
    static Atom of(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("neither process/element nor process/bean(): " + text);
        }
        Map<String, String> answers = new TreeMap<>();
        for (String one : parts.group(4) == null ? new String[0] : parts.group(4).split(",")) {
            Matcher answer = ANSWER.matcher(one.strip());
            if (!answer.matches()) {
                throw new IllegalArgumentException("no answer: " + text);
            }
            answers.put(answer.group(1), answer.group(2));
        }
        boolean bean = parts.group(3) != null;
        return new Atom(parts.group(1), bean ? null : parts.group(2), bean ? parts.group(2) : null, answers);
    }

    boolean is(Step step) {
        return step.done() && step.process().equals(process) && (element == null || step.element().id().equals(element))
            && (bean == null || step.element().code().beans().contains(bean)) && step.answers().entrySet().containsAll(answers.entrySet());
    }

    /** The same of something that was done by a node whose code is these beans. */
    boolean is(Done done, Set<String> beans) {
        return done.process().equals(process) && (element == null || done.element().equals(element)) && (bean == null || beans.contains(bean))
            && done.said().entrySet().containsAll(answers.entrySet());
    }

    /** Without its answers. */
    String name() {
        return process + "/" + (element == null ? bean + "()" : element);
    }

    @Override
    public String toString() {
        return answers.isEmpty() ? name() : name() + ": " + answers.toString().replaceAll("[{}]", "");
    }
}
