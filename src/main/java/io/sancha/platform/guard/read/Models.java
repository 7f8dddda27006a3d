package io.sancha.platform.guard.read;

import io.sancha.platform.guard.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.model.xml.ModelException;

/** Typed models of files, checked by their schema, which lies in the library: nothing is fetched. */
final class Models {
    private Models() {
    }

    /** @throws Unreadable if the file does not follow its schema, with the place */
    static <T> T typed(SourceFile file, Element definitions, Function<InputStream, T> reader) throws Unreadable {
        try {
            return reader.apply(new ByteArrayInputStream(file.content()));
        } catch (ModelException e) {
            String text = XmlReading.text(file.content());
            Optional<SchemaPlace> place = SchemaPlace.of(text, definitions.namespace());
            throw new Unreadable(place.map(at -> XmlReading.elementAt(text, at.line(), at.column())).orElse(""), "不符合这类文件的规范"
                + place.map(at -> "（第 " + at.line() + " 行第 " + at.column() + " 列）").orElse("")
                + "，请查元素和属性的名称、次序和取值", "does not follow the schema of its kind"
                + place.map(at -> " at line " + at.line() + ", column " + at.column()).orElse("")
                + "; look at the names, order and values of elements and attributes");
        }
    }
}
