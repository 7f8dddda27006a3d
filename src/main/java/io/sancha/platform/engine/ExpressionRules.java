package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilder;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Where in a diagram an expression may stand, and of which form (DOR-05). The engine evaluates expressions also in places that do not look
 * like it (names of tasks and messages, descriptions, called elements), so what is not in the table may hold none: each attribute and each
 * text of a file is asked here. Behind this stands {@link DiagramObjects}, which looks at what an expression really reaches when it runs.
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
    private static final Pattern FEEL_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    /** What of FEEL is more than values, comparisons, lists and the functions that the bank's tables call. */
    private static final Pattern FEEL_CODE = Pattern.compile("[{}`]|\\b(function|external)\\b"
        + "|(?<!\\b(list contains|date and time|not|in))(?<=[\\p{L}\\p{N}_\\])])\\s*\\(");

    private final Predicate<Object> steps;

    /** @param steps tells of a name whether it is one of the objects that diagrams may name */
    ExpressionRules(Predicate<Object> steps) {
        this.steps = steps;
    }

    /**
     * @param place the element, or element and attribute as {@code userTask@assignee}
     * @param id id of the element, or of the nearest one around it that has one
     * @throws Refusal DOR-05 if the value holds an expression that may not stand there
     */
    void check(String file, String place, String id, String value) {
        ExpressionForm form = PLACES.get(place);
        boolean expression = value.contains("${") || value.contains("#{");
        if (!expression && !ALWAYS.matcher(place).matches()) {
            return;
        }
        if (form == null) {
            throw refused(file, id, value, place + " 处不得有表达式", "no expression may stand at " + place);
        }
        if (!fits(form, value)) {
            throw refused(file, id, value, place + " 处应为" + form.chinese(), "expected at " + place + ": " + form.english());
        }
    }

    private boolean fits(ExpressionForm form, String value) {
        try {
            Tree tree = PARSER.build(value.strip());
            return form.is(tree.getRoot(), steps);
        } catch (TreeBuilderException notAnExpression) {
            return false;
        }
    }

    /** A cell or input of a decision table. */
    void checkFeel(String file, String id, String value) {
        if (FEEL_CODE.matcher(FEEL_TEXT.matcher(value).replaceAll("\"\"")).find()) {
            throw refused(file, id, value, "决策表只能含值、比较、列表、list contains 与 date and time",
                "a decision table holds values, comparisons, lists, list contains and date and time");
        }
    }

    private static Refusal refused(String file, String id, String value, String chinese, String english) {
        return DeploymentRules.refused(file, "元素 " + id + " 的 " + value.strip() + " 不予接受：" + chinese, "element " + id + ": " + value.strip() + " is not taken: "
            + english);
    }
}
