package io.sancha.platform.guard.read;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Where a file does not follow its schema. The library that makes models of files asks the schema of a tree without lines, and repeats what the
 * schema's checker says to it; so a file that it refused is asked once more, as the text that somebody wrote.
 */
record SchemaPlace(int line, int column) {
    private static final Map<String, String> SCHEMAS = Map.of(
        BpmnModelConstants.BPMN20_NS, BpmnModelConstants.BPMN_20_SCHEMA_LOCATION,
        DmnModelConstants.DMN11_NS, DmnModelConstants.DMN_11_SCHEMA_LOCATION,
        DmnModelConstants.DMN12_NS, DmnModelConstants.DMN_12_SCHEMA_LOCATION,
        DmnModelConstants.DMN13_NS, DmnModelConstants.DMN_13_SCHEMA_LOCATION,
        DmnModelConstants.DMN14_NS, DmnModelConstants.DMN_14_SCHEMA_LOCATION,
        DmnModelConstants.DMN15_NS, DmnModelConstants.DMN_15_SCHEMA_LOCATION);

    /** @param namespace of the outermost element @return nothing where no schema is known, or it finds nothing in the text */
    static Optional<SchemaPlace> of(String text, String namespace) {
        URL schema = SCHEMAS.containsKey(namespace) ? library(namespace).getResource(SCHEMAS.get(namespace)) : null;
        if (schema == null) {
            return Optional.empty();
        }
        try {
            Validator validator = SchemaFactory.newDefaultInstance().newSchema(schema).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new First());
            validator.validate(new StreamSource(new StringReader(text)));
            return Optional.empty();
        } catch (SAXParseException found) {
            return Optional.of(new SchemaPlace(found.getLineNumber(), found.getColumnNumber()));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("the schema lies in the library, the text in memory", e);
        }
    }

    private static ClassLoader library(String namespace) {
        return (namespace.equals(BpmnModelConstants.BPMN20_NS) ? Bpmn.class : Dmn.class).getClassLoader();
    }

    /** The first place is told; what follows from it is not asked. */
    private static final class First implements ErrorHandler {
        @Override
        public void warning(SAXParseException found) {
            // of a warning nobody refused anything
        }

        @Override
        public void error(SAXParseException found) throws SAXParseException {
            throw found;
        }

        @Override
        public void fatalError(SAXParseException found) throws SAXParseException {
            throw found;
        }
    }
}
