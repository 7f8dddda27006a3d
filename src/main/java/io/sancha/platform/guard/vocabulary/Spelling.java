package io.sancha.platform.guard.vocabulary;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Element;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the schema takes and the engine reads otherwise, or not at all (MOD-05): of a truth value the schema also knows 0 and 1 and takes blanks around
 * it, and so it does around a reference; within what belongs to others any element may stand, and nobody runs it; a second description is added to the
 * first, and both together may be more than a task can hold.
 */
final class Spelling {
    private static final Set<String> TRUTHS = Set.of("isExecutable", "isClosed", "cancelActivity", "isInterrupting", "parallelMultiple", "triggeredByEvent",
        "isSequential", "isForCompensation", "instantiate", "isImmediate", "cancelRemainingInstances", "testBefore", "isCollection");
    /** What people read, and the engine does not. */
    private static final Set<String> LABELS = Set.of("name", "label", "value", "outputLabel", "exporter", "exporterVersion");
    /** What holds text, or what belongs to others. */
    private static final Set<String> TEXTS = Set.of("extensionElements", "documentation", "description", "text", "conditionExpression", "timeDate",
        "timeDuration", "timeCycle");
    private static final Pattern RETRIES = Pattern.compile("R([3-9]|10)/PT([1-9]|[1-5]\\d|60)M|R[3-5]/PT([1-9]|1\\d|2[0-4])H");
    /** Characters of the column that holds it. */
    private static final int LONGEST_VERSION = 64;

    private Spelling() {
    }

    /** Whether people read an attribute of this name, and the engine does not. */
    static boolean isLabel(String name) {
        return LABELS.contains(name);
    }

    /** @param model namespace of the diagram or table */
    static void check(String file, String model, Element element, Found found) {
        Element around = element.around();
        found.unless(!element.namespace().equals(model) || around == null || around.namespace().equals(model) && !TEXTS.contains(around.name()), file,
            element.id(), element.name() + " 不能放在扩展元素或文字之内：那里的图形和表不会运行",
            element.name() + " cannot stand within a text or within what is not of the diagram or table: nobody runs it there");
        found.unless(element.children("documentation").size() < 2, file, element.id(), "只能有一段说明（documentation）", "has one documentation at most");
    }

    /** @param name of the attribute, without its namespace */
    static void check(String file, Element element, String name, String value, Found found) {
        boolean right = TRUTHS.contains(name) ? Set.of("true", "false").contains(value) : isLabel(name)
            || value.equals(value.strip());
        found.unless(right, file, element.id(), name + " 不能是“" + spelled(value) + "”：真假值写 true 或 false，首尾不留空白", name + " cannot be \"" + spelled(value)
                + "\": a truth value is true or false, and nothing begins or ends with a blank");
        found.unless(!name.equals("failedJobRetryTimeCycle") || RETRIES.matcher(value).matches(), file, element.id(),
            "重试应为 3 至 10 次、间隔一分钟至一小时，或 3 至 5 次、间隔至多一天，如 R3/PT10M；而非 " + ExpressionRules.shown(value),
            "is tried anew three to ten times a minute to an hour apart, or three to five times at most a day apart, such as R3/PT10M; not "
                + ExpressionRules.shown(value));
        found.unless(!name.equals("versionTag") || value.length() <= LONGEST_VERSION, file, element.id(), "versionTag 至多 " + LONGEST_VERSION + " 个字符",
            "versionTag has " + LONGEST_VERSION + " characters at most");
    }

    /** With the blanks, which are what is wrong. */
    private static String spelled(String value) {
        return ExpressionRules.shown(value.replaceAll("\\s", "␣"));
    }
}
