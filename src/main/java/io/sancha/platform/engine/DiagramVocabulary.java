package io.sancha.platform.engine;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements and attributes of which the bank's diagrams and decision tables are made. Those that carry code are not among them, and each
 * text and value is put before {@link ExpressionRules}.
 */
class DiagramVocabulary {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/";
    /** Elements of BPMN and DMN that hold or call something other than a step, a table or a form. */
    private static final Pattern CODE = Pattern.compile("scriptTask|script|sendTask|interface|operation|import|conversionScript|functionDefinition|invocation");
    private static final Pattern FORM = Pattern.compile("(embedded|camunda-forms):deployment:[a-z-]+/[a-z-]+\\.(html|form)");
    private static final Set<String> EXTENSIONS = Set.of("taskListener", "executionListener", "in", "out", "properties", "property");
    private static final Set<String> ATTRIBUTES = Set.of("delegateExpression", "expression", "event", "formKey", "formRef", "formRefBinding", "formRefVersion",
        "candidateGroups", "historyTimeToLive",
        "isStartableInTasklist", "calledElementBinding", "dueDate", "followUpDate", "priority", "collection", "elementVariable", "assignee", "asyncBefore",
        "asyncAfter", "exclusive",
        "inputVariable", "versionTag", "jobPriority", "failedJobRetryTimeCycle");

    private final ExpressionRules expressions;

    DiagramVocabulary(ExpressionRules expressions) {
        this.expressions = expressions;
    }

    /** An element that is being read. @param id its id, or that of the nearest one around it that has one @param text what stands in it so far */
    private record Open(String name, String id, StringBuilder text) {
    }

    /** @throws io.sancha.platform.audit.Refusal DOR-05 if the file is no XML or holds something else */
    void check(String file, InputStream content) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            read(file, xml);
        } catch (XMLStreamException e) {
            String line = e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNumber());
            throw DeploymentRules.refused(file, "不是可读的 XML（第 " + line + " 行）", "is not readable as XML (line " + line + ")");
        }
    }

    private void read(String file, XMLStreamReader xml) throws XMLStreamException {
        Deque<Open> around = new ArrayDeque<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw DeploymentRules.refused(file, "不能含有 DTD", "no DTD is taken");
                case XMLStreamConstants.START_ELEMENT -> {
                    String id = xml.getAttributeValue(null, "id");
                    around.push(new Open(xml.getLocalName(), id != null || around.isEmpty() ? String.valueOf(id) : around.peek().id(), new StringBuilder()));
                    element(file, xml, around.peek().id());
                }
                // a comment or a section of data may stand between two pieces of one text
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!around.isEmpty()) {
                        around.peek().text().append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> text(file, around.pop(), around.isEmpty() ? "" : around.peek().name());
                default -> { }
            }
        }
    }

    private void text(String file, Open element, String within) {
        expressions.check(file, element.name(), element.id(), element.text().toString());
        if (file.endsWith(".dmn") && element.name().equals("text") && !Set.of("annotationEntry", "textAnnotation").contains(within)) {
            expressions.checkFeel(file, element.id(), element.text().toString());
        }
    }

    private void element(String file, XMLStreamReader xml, String id) {
        String name = xml.getLocalName();
        boolean extension = ofCamunda(xml.getNamespaceURI());
        if (extension ? !EXTENSIONS.contains(name) : CODE.matcher(name).matches()) {
            throw DeploymentRules.refused(file, "不能使用元素 " + name + "（" + id + "）", "the element " + name + " (" + id + ") is not taken");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(file, xml, i, extension, id);
        }
    }

    private void attribute(String file, XMLStreamReader xml, int i, boolean onExtension, String id) {
        String name = xml.getAttributeLocalName(i);
        boolean ofEngine = ofCamunda(xml.getAttributeNamespace(i)) || onExtension && Set.of("class", "resource", "deploymentResource").contains(name);
        if (ofEngine && !ATTRIBUTES.contains(name)) {
            throw DeploymentRules.refused(file, "不能使用属性 " + name + "（" + id + "）", "the attribute " + name + " (" + id + ") is not taken");
        }
        if (name.equals("formKey") && !FORM.matcher(xml.getAttributeValue(i)).matches()) {
            throw DeploymentRules.refused(file, "元素 " + id + " 的表单须来自同一次部署", "element " + id + ": a form comes from the same deployment");
        }
        expressions.check(file, xml.getLocalName() + "@" + name, id, xml.getAttributeValue(i));
        language(file, name, xml.getAttributeValue(i), id);
    }

    private static void language(String file, String name, String value, String id) {
        if (Set.of("expressionLanguage", "scriptFormat", "language").contains(name) && !value.toLowerCase(Locale.ROOT).equals("feel")
            && !value.endsWith("/FEEL/")) {
            throw DeploymentRules.refused(file, "元素 " + id + " 不能使用语言 " + value, "element " + id + ": the language " + value + " is not taken");
        }
    }

    private static boolean ofCamunda(String namespace) {
        return namespace != null && (namespace.startsWith(CAMUNDA) || namespace.startsWith("http://activiti.org/"));
    }
}
