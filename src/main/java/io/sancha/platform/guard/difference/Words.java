package io.sancha.platform.guard.difference;

import io.sancha.platform.guard.read.Element;
import java.util.Map;

/** What elements and attributes are called by people; what has no word here goes by its own name. */
final class Words {
    private static final Map<String, String[]> KINDS = Map.ofEntries(kind("userTask", "人工任务", "human task"), kind("serviceTask", "系统任务", "system task"),
        kind("businessRuleTask", "决策任务", "decision task"), kind("callActivity", "调用流程", "call activity"), kind("subProcess", "子流程", "sub-process"),
        kind("startEvent", "开始事件", "start event"), kind("endEvent", "结束事件", "end event"), kind("boundaryEvent", "边界事件", "boundary event"),
        kind("intermediateCatchEvent", "等待事件", "catching event"), kind("intermediateThrowEvent", "发出事件", "throwing event"),
        kind("receiveTask", "接收任务", "receive task"), kind("sendTask", "发送任务", "send task"), kind("exclusiveGateway", "排他网关", "exclusive gateway"),
        kind("parallelGateway", "并行网关", "parallel gateway"), kind("inclusiveGateway", "包容网关", "inclusive gateway"),
        kind("eventBasedGateway", "事件网关", "event gateway"), kind("sequenceFlow", "流向", "flow"), kind("process", "流程", "process"),
        kind("message", "消息", "message"), kind("signal", "信号", "signal"), kind("error", "错误", "error"), kind("escalation", "升级", "escalation"),
        kind("timerEventDefinition", "定时", "timer"), kind("messageEventDefinition", "消息定义", "message definition"),
        kind("textAnnotation", "注释", "annotation"), kind("association", "连线", "association"), kind("definitions", "文件", "file"),
        kind("decision", "决策", "decision"), kind("decisionTable", "决策表", "decision table"), kind("input", "输入列", "input column"),
        kind("output", "输出列", "output column"), kind("inputData", "输入数据", "input data"), kind("knowledgeSource", "依据", "knowledge source"),
        kind("inputExpression", "输入表达式", "input expression"), kind("informationRequirement", "信息需求", "information requirement"),
        kind("standardLoopCharacteristics", "循环", "loop"), kind("multiInstanceLoopCharacteristics", "多实例", "repetition"));
    private static final Map<String, String[]> PROPERTIES = Map.ofEntries(kind("name", "名称", "name"), kind("label", "名称", "label"),
        kind("documentation", "说明", "documentation"), kind("description", "说明", "description"), kind("camunda:formKey", "表单", "form"),
        kind("camunda:candidateGroups", "岗位", "duty"), kind("camunda:assignee", "办理人", "holder"), kind("camunda:dueDate", "办理期限", "due date"),
        kind("camunda:delegateExpression", "程序", "bean"), kind("camunda:decisionRef", "决策表", "decision table"),
        kind("calledElement", "所调用流程", "called process"),
        kind("sourceRef", "起点", "from"), kind("targetRef", "终点", "to"), kind("attachedToRef", "所附任务", "attached to"),
        kind("default", "默认出口", "default way out"),
        kind("conditionExpression", "条件", "condition"), kind("timeDuration", "时长", "duration"), kind("timeDate", "时点", "date"),
        kind("timeCycle", "周期", "cycle"),
        kind("cancelActivity", "是否中断", "interrupting"), kind("camunda:historyTimeToLive", "历史保留", "history kept"), kind("hitPolicy", "命中策略", "hit policy"),
        kind("aggregation", "汇总方式", "aggregation"), kind("typeRef", "类型", "type"), kind("text", "内容", "content"), kind("messageRef", "消息", "message"),
        kind("exporterVersion", "绘图软件版本", "drawing program's version"), kind("exporter", "绘图软件", "drawing program"),
        kind("executionListener", "监听器", "listener"), kind("taskListener", "任务监听器", "task listener"),
        kind("camunda:modelerTemplate", "元素模板", "element template"),
        kind("in", "传入", "passed in"), kind("out", "带回", "brought back"));

    private Words() {
    }

    private static Map.Entry<String, String[]> kind(String name, String chinese, String english) {
        return Map.entry(name, new String[] {chinese, english});
    }

    /** What an element is and is called, such as 人工任务「审查个案」. */
    static String chinese(Element element) {
        String named = line(element, true);
        return KINDS.getOrDefault(element.name(), new String[] {element.name()})[0] + (named.isEmpty() ? "" : "「" + named + "」");
    }

    static String english(Element element) {
        String named = line(element, false);
        String[] kind = KINDS.getOrDefault(element.name(), new String[] {element.name(), element.name()});
        return kind[1] + (named.isEmpty() ? "" : " “" + named + "”");
    }

    /** What a property is called, by the last part of its name where it lies deeper. */
    static String chinese(String property) {
        return word(property)[0];
    }

    static String english(String property) {
        return word(property)[1];
    }

    private static String[] word(String property) {
        String[] whole = PROPERTIES.get(property);
        return whole == null ? PROPERTIES.getOrDefault(property.substring(property.lastIndexOf('/') + 1), new String[] {property, property}) : whole;
    }

    private static String line(Element element, boolean chinese) {
        return part(element.given("name").isEmpty() ? element.given("label") : element.given("name"), chinese);
    }

    /** One language of a name in both: Chinese stands on the first line, or before the first letter of the alphabet. */
    static String part(String name, boolean chinese) {
        int parted = name.indexOf('\n');
        if (parted < 0) {
            parted = name.matches("(?s)[^A-Za-z]*\\p{IsHan}[^A-Za-z]*[A-Za-z].*") ? name.replaceFirst("(?s)[A-Za-z].*", "").length() : -1;
        }
        return (parted <= 0 ? name : chinese ? name.substring(0, parted) : name.substring(parted)).strip();
    }
}
