package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Call;
import io.sancha.platform.guard.flow.Element.Code;
import io.sancha.platform.guard.flow.Element.Course;
import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Mapping;
import io.sancha.platform.guard.flow.Element.Repeat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * Reads processes from the model's document into plain records, once: the net unfolds them as often as they are called. It reads the document and not the
 * typed model, whose every step looks through the whole document again.
 */
final class Reading {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");
    private static final Pattern SETTING =
        Pattern.compile("\\s*[$#]\\{\\s*execution\\.setVariable\\(\\s*['\"](\\w+)['\"]\\s*,\\s*['\"]([^'\"]*)['\"]\\s*\\)\\s*}\\s*");

    private final EventReading events;

    private Reading(DomElement definitions) {
        events = new EventReading(definitions);
    }

    /** The processes of a file. */
    static List<Diagram> of(String file, DomElement definitions) {
        var reading = new Reading(definitions);
        return children(definitions, "process").stream().map(process -> new Diagram(process.getAttribute("id"), file, reading.scope(process))).toList();
    }

    private Scope scope(DomElement around) {
        List<Element> elements = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        for (DomElement child : around.getChildElements()) {
            if (!BPMN.equals(child.getNamespaceURI())) {
                continue;
            }
            if (child.getLocalName().equals("sequenceFlow")) {
                flows.add(flow(child));
            } else {
                Kind kind = kind(child);
                if (kind != null) {
                    elements.add(element(child, kind));
                }
            }
        }
        return new Scope(elements, flows);
    }

    private static Flow flow(DomElement flow) {
        List<DomElement> conditions = children(flow, "conditionExpression");
        Condition condition = conditions.isEmpty() ? null : Condition.of(conditions.get(0).getTextContent());
        return new Flow(flow.getAttribute("id"), flow.getAttribute("sourceRef"), flow.getAttribute("targetRef"), condition, code(flow).sets());
    }

    private Element element(DomElement node, Kind kind) {
        Call call = kind == Kind.CALL ? new Call(node.getAttribute("calledElement"), mappings(node, "in"), mappings(node, "out")) : null;
        Scope body = kind == Kind.SUB_PROCESS || kind == Kind.EVENT_SUB_PROCESS ? scope(node) : null;
        return new Element(node.getAttribute("id"), kind, events.of(node, kind), course(node), code(node), call, body);
    }

    private static Kind kind(DomElement node) {
        return switch (node.getLocalName()) {
            case "userTask" -> Kind.HUMAN;
            case "receiveTask" -> Kind.WAITING;
            case "serviceTask", "sendTask", "businessRuleTask" -> "external".equals(node.getAttribute(CAMUNDA, "type")) ? Kind.WAITING : Kind.AUTOMATIC;
            case "task", "manualTask", "scriptTask" -> Kind.AUTOMATIC;
            case "exclusiveGateway" -> Kind.EXCLUSIVE;
            case "parallelGateway" -> Kind.PARALLEL;
            case "inclusiveGateway", "complexGateway" -> Kind.INCLUSIVE;
            case "eventBasedGateway" -> Kind.EVENT_BASED;
            case "startEvent" -> Kind.START;
            case "endEvent" -> Kind.END;
            case "intermediateCatchEvent" -> Kind.CATCH;
            case "intermediateThrowEvent" -> Kind.THROW;
            case "boundaryEvent" -> Kind.BOUNDARY;
            case "callActivity" -> Kind.CALL;
            case "subProcess", "transaction", "adHocSubProcess" ->
                "true".equals(node.getAttribute("triggeredByEvent")) ? Kind.EVENT_SUB_PROCESS : Kind.SUB_PROCESS;
            default -> null;
        };
    }

    private static Course course(DomElement node) {
        boolean before = isTrue(node, "asyncBefore") || isTrue(node, "async");
        boolean after = isTrue(node, "asyncAfter");
        String defaultFlow = node.getAttribute("default");
        List<DomElement> several = children(node, "multiInstanceLoopCharacteristics");
        if (several.isEmpty()) {
            return new Course(Repeat.ONCE, false, before, after, defaultFlow);
        }
        DomElement loop = several.get(0);
        Repeat repeat = "true".equals(loop.getAttribute("isSequential")) ? Repeat.IN_TURN : Repeat.TOGETHER;
        boolean early = !children(loop, "completionCondition").isEmpty();
        return new Course(repeat, early, before || isTrue(loop, "asyncBefore"), after || isTrue(loop, "asyncAfter"), defaultFlow);
    }

    private static boolean isTrue(DomElement node, String attribute) {
        return "true".equals(node.getAttribute(CAMUNDA, attribute));
    }

    private static Code code(DomElement node) {
        Set<String> beans = new LinkedHashSet<>();
        Map<String, String> sets = new LinkedHashMap<>();
        List<DomElement> running = new ArrayList<>(List.of(node));
        running.addAll(extensions(node, "executionListener"));
        running.addAll(extensions(node, "taskListener"));
        for (DomElement code : running) {
            for (String attribute : List.of("delegateExpression", "expression")) {
                String text = code.getAttribute(CAMUNDA, attribute) == null ? code.getAttribute(attribute) : code.getAttribute(CAMUNDA, attribute);
                Matcher bean = BEAN.matcher(text == null ? "" : text);
                Matcher setting = SETTING.matcher(text == null ? "" : text);
                if (bean.matches()) {
                    beans.add(bean.group(1));
                } else if (setting.matches()) {
                    sets.put(setting.group(1), setting.group(2));
                }
            }
        }
        return new Code(beans, sets, node.getAttribute(CAMUNDA, "dueDate") != null, asks(node));
    }

    private static Set<String> asks(DomElement node) {
        Set<String> asks = new TreeSet<>();
        for (String attribute : List.of("candidateGroups", "assignee")) {
            Matcher variable = BEAN.matcher(Objects.requireNonNullElse(node.getAttribute(CAMUNDA, attribute), ""));
            if (variable.matches()) {
                asks.add(variable.group(1));
            }
        }
        return asks;
    }

    private static List<Mapping> mappings(DomElement node, String direction) {
        return extensions(node, direction).stream().filter(mapping -> mapping.getAttribute("businessKey") == null)
            .map(mapping -> "all".equals(mapping.getAttribute("variables")) ? new Mapping(null, null)
                : new Mapping(mapping.getAttribute("source"), mapping.getAttribute("target")))
            .toList();
    }

    private static List<DomElement> extensions(DomElement node, String name) {
        return children(node, "extensionElements").stream().flatMap(all -> all.getChildElements().stream())
            .filter(child -> CAMUNDA.equals(child.getNamespaceURI()) && child.getLocalName().equals(name)).toList();
    }

    static List<DomElement> children(DomElement node, String name) {
        Collection<DomElement> all = node.getChildElements();
        return all.stream().filter(child -> BPMN.equals(child.getNamespaceURI()) && child.getLocalName().equals(name)).toList();
    }
}
