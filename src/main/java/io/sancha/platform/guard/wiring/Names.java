package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.SourceReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tasks, questions and ends are called (MOD-09): none by the name that the bank gives to another of its process, nor by the opposite of its own. People
 * see the name of a task in their lists, and do what it says; who reads the drawing believes what an end is called.
 */
final class Names {
    private static final Pattern SETTING = Pattern.compile("setVariable\\(\\s*['\"](\\w+)['\"]\\s*,\\s*['\"]([^'\"]*)['\"]");
    /** By process the names of its tasks and calls as the bank drew them. */
    private final Map<String, Map<String, Called>> ofTheBuild = new HashMap<>();

    /** By process and end what the bank's diagram says there. */
    private final Map<String, Map<String, Set<String>>> saidAtEnds = new HashMap<>();

    /** One name, in each of the two languages. */
    private record Called(String chinese, String english) {
        static Called of(Element task) {
            String name = task.given("name");
            // a full stop or a number behind it makes no other name
            return new Called(name.replaceAll("\\P{IsHan}", ""), name.replaceAll("[^A-Za-z]+", " ").strip().toLowerCase(Locale.ROOT));
        }

        boolean isLike(Called other) {
            return !chinese.isEmpty() && chinese.equals(other.chinese) || !english.isEmpty() && english.equals(other.english);
        }
    }

    Names(Contract contract) {
        List<SourceFile> files = new ArrayList<>();
        contract.processes().forEach(process -> {
            try (InputStream diagram = Names.class.getResourceAsStream("/processes/" + process.file())) {
                if (diagram != null) {
                    files.add(new SourceFile(process.file(), diagram.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        new SourceReading((file, words) -> List.of(), (file, form) -> List.of(), false).read(files).diagrams()
            .forEach(diagram -> {
                ofTheBuild.put(diagram.key(), names(diagram));
                saidAtEnds.put(diagram.key(), diagram.nodes().filter(node -> node.is("endEvent"))
                    .collect(Collectors.toMap(end -> end.given("id"), Names::said, (one, other) -> one)));
            });
    }

    /** The answers that listeners give. */
    private static Set<String> said(Element end) {
        return end.extensions("executionListener").stream().map(listener -> SETTING.matcher(listener.given("expression"))).filter(Matcher::find)
            .map(answer -> answer.group(1) + " = " + answer.group(2)).collect(Collectors.toSet());
    }

    /** Whoever reads the trail believes what an end said, even where the caller was taught to understand it the other way round. */
    private void ends(Diagram diagram, Found found) {
        Map<String, Set<String>> known = saidAtEnds.getOrDefault(diagram.key(), Map.of());
        diagram.nodes().filter(node -> node.is("endEvent") && known.containsKey(node.given("id"))).forEach(end ->
            found.unless(known.get(end.given("id")).isEmpty() || known.get(end.given("id")).containsAll(said(end)), diagram.file(), end.given("id"),
                "此结束给出的答案不是它所表示的，应为 " + String.join("、", known.get(end.given("id"))),
                "this end gives another answer than it stands for, which is " + String.join(", ", known.get(end.given("id")))));
    }

    private static Map<String, Called> names(Diagram diagram) {
        Map<String, Called> names = new HashMap<>();
        diagram.nodes().filter(Names::speaks).forEach(node -> names.put(node.given("id"), Called.of(node)));
        return names;
    }

    private static boolean speaks(Element node) {
        return !node.given("name").isBlank() && (node.name().endsWith("Task") || node.is("callActivity") || node.is("endEvent") || node.is("exclusiveGateway"));
    }

    /** An approval's end that is called a refusal, a question that is turned round so that its yes is a no. */
    private static void turned(Diagram diagram, Element task, Called own, Called called, Found found) {
        boolean turned = Sense.isTurned(Sense.of(own.chinese()), called.chinese()) || Sense.isTurned(Sense.of(own.english()), called.english());
        found.unless(!turned, diagram.file(), task.given("id"), "名称“" + task.given("name").replaceAll("\\s+", " ") + "”与原意相反：原为“" + own.chinese() + "”",
            "the name \"" + task.given("name").replaceAll("\\s+", " ") + "\" says the opposite of what it was: \"" + own.english() + "\"");
    }

    void check(Diagram diagram, Found found) {
        ends(diagram, found);
        Map<String, Called> known = ofTheBuild.getOrDefault(diagram.key(), Map.of());
        diagram.nodes().filter(node -> speaks(node) && known.containsKey(node.given("id"))).forEach(task -> {
            Called called = Called.of(task);
            Called own = known.get(task.given("id"));
            turned(diagram, task, own, called, found);
            known.forEach((other, name) -> found.unless(other.equals(task.given("id")) || !called.isLike(name) || own.isLike(name), diagram.file(),
                task.given("id"), "名称“" + task.given("name").replaceAll("\\s+", " ") + "”是 " + other + " 的：看的人会以为是那一项",
                "the name \"" + task.given("name").replaceAll("\\s+", " ") + "\" is that of " + other + ": whoever reads it would take it for that"));
        });
    }
}
