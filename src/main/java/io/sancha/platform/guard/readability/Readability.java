package io.sancha.platform.guard.readability;

import io.sancha.platform.guard.Check;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.Table;
import io.sancha.platform.guard.read.Tree;
import java.util.List;
import java.util.regex.Pattern;

/** Whether people can read a diagram (MOD-09): files, ids and names as every diagram has them, history that is kept, and a drawing in order. */
public final class Readability implements Check {
    /** Ten years, as long as the bank keeps a loan's file (retention of the case file); given in days, since the engine takes no years. */
    private static final String KEPT = "P3650D";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");
    private static final int LONGEST_ID = 60;

    @Override
    public List<Finding> check(Tree tree) {
        var found = new Found("MOD-09");
        tree.diagrams().forEach(diagram -> diagram(diagram, found));
        tree.tables().forEach(table -> table(table, found));
        return found.findings();
    }

    private static void diagram(Diagram diagram, Found found) {
        String file = diagram.file();
        found.unless(file.substring(file.indexOf('/') + 1).equals(diagram.key() + ".bpmn"), file, diagram.key(), "文件须与流程同名：" + diagram.key() + ".bpmn",
            "the file is named as its process: " + diagram.key() + ".bpmn");
        found.unless(KEPT.equals(diagram.process().attribute("camunda:historyTimeToLive")), file, diagram.key(), "historyTimeToLive 须为 " + KEPT + "（十年）",
            "historyTimeToLive is " + KEPT + " (ten years)");
        named(file, diagram.process(), found);
        diagram.nodes().forEach(node -> {
            found.unless(isId(node.given("id")), file, node.id(), "标识须为小写英文加连字符，如 submit-report", "an id is English, in lower case with hyphens, such as "
                + "submit-report");
            if (speaks(node)) {
                named(file, node, found);
            }
        });
        questions(diagram, found);
        new Drawing(diagram, found).check();
    }

    private static void questions(Diagram diagram, Found found) {
        diagram.nodes().filter(node -> node.is("exclusiveGateway")).filter(gateway -> gateway.children("outgoing").size() > 1).forEach(gateway -> {
            named(diagram.file(), gateway, found);
            diagram.flows().stream().filter(flow -> flow.given("sourceRef").equals(gateway.given("id"))).forEach(flow -> named(diagram.file(), flow, found));
        });
    }

    private static boolean speaks(Element node) {
        return node.name().endsWith("Task") || node.name().endsWith("Event") || node.is("task") || node.is("callActivity") || node.name().equals("subProcess");
    }

    private static void named(String file, Element element, Found found) {
        String name = element.given("name");
        found.unless(CHINESE.matcher(name).find() && ENGLISH.matcher(name).find(), file, element.id(), "名称须有中文与英文，如 提交报告 Submit report",
            "is named in Chinese and English, such as 提交报告 Submit report");
    }

    private static boolean isId(String id) {
        return id.length() <= LONGEST_ID && ID.matcher(id).matches();
    }

    /** A file may hold decisions that its own asks in turn; it is named as the one that the diagram asks. */
    private static void table(Table table, Found found) {
        String name = table.file().substring(table.file().indexOf('/') + 1);
        found.unless(table.keys().contains(name.substring(0, name.lastIndexOf('.'))), table.file(), table.keys().get(0), "文件须与其中的一个决策同名",
            "the file is named as one of its decisions");
        for (Element decision : table.definitions().children("decision")) {
            String id = decision.given("id");
            String file = table.file();
            found.unless(isId(id), file, id, "标识须为小写英文加连字符", "an id is English, in lower case with hyphens");
            found.unless(KEPT.equals(decision.attribute("camunda:historyTimeToLive")), file, id, "historyTimeToLive 须为 " + KEPT + "（十年）",
                "historyTimeToLive is " + KEPT + " (ten years)");
            named(file, decision, found);
        }
    }
}
