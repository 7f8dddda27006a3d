package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Answer;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels of the ways out of gateways (MOD-09): none calls the answer that is asked by the words of another. A label that uses none of the contract's words
 * says nothing wrong, unless it refuses what agrees, or agrees to what refuses ({@link Sense}).
 */
final class Labels {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private final Contract contract;
    private final Diagram diagram;
    private final Found found;

    Labels(Contract contract, Diagram diagram, Found found) {
        this.contract = contract;
        this.diagram = diagram;
        this.found = found;
    }

    /** @param asked by variable the answers with which the flow is taken */
    void check(Element flow, Map<String, Set<String>> asked) {
        asked.forEach((variable, answers) -> contract.answer(variable).ifPresent(answer -> {
            for (boolean chinese : new boolean[] {true, false}) {
                Set<String> called = called(flow.given("name"), words(answer, chinese));
                boolean turned = called.isEmpty() && answers.size() == 1
                    && Sense.isTurned(Sense.of(ofLanguage(answer, answers, chinese)), ofLanguage(flow, chinese));
                found.unless(!turned, diagram.file(), flow.id(),
                    "标签“" + line(flow) + "”与条件 " + variable + " = " + String.join("、", answers) + " 的意思相反：请改正标签或条件",
                    "the label \"" + line(flow) + "\" says the opposite of the condition " + variable + " = " + String.join(", ", answers)
                        + ": correct the one or the other");
                found.unless(called.isEmpty() || called.stream().anyMatch(answers::contains), diagram.file(), flow.id(), "标签“" + line(flow) + "”说的是 " + called
                    + "，而条件是 " + variable + " = " + String.join("、", answers) + "：请改正标签或条件", "the label \"" + line(flow) + "\" speaks of " + called
                    + ", but the condition is " + variable + " = " + String.join(", ", answers) + ": correct the one or the other");
            }
        }));
    }

    /** The words for the answers in one language. */
    private static List<String> ofLanguage(Answer answer, Set<String> answers, boolean chinese) {
        return answers.stream().flatMap(value -> answer.words().getOrDefault(value, List.of()).stream())
            .filter(word -> HAN.matcher(word).find() == chinese).toList();
    }

    private static String ofLanguage(Element flow, boolean chinese) {
        return chinese ? flow.given("name").replaceAll("\\p{ASCII}", "") : flow.given("name").replaceAll("\\P{ASCII}", " ");
    }

    private static String line(Element flow) {
        return flow.given("name").strip().replaceAll("\\s+", " ");
    }

    /** The words of one language, the longest first, and the answers that each may mean. */
    private static Map<String, Set<String>> words(Answer answer, boolean chinese) {
        Map<String, Set<String>> words = new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        answer.words().forEach((value, called) -> called.stream().filter(word -> HAN.matcher(word).find() == chinese)
            .forEach(word -> words.computeIfAbsent(word, w -> new TreeSet<>()).add(value)));
        return words;
    }

    /** The answers whose words stand in a label; what belongs to a longer word is no word of its own, as 同意 in 不同意. */
    private static Set<String> called(String label, Map<String, Set<String>> words) {
        Set<String> called = new TreeSet<>();
        String rest = label;
        for (Map.Entry<String, Set<String>> word : words.entrySet()) {
            String edge = HAN.matcher(word.getKey()).find() ? "" : "\\b";
            Matcher at = Pattern.compile("(?i)" + edge + Pattern.quote(word.getKey()) + edge).matcher(rest);
            if (at.find()) {
                called.addAll(word.getValue());
                rest = at.replaceAll("|");
            }
        }
        return called;
    }
}
