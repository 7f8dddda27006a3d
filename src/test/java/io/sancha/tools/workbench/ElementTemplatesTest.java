package io.sancha.tools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.Trees;
import io.sancha.platform.guard.contract.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Camunda Modeler offers a reviewer by name is the contract's, and makes of a bare element one that the guard takes. */
class ElementTemplatesTest {
    private static final Path FOLDER = Path.of(".camunda/element-templates");
    private static final Path SCHEMA = Path.of("src/test/resources/modeler/element-templates-schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theFilesOfTheFolderAreThoseOfTheContract() throws IOException {
        Map<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                committed.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(committed).as("write them anew by the command templates").isEqualTo(ElementTemplates.files());
    }

    @Test
    void eachTaskCallMessageAndTimeOfTheContractHasOne() throws IOException {
        List<String> expected = new ArrayList<>();
        Contract.ofTheBank().processes().forEach(process -> Stream.of(process.people().stream().map(human -> human.task()),
            process.system().stream().map(system -> system.task()), process.calls().stream().map(call -> call.task())).flatMap(all -> all)
            .forEach(task -> expected.add("io.sancha." + process.key() + "." + task)));
        Contract.ofTheBank().clocks().forEach(clock -> expected.add("io.sancha." + clock.process() + "." + clock.event()));
        Contract.ofTheBank().messages().forEach(message -> message.awaitedIn()
            .forEach(process -> expected.add("io.sancha." + process + "." + message.message())));
        List<JsonNode> templates = templates();
        assertThat(templates).filteredOn(template -> template.get("id").asText().equals("io.sancha.recovery.loan-state-changed")).singleElement()
            .satisfies(template -> assertThat(template.get("description").asText()).contains("choose loan-state-changed under Message"));
        assertThat(templates).hasSizeGreaterThan(100).extracting(template -> template.get("id").asText()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(templates).allSatisfy(template -> {
            assertThat(template.get("name").asText()).matches(".*\\p{IsHan}.* [A-Z0-9].*");
            assertThat(template.get("description").asText()).matches("(?s).*\\p{IsHan}.*[A-Za-z]{3}.*");
        });
    }

    /** The schema is that of the package @camunda/element-templates-json-schema, by which Modeler takes or leaves a template. */
    @Test
    void modelersSchemaHolds() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(SCHEMA));
        assertThat(schema.validate("{\"name\": \"a\", \"id\": \"a\", \"appliesTo\": [\"bpmn:Task\"], \"properties\": [{\"type\": \"Hidden\", \"binding\": "
            + "{\"type\": \"camunda:taskListener\"}}]}", InputFormat.JSON)).as("it refuses what it does not know").isNotEmpty();
        for (Map.Entry<String, String> file : ElementTemplates.files().entrySet()) {
            assertThat(schema.validate(file.getValue(), InputFormat.JSON)).as(file.getKey()).isEmpty();
        }
    }

    /** All at once: what a template leaves out or says wrongly is found at its element. */
    @Test
    void everyElementMadeFromItsTemplateIsOneThatTheGuardTakes() throws IOException {
        Map<String, List<JsonNode>> byProcess = templates().stream()
            .collect(Collectors.groupingBy(template -> template.get("id").asText().split("\\.")[2], TreeMap::new, Collectors.toList()));
        List<SourceFile> made = new ArrayList<>();
        for (SourceFile file : Trees.ofTheBank()) {
            String key = file.name().replaceAll(".*/|\\.bpmn", "");
            if (!file.name().endsWith(".bpmn")) {
                made.add(file);
                continue;
            }
            var diagram = new TemplatedDiagram(file.content());
            byProcess.remove(key).forEach(diagram::apply);
            made.add(new SourceFile(file.name(), diagram.content()));
        }
        assertThat(byProcess).as("every template has been tried").isEmpty();
        assertThat(made).filteredOn(file -> file.name().endsWith(".bpmn"))
            .allSatisfy(file -> assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains("modelerTemplate=\"io.sancha."));
        assertThat(Guard.ofTheBank().check(made)).isEmpty();
    }

    /** So that the proof above is one: the same element without its template is found. */
    @Test
    void anElementWithoutItsTemplateIsFound() {
        var diagram = new TemplatedDiagram(Trees.text("review/review.bpmn").getBytes(StandardCharsets.UTF_8));
        diagram.bare("review-case");
        assertThat(Guard.ofTheBank().check(Trees.with("review/review.bpmn", new String(diagram.content(), StandardCharsets.UTF_8))))
            .extracting(Finding::rule).contains("MOD-06", "MOD-09");
    }

    private static List<JsonNode> templates() throws IOException {
        List<JsonNode> templates = new ArrayList<>();
        for (String file : ElementTemplates.files().values()) {
            JSON.readTree(file).forEach(templates::add);
        }
        return templates;
    }
}
