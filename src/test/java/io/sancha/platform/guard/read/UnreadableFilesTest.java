package io.sancha.platform.guard.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.vocabulary.FormRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a file that cannot be read is told at which line and column, in our words: what the parsers say to it is of their insides, in English alone. */
class UnreadableFilesTest {
    private static final String PARSERS = "(?is).*(cvc-|sax|parse|xerces|jackson|unexpected|exception|\\{http|uri=).*";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<definitions|1|不是可读的 XML",
        "<definitions>@<a></b></definitions>|2|不是可读的 XML",
        "<definitions xmlns='BPMN' targetNamespace='x'>@<process id='p'>@<userTask id='t' colour='red'/></process></definitions>|3|不符合这类文件的规范",
        "<definitions xmlns='BPMN' targetNamespace='x'>@<process id='p'>@<userTask id='t'>@<colour/></userTask></process></definitions>|4|不符合这类文件的规范",
        "<definitions xmlns='BPMN' targetNamespace='x'>@<process id='p'>@<userTask id='t t'/></process></definitions>|3|不符合这类文件的规范",
        "<definitions xmlns='DMN' id='d' name='d' namespace='x'>@<decision id='a' name='a'>@<decisionTable/></decision>@</definitions>|3|不符合这类文件的规范",
        "<definitions xmlns='DMN' id='d' name='d' namespace='x'>@<decision id='a' name='a' colour='red'/></definitions>|2|不符合这类文件的规范"})
    void areToldWithLineAndColumn(String xml, int line, String chinese) {
        String kind = xml.contains("DMN") ? "x/x.dmn" : "x/x.bpmn";
        Finding found = read(kind, xml.replace('@', '\n').replace("BPMN", Element.BPMN).replace("DMN", "https://www.omg.org/spec/DMN/20191111/MODEL/"));

        assertThat(found.zh()).startsWith(chinese).containsPattern("（第 " + line + " 行第 \\d+ 列），请查");
        assertThat(found.en()).containsPattern("at line \\d+, column \\d+; look at");
        assertThat(found.zh() + found.en()).doesNotMatch(PARSERS);
    }

    @Test
    void soAreForms() {
        assertThat(FormRules.check("x/x.form", "{\n \"id\" x}")).singleElement().satisfies(found -> {
            assertThat(found.zh()).isEqualTo("不是有效的 JSON（第 2 行第 7 列），请查此处的引号、逗号和括号");
            assertThat(found.en()).isEqualTo("is not valid JSON at line 2, column 7; look at the quotes, commas and brackets there");
        });
        assertThat(FormRules.check("x/x.form", "{\"id\":\"x\",\"components\":[]} x")).as("something behind it").hasSize(1);
        assertThat(FormRules.check("x/x.form", "{\"id\":\"x\",\"components\":[]}\n")).isEmpty();
    }

    /** The nearest element that has an id, where there is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<definitions xmlns='BPMN' id='d'><process id='p'><userTask id='t'/><startEvent></process></definitions>|p",
        "<definitions xmlns='BPMN' id='d'><process id='p'/><process id='p'/></definitions>|p",
        "<definitions xmlns='BPMN' id='d'><process id='p'/><process id='q'/></definitions>|q",
        "<definitions xmlns='BPMN' id='d' targetNamespace='x'>@<process id='p'>@<userTask id='t' colour='red'/>@<userTask id='u'/></process></definitions>|t",
        "<definitions xmlns='BPMN' id='d' targetNamespace='x'>@<process id='p'><userTask id='t'>@<colour/></userTask>@</process></definitions>|t",
        "<definitions xmlns='BPMN' id='d' targetNamespace='x'>@<process id='p'>@<userTask id='t'/>@<colour id='c'/></process></definitions>|c",
        "<definitions xmlns='BPMN' id='d' targetNamespace='x'><process id='p'><userTask id='t'/><boundaryEvent id='b'/></process></definitions>|b",
        "<definitions xmlns='BPMN' id='d'/>|d", "<anything id='a'/>|a"})
    void areToldWithTheElementAtWhichReadingStopped(String xml, String element) {
        assertThat(read("x/x.bpmn", xml.replace("BPMN", Element.BPMN).replace('@', '\n')).element()).isEqualTo(element);
    }

    @Test
    void twoProcessesOfOneIdAreNamed() {
        Finding found = read("x/x.bpmn", "<definitions xmlns='" + Element.BPMN + "'><process id='p'/><process id='p'/></definitions>");
        assertThat(found.zh()).contains("标识 p 出现两次");
        assertThat(found.en()).contains("the id p stands there twice");
    }

    /** Whichever bound is passed: a file is named. */
    @Test
    void whatIsTooMuchNamesAFile() {
        assertThat(of(file("x/a.dmn", 10), file("x/b.dmn", 1_000_001))).extracting(Finding::file).containsExactly("x/b.dmn");
        assertThat(of(IntStream.range(0, 9).mapToObj(i -> file("x/a" + i + ".dmn", 900_000 + i)).toArray(SourceFile[]::new))).singleElement()
            .satisfies(found -> assertThat(found.file() + found.en()).contains("x/a8.dmn", "more than 8000000", "900008"));
        assertThat(of(IntStream.range(0, 501).mapToObj(i -> file("x/a" + (1000 + i) + ".dmn", 1)).toArray(SourceFile[]::new))).singleElement()
            .extracting(Finding::file).isEqualTo("x/a1500.dmn");
    }

    private static SourceFile file(String name, int bytes) {
        return new SourceFile(name, new byte[bytes]);
    }

    private static List<Finding> of(SourceFile... files) {
        var reading = new SourceReading((file, root) -> List.of(), (file, form) -> List.of(), true);
        reading.read(List.of(files));
        return reading.findings();
    }

    private static Finding read(String name, String text) {
        var reading = new SourceReading((file, root) -> List.of(), (file, form) -> List.of(), true);
        reading.read(List.of(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8))));
        assertThat(reading.findings()).as(text).hasSize(1);
        return reading.findings().get(0);
    }
}
