package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are meant to do harm (MOD-05): each is refused with its name, in little time, and nothing is asked of anybody on the way. */
class HostileFilesTest {
    private static final String FILE = "review/review.bpmn";
    private static final Duration LITTLE = Duration.ofSeconds(60);
    private static Guard guard;

    @BeforeAll
    static void ofTheBank() {
        guard = Guard.ofTheBank();
    }

    private static String diagram(String content) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' "
            + "targetNamespace='t'><bpmn:process id='review' isExecutable='true'>" + content + "</bpmn:process></bpmn:definitions>";
    }

    private static String told(String file, byte[] content) {
        List<Finding>[] found = findings();
        assertTimeout(LITTLE, () -> found[0] = guard.check(List.of(new SourceFile(file, content))));
        assertThat(found[0]).as(file).isNotEmpty().allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("MOD-05"));
        assertThat(found[0]).hasSizeLessThan(600);
        return String.join("; ", found[0].stream().map(Finding::en).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Finding>[] findings() {
        return new List[1];
    }

    private static String told(String content) {
        return told(FILE, content.getBytes(StandardCharsets.UTF_8));
    }

    /** So many reminders at one task that the proofs would look through all that can be under way at once, while others wait for theirs. */
    @Test
    void tooManyEventsAtOneEdgeAreNotLookedThrough() {
        String reminders = IntStream.range(0, 200).mapToObj(i -> "<bpmn:boundaryEvent id='r" + i + "' attachedToRef='review-case' cancelActivity='false'>"
            + "<bpmn:timerEventDefinition><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>")
            .collect(Collectors.joining());
        assertThat(told(diagram("<bpmn:userTask id='review-case'/>" + reminders)))
            .isEqualTo("has 200 events at its edge, at most 10 are taken: remind less often");
    }

    /** Whatever names another machine: a server listens, and nobody comes. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE x SYSTEM 'http://localhost:PORT/x.dtd'>DIAGRAM",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://localhost:PORT/e'>]><x>&e;</x>",
        "<!DOCTYPE x [<!ENTITY % e SYSTEM 'http://localhost:PORT/e'> %e;]>DIAGRAM",
        "<?xml-stylesheet href='http://localhost:PORT/x.xsl' type='text/xsl'?>DIAGRAM",
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'><bpmn:import "
            + "location='http://localhost:PORT/x.xsd' namespace='n' importType='http://www.w3.org/2001/XMLSchema'/>"
            + "<bpmn:process id='review'/></bpmn:definitions>",
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
            + "xsi:schemaLocation='http://www.omg.org/spec/BPMN/20100524/MODEL http://localhost:PORT/x.xsd' targetNamespace='t'><bpmn:process id='review'>"
            + "<bpmn:nothing/></bpmn:process></bpmn:definitions>",
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
            + "xsi:schemaLocation='urn:x http://localhost:PORT/x.xsd' targetNamespace='t'><bpmn:process id='review'><bpmn:extensionElements>"
            + "<x:bag xmlns:x='urn:x'/></bpmn:extensionElements></bpmn:process></bpmn:definitions>",
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
            + "xsi:noNamespaceSchemaLocation='http://localhost:PORT/x.xsd' targetNamespace='t'><bpmn:process id='review'><bpmn:extensionElements><bag/>"
            + "</bpmn:extensionElements></bpmn:process></bpmn:definitions>",
        "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='http://localhost:PORT/x'/>"})
    void nothingIsFetched(String content) throws Exception {
        try (ServerSocket listening = new ServerSocket(0)) {
            listening.setSoTimeout(300);
            told(content.replace("PORT", String.valueOf(listening.getLocalPort())).replace("DIAGRAM", diagram("")));
            assertThatCode(listening::accept).as("a request that left the machine").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void noEntityIsMultiplied() {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '&a").append(i - 1).append(";&a").append(i - 1).append(";'>");
        }
        assertThat(told(bomb.append("]><x>&a39;</x>").toString())).contains("DTD");
        assertThat(told("<x>&nothing;</x>")).contains("line 1");
    }

    @Test
    void nothingIsReadBeyondTheLimits() {
        assertThat(told(diagram("<bpmn:task/>".repeat(50_000)))).contains("more than 20000 elements");
        assertThat(told(diagram("<bpmn:task/>".repeat(100_000)))).contains("larger than 1000000 bytes");
        assertThat(told(diagram("<bpmn:task/>".repeat(1_000_000)))).contains("larger than 1000000 bytes");
        assertThat(told(diagram("<bpmn:subProcess>".repeat(100_000 / 2)))).contains("40 deep");
        assertThat(told(diagram("<bpmn:task " + "a%s='1' ".repeat(3_000).formatted((Object[]) numbers(3_000)) + "/>"))).contains("60 attributes");
        assertThat(told("x/x.form", ("{\"a\":".repeat(10_000)).getBytes(StandardCharsets.UTF_8))).contains("deeper than 40");
        assertThat(told(diagram("<bpmn:documentation>${" + "(".repeat(200_000) + "</bpmn:documentation>"))).contains("is not taken").hasSizeLessThan(1_000);
        String deep = "<bpmn:conditionExpression>${" + "(".repeat(200_000) + "}</bpmn:conditionExpression>";
        assertThat(told(diagram("<bpmn:sequenceFlow id='f'>" + deep + "</bpmn:sequenceFlow>")))
            .contains("conditionExpression");
        List<SourceFile> many = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            many.add(new SourceFile("a/a" + i + ".form", "{}".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(guard.check(many)).extracting(Finding::en).singleElement().asString().contains("500 files");
    }

    private static String[] numbers(int count) {
        String[] numbers = new String[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = String.valueOf(i);
        }
        return numbers;
    }

    /** Two parsers that read one file differently are one hole: only UTF-8 is read, which is what the engine reads then too. */
    @ParameterizedTest
    @CsvSource({"UTF-16, is not text in UTF-8", "UTF-32, UTF-8", "ISO-8859-1, UTF-8"})
    void onlyOneEncodingIsRead(String encoding, String told) {
        String text = "<?xml version='1.0' encoding='" + encoding + "'?>" + diagram("<bpmn:task id='a' name='\u00e9'/>");
        assertThat(told(FILE, text.getBytes(Charset.forName(encoding)))).contains(told);
        assertThat(told(FILE, ("<?xml version='1.0' encoding='UTF-7'?>" + diagram("")).getBytes(StandardCharsets.UTF_8))).contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../review.bpmn", "review/../review.bpmn", "/review.bpmn", "review\\review.bpmn", "review/review.bpmn\u0000.html",
        "a/b/review.bpmn",
        "C:review.bpmn", "review/.bpmn", "review/review.yaml", "contract.yaml", "", "review/\u202Enpmb.bpmn", "review/review.bpmn/", "~/review.bpmn"})
    void noNameLeadsOutOfADeployment(String name) {
        assertThat(told(name, diagram("").getBytes(StandardCharsets.UTF_8))).contains("a file is named folder/file.bpmn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"x/x.form | garbage | JSON", "x/x.form | {\"id\": \"a\"} | components",
        "x/x.form | {\"id\":\"a\",\"id\":\"b\",\"components\":[]} | JSON",
        "x/x.form | {\"id\":\"a\",\"components\":[],\"x\":\"${1}\"} | no ${", "x/x.bpmn | garbage | line 1", "x/x.bpmn | <x/> | definitions",
        "x/x.dmn | garbage | line 1", "x/x.dmn | <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/> | no decision",
        "x/x.bpmn | <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'/> | one process",
        "x/x.bpmn | <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'><process id='a'/>"
            + "<process id='b'/></definitions> | one process"})
    void garbageIsToldWithFileAndPlace(String file, String content, String told) {
        assertThat(told(file, content.getBytes(StandardCharsets.UTF_8))).contains(told);
    }

    @Test
    void noIdStandsTwice() {
        List<SourceFile> twice = Trees.with("review/again.bpmn", Trees.text(FILE));
        assertThat(guard.check(twice)).extracting(Finding::en).containsExactly("the id review stands in review/again.bpmn already");
        List<SourceFile> tables = Trees.with("committee/again.dmn", Trees.text("committee/determine-committee.dmn"));
        assertThat(guard.check(tables)).extracting(Finding::en).containsExactly("the id determine-committee stands in committee/again.dmn already");
    }

    @Test
    void aFileThatIsWrongEverywhereIsToldInAHundredPlacesAndNotInAMillion() {
        assertThat(told(diagram("<bpmn:scriptTask camunda:class='a' name='${1}'/>".repeat(10_000)))).contains("scriptTask");
    }
}
