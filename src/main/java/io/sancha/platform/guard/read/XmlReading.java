package io.sancha.platform.guard.read;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of which nothing is known: UTF-8 only, so that nobody reads it otherwise than we do; no document type, so that there are no
 * entities to fetch or to multiply; no place of a schema, to which the library that makes models would go; and no more elements, deeper or wider, than
 * {@link Limits} allow.
 */
final class XmlReading {
    private final XMLStreamReader xml;
    private int elements;
    private int depth;
    /** The innermost element that is open where reading has come. */
    private Element around;

    private XmlReading(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Element read(byte[] content) throws Unreadable {
        String text = text(content);
        if (text.contains("<!DOCTYPE")) {
            throw new Unreadable("", "不能含有 DTD（DOCTYPE）", "no DTD (DOCTYPE) is taken");
        }
        XmlReading reading = null;
        try {
            reading = new XmlReading(factory().createXMLStreamReader(new StringReader(text)));
            return reading.tree(at -> false);
        } catch (XMLStreamException e) {
            String where = reading == null || reading.around == null ? "" : reading.around.id();
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
            throw new Unreadable(where, "不是可读的 XML（第 " + line + " 行第 " + column + " 列），请查此处的标签、引号和符号",
                "is not readable as XML at line " + line + ", column " + column + "; look at the tags, quotes and signs there");
        }
    }

    /** The id of the element within which a place of a readable text lies, or of the nearest around it that has one; empty where none has. */
    static String elementAt(String text, int line, int column) {
        try {
            var reading = new XmlReading(factory().createXMLStreamReader(new StringReader(text)));
            reading.tree(at -> at.getLineNumber() > line || at.getLineNumber() == line && at.getColumnNumber() >= column);
            return reading.around == null ? "" : reading.around.id();
        } catch (XMLStreamException | Unreadable e) {
            throw new IllegalStateException("it was read before", e);
        }
    }

    static String text(byte[] content) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("", "不是 UTF-8 文本", "is not text in UTF-8");
        }
    }

    /** The one of the JDK, whatever lies on the classpath: its settings are known. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((XMLResolver) (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched: " + systemId);
        });
        return factory;
    }

    /** @param there tells of a place whether reading stops before what ends there is left */
    private Element tree(Predicate<Location> there) throws XMLStreamException, Unreadable {
        String encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new Unreadable("", "编码须为 UTF-8，而非 " + encoding, "the encoding is UTF-8, not " + encoding);
        }
        Element root = null;
        while (xml.hasNext()) {
            int next = xml.next();
            if (next == XMLStreamConstants.END_ELEMENT && there.test(xml.getLocation())) {
                return root;
            }
            switch (next) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new Unreadable("", "不能含有 DTD 或实体", "no DTD and no entity is taken");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new Unreadable("", "不能含有处理指令", "no processing instruction is taken");
                case XMLStreamConstants.START_ELEMENT -> {
                    around = element();
                    root = root == null ? around : root;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (around != null) {
                        around.says(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    around = around.around();
                    depth--;
                }
                default -> { }
            }
        }
        return root;
    }

    private Element element() throws Unreadable {
        String where = around == null ? "" : around.id();
        if (++elements > Limits.ELEMENTS) {
            throw new Unreadable(where, "元素多于 " + Limits.ELEMENTS + " 个", "has more than " + Limits.ELEMENTS + " elements");
        }
        if (++depth > Limits.DEPTH) {
            throw new Unreadable(where, "元素嵌套深于 " + Limits.DEPTH + " 层", "has elements more than " + Limits.DEPTH + " deep");
        }
        if (xml.getAttributeCount() > Limits.ATTRIBUTES) {
            throw new Unreadable(where, "一个元素的属性多于 " + Limits.ATTRIBUTES + " 个", "has an element of more than " + Limits.ATTRIBUTES + " attributes");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace) && xml.getAttributeLocalName(i).endsWith("chemaLocation")) {
                throw new Unreadable(where, "不能指明规范所在（" + xml.getAttributeLocalName(i) + "）：请删去此属性", "names no place of a schema ("
                    + xml.getAttributeLocalName(i) + "): take this attribute out");
            }
            String prefix = namespace == null || namespace.isEmpty() ? "" : Element.ofEngine(namespace) ? "camunda:" : "{" + namespace + "}";
            attributes.put(prefix + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new Element(xml.getNamespaceURI(), xml.getLocalName(), attributes, around);
    }
}
