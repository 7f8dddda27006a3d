package io.sancha.platform.guard.vocabulary;

import io.sancha.platform.guard.Found;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilder;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Where in a diagram an expression may stand, and of which form (MOD-05). The engine evaluates expressions also in places that do not look
 * like it (names of tasks and messages, descriptions, called elements), so what is not in the table may hold none: each attribute and each
 * text of a file is asked here. Behind this stands the engine's own resolver, which looks at what an expression really reaches when it runs.
 */
class ExpressionRules {
    private static final TreeBuilder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Map<String, ExpressionForm> PLACES = Map.ofEntries(
        Map.entry("serviceTask@delegateExpression", ExpressionForm.STEP), Map.entry("businessRuleTask@delegateExpression", ExpressionForm.STEP),
        Map.entry("taskListener@delegateExpression", ExpressionForm.STEP), Map.entry("executionListener@delegateExpression", ExpressionForm.STEP),
        Map.entry("executionListener@expression", ExpressionForm.SETTING), Map.entry("conditionExpression", ExpressionForm.ANSWER),
        Map.entry("timeDate", ExpressionForm.DATE), Map.entry("userTask@dueDate", ExpressionForm.DATE),
        Map.entry("userTask@candidateGroups", ExpressionForm.VARIABLE), Map.entry("userTask@assignee", ExpressionForm.VARIABLE),
        Map.entry("in@businessKey", ExpressionForm.CASE_ID));
    /** What holds an expression and nothing else: a plain text there would be taken for an answer. */
    private static final Pattern ALWAYS = Pattern.compile(".*@(delegateExpression|expression)|conditionExpression");
    private static final Pattern FEEL_TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
    /** What of FEEL is more than values, comparisons, lists and the functions that the bank's tables call. */
    private static final Pattern FEEL_CODE = Pattern.compile("[{}`]|\\b(function|external)\\b"
        + "|(?<!\\b(list contains|date and time|not|in))(?<=[\\p{L}\\p{N}_\\])])\\s*\\(");

    /** Characters of one expression, cell or input: the bank's have at most 200, and both are read by a parser that calls itself. */
    private static final int LONGEST = 2_000;
    /** Characters of it that a finding repeats. */
    private static final int SHOWN = 120;

    private final Predicate<Object> steps;

    /** @param beans names of the objects that diagrams may name */
    ExpressionRules(Set<String> beans) {
        this.steps = beans::contains;
    }

    /**
     * Looks at one value or text.
     *
     * @param place element, or element@attribute
     * @param id of the element, or of the nearest one around it that has one
     */
    void check(String file, String place, String id, String value, Found found) {
        ExpressionForm form = PLACES.get(place);
        boolean expression = value.contains("${") || value.contains("#{");
        if (!expression && !ALWAYS.matcher(place).matches()) {
            return;
        }
        if (form == null) {
            refused(file, id, value, place + " 处不得有表达式", "no expression may stand at " + place, found);
        } else if (!fits(form, value)) {
            refused(file, id, value, place + " 处应为" + form.chinese(), "expected at " + place + ": " + form.english(), found);
        }
    }

    private boolean fits(ExpressionForm form, String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        try {
            Tree tree = PARSER.build(value.strip());
            return form.is(tree.getRoot(), steps);
        } catch (TreeBuilderException notAnExpression) {
            return false;
        }
    }

    /** A cell or input of a decision table. */
    void checkFeel(String file, String id, String value, Found found) {
        if (value.length() > LONGEST || FEEL_CODE.matcher(FEEL_TEXT.matcher(value).replaceAll("\"\"")).find()) {
            refused(file, id, value, "决策表只能含值、比较、列表、list contains 与 date and time",
                "a decision table holds values, comparisons, lists, list contains and date and time", found);
        }
    }

    private static void refused(String file, String id, String value, String chinese, String english, Found found) {
        found.add(file, id, shown(value) + " 不予接受：" + chinese, shown(value) + " is not taken: " + english);
    }

    /** As much of a value as fits into a sentence. */
    static String shown(String value) {
        String stripped = value.strip();
        return stripped.length() > SHOWN ? stripped.substring(0, SHOWN) + "…" : stripped;
    }
}
