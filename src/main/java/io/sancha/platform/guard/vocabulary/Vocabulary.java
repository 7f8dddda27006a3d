package io.sancha.platform.guard.vocabulary;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.read.Element;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements and attributes of which the bank's diagrams and decision tables are made (MOD-05). Those that carry code are not among them,
 * and each text and value is put before {@link ExpressionRules}.
 */
public final class Vocabulary {
    /** Elements of BPMN and DMN that hold or call something other than a step, a table or a form. */
    private static final Pattern CODE = Pattern.compile("scriptTask|script|sendTask|interface|operation|import|conversionScript|functionDefinition|invocation"
        // who does a task and what a repetition runs over is said by the engine's own attributes, and nowhere a second time
        + "|humanPerformer|potentialOwner|performer|resourceRole|resourceAssignmentExpression|loopData(Input|Output)Ref|(input|output)DataItem|ioSpecification"
        + "|data(Input|Output)Association|complexGateway|transaction|adHocSubProcess|compensateEventDefinition|cancelEventDefinition"
        // no step of the bank's throws them: what a diagram throws could only take away, by a reminder, what somebody is still to do
        + "|errorEventDefinition|escalationEventDefinition");
    private static final Pattern FORM = Pattern.compile("(embedded|camunda-forms):deployment:[a-z-]+/[a-z-]+\\.(html|form)");
    private static final Set<String> EXTENSIONS = Set.of("taskListener", "executionListener", "in", "out", "properties", "property");
    private static final Set<String> ATTRIBUTES = Set.of("delegateExpression", "expression", "event", "formKey", "formRef", "formRefBinding", "formRefVersion",
        "candidateGroups", "historyTimeToLive",
        "isStartableInTasklist", "calledElementBinding", "dueDate", "priority", "collection", "elementVariable", "assignee", "asyncBefore",
        "asyncAfter", "exclusive",
        "versionTag", "jobPriority", "failedJobRetryTimeCycle",
        // by which Camunda Modeler knows the template that was chosen; the engine does not read them
        "modelerTemplate", "modelerTemplateVersion");
    private static final Set<String> NUMBERS = Set.of("priority", "jobPriority");
    /** The names under which the engine knows FEEL. */
    private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final String RULE = "MOD-05";

    /** Characters of an attribute: names, ids and groups are kept in columns of this width. The bank's have at most 150. */
    private static final int LONGEST_ATTRIBUTE = 255;
    /** Characters of a text, such as what a task is about: the column's width, and ten times what the bank's have. */
    private static final int LONGEST_TEXT = 4000;

    private final ExpressionRules expressions;

    public Vocabulary(Contract contract) {
        this.expressions = new ExpressionRules(contract.beans());
    }

    /** What of a file's words is not of the bank's vocabulary. */
    public List<Finding> check(String file, Element root) {
        var found = new Found(RULE);
        root.all().forEach(element -> {
            element(file, element, found);
            Spelling.check(file, root.namespace(), element, found);
            text(file, element, found);
        });
        return found.findings();
    }

    private void text(String file, Element element, Found found) {
        found.unless(element.text().length() <= LONGEST_TEXT, file, element.id(), element.name() + " 的文字长于 " + LONGEST_TEXT + " 个字符",
            "the text of " + element.name() + " is longer than " + LONGEST_TEXT + " characters");
        expressions.check(file, element.name(), element.id(), element.text(), found);
        String within = element.around() == null ? "" : element.around().name();
        boolean remark = Set.of("documentation", "description").contains(element.name()) || Set.of("annotationEntry", "textAnnotation").contains(within);
        Signs.check(file, element, element.name(), element.text(), remark, found);
        if (file.endsWith(".dmn") && element.name().equals("text") && !remark) {
            expressions.checkFeel(file, element.id(), element.text(), found);
        }
    }

    private void element(String file, Element element, Found found) {
        String name = element.name();
        boolean extension = Element.ofEngine(element.namespace());
        if (Element.likeEngine(element.namespace())) {
            found.add(file, element.id(), "不能使用命名空间 " + ExpressionRules.shown(element.namespace()), "the namespace "
                + ExpressionRules.shown(element.namespace()) + " is not taken");
        }
        if (extension ? !EXTENSIONS.contains(name) : CODE.matcher(name).matches()) {
            found.add(file, element.id(), "不能使用元素 " + name, "the element " + name + " is not taken");
        }
        element.attributes().forEach((key, value) -> attribute(file, element, key, value, found));
    }

    private void attribute(String file, Element element, String key, String value, Found found) {
        String name = key.substring(Math.max(key.lastIndexOf(':'), key.lastIndexOf('}')) + 1);
        if (key.startsWith("{") && Element.likeEngine(key.substring(1, key.lastIndexOf('}')))) {
            found.add(file, element.id(), "不能使用属性 " + ExpressionRules.shown(key), "the attribute " + ExpressionRules.shown(key) + " is not taken");
        }
        found.unless(value.length() <= LONGEST_ATTRIBUTE, file, element.id(), ExpressionRules.shown(name) + " 长于 " + LONGEST_ATTRIBUTE + " 个字符",
            ExpressionRules.shown(name) + " is longer than " + LONGEST_ATTRIBUTE + " characters");
        if (NUMBERS.contains(name) && !value.matches("\\d{1,9}") || name.equals("isForCompensation") && !value.equals("false")) {
            found.add(file, element.id(), name + " 不能是 " + ExpressionRules.shown(value), name + " cannot be " + ExpressionRules.shown(value));
        }
        if (!key.startsWith("{")) {
            Spelling.check(file, element, name, value, found);
        }
        Signs.check(file, element, name, value, Spelling.isLabel(name), found);
        boolean ofEngine = key.startsWith("camunda:") || Element.ofEngine(element.namespace())
            && Set.of("class", "resource", "deploymentResource").contains(name);
        if (ofEngine && !ATTRIBUTES.contains(name)) {
            found.add(file, element.id(), "不能使用属性 " + name, "the attribute " + name + " is not taken");
        }
        if (name.equals("formKey") && !FORM.matcher(value).matches()) {
            found.add(file, element.id(), "表单须来自同一次部署", "a form comes from the same deployment");
        }
        expressions.check(file, element.name() + "@" + name, element.id(), value, found);
        if (Set.of("expressionLanguage", "scriptFormat", "language").contains(name) && !(file.endsWith(".dmn") && FEEL.contains(value))) {
            found.add(file, element.id(), "不能使用语言 " + ExpressionRules.shown(value), "the language " + ExpressionRules.shown(value)
                + " is not taken");
        }
    }
}
