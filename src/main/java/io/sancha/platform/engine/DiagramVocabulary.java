package io.sancha.platform.engine;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements and attributes of which the bank's diagrams and decision tables are made. Those that carry code are not among them. */
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

    /** @throws io.sancha.platform.audit.Refusal DOR-05 if the file is no XML or holds something else */
    void check(String file, InputStream content) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw DeploymentRules.refused(file, "不能含有 DTD", "no DTD is taken");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(file, xml);
                }
            }
        } catch (XMLStreamException e) {
            throw DeploymentRules.refused(file, "不是可读的 XML", "is not readable as XML");
        }
    }

    private static void element(String file, XMLStreamReader xml) {
        String name = xml.getLocalName();
        boolean extension = ofCamunda(xml.getNamespaceURI());
        if (extension ? !EXTENSIONS.contains(name) : CODE.matcher(name).matches()) {
            throw DeploymentRules.refused(file, "不能使用元素 " + name, "the element " + name + " is not taken");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(file, xml, i, extension);
        }
    }

    private static void attribute(String file, XMLStreamReader xml, int i, boolean onExtension) {
        String name = xml.getAttributeLocalName(i);
        boolean ofEngine = ofCamunda(xml.getAttributeNamespace(i)) || onExtension && Set.of("class", "resource", "deploymentResource").contains(name);
        if (ofEngine && !ATTRIBUTES.contains(name)) {
            throw DeploymentRules.refused(file, "不能使用属性 " + name, "the attribute " + name + " is not taken");
        }
        if (name.equals("formKey") && !FORM.matcher(xml.getAttributeValue(i)).matches()) {
            throw DeploymentRules.refused(file, "表单须来自同一次部署", "a form comes from the same deployment");
        }
        language(file, name, xml.getAttributeValue(i));
    }

    private static void language(String file, String name, String value) {
        if (Set.of("expressionLanguage", "scriptFormat", "language").contains(name) && !Set.of("feel", "juel").contains(value.toLowerCase(Locale.ROOT))
            && !value.endsWith("/FEEL/")) {
            throw DeploymentRules.refused(file, "不能使用语言 " + value, "the language " + value + " is not taken");
        }
    }

    private static boolean ofCamunda(String namespace) {
        return namespace != null && (namespace.startsWith(CAMUNDA) || namespace.startsWith("http://activiti.org/"));
    }
}
