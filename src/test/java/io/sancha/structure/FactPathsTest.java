package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.FormParts;
import io.sancha.platform.task.CaseFacts;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.LiveFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;

/** Every path by which a form or the case page asks for a fact leads to a component of the record that the stage tells. */
class FactPathsTest extends IntegrationTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/static/sancha");
    private static final Pattern CONDITION = Pattern.compile("([^!=]+?)\\s*(?:!?=.*)?");
    /** {@code facts.account.number}, or {@code account.number} where a section was handed on by its name. */
    private static final Pattern ASKED = Pattern.compile("(?<![/'\\w.])(?:facts\\.(?=\\w)|(?=(?:account|acceptance|application|approval|collateral|committee"
        + "|customer|diligence|disbursement|exposure|postloan|review|revaluation|spotcheck|warning)\\.))(\\w+(?:\\.(?!length|map|filter|some|sort)\\w+)*)");
    @Autowired
    List<CaseFacts<?>> stages;
    @Autowired
    List<LiveFigures<?>> figures;

    static Stream<Path> forms() {
        return Diagrams.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFactOfAFormIsTold(Path file) {
        var told = new HashMap<>(facts().sections());
        figures.stream().filter(one -> file.getFileName().toString().equals(one.task() + ".html"))
            .forEach(one -> told.put(one.name(), ResolvableType.forInstance(one).as(LiveFigures.class).getGeneric(0)));
        var facts = new FactTypes(told);
        Element form = Jsoup.parse(FormParts.complete(text(file), part -> text(Diagrams.PROCESSES.resolve(part)))).selectFirst("form");

        for (Element place : form.select("[data-fact], [data-facts], [data-if], [data-default], [data-options]")) {
            for (String attribute : List.of("data-fact", "data-facts", "data-if", "data-default", "data-options")) {
                if (place.hasAttr(attribute)) {
                    assertThat(type(place, attribute, facts)).as(attribute + "=\"" + place.attr(attribute) + "\" in " + file).isPresent();
                }
            }
        }
        for (Element list : form.select("[data-facts], [data-options]")) {
            assertThat(rows(list, facts)).as("rows of " + list.attributes() + " in " + file).isPresent();
        }
        for (Element select : form.select("[data-option-value], [data-option-label]")) {
            ResolvableType rows = rows(select, facts).orElseThrow();
            assertThat(FactTypes.within(rows, select.attr("data-option-value"))).as("value of " + select.attributes() + " in " + file).isPresent();
            assertThat(FactTypes.within(rows, select.attr("data-option-label"))).as("label of " + select.attributes() + " in " + file).isPresent();
        }
        for (Element shown : form.select("[data-show]")) {
            ResolvableType rows = type(shown.closest("[data-default]"), "data-default", facts).flatMap(FactTypes::rows).orElseThrow();
            assertThat(FactTypes.within(rows, shown.attr("data-show"))).as("data-show=\"" + shown.attr("data-show") + "\" in " + file).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyConditionOnAnEntryNamesAnEntry(Path file) {
        Element form = Jsoup.parse(text(file)).selectFirst("form");
        for (Element part : form.select("[data-if-entry]")) {
            String entry = path(part.attr("data-if-entry"));
            assertThat(form.select("[name], [data-list]")).as("data-if-entry of " + entry + " in " + file)
                .anyMatch(field -> entry.equals(field.hasAttr("name") ? field.attr("name") : field.attr("data-list")));
        }
    }

    @Test
    void everyFactThatTheCasePageAsksForIsTold() {
        FactTypes facts = facts();
        Set<String> asked = new TreeSet<>();
        for (String script : List.of("case-summary.js", "case-opinions.js", "case-figures.js", "case-points.js", "case-view.js", "task-form.js")) {
            ASKED.matcher(text(SCRIPTS.resolve(script)).replace("?.", ".").replace("...", " ")).results().map(found -> found.group(1)).forEach(asked::add);
        }
        assertThat(asked).contains("account.asOf", "account.maturesOn", "approval.conditions", "customer.ratios")
            .allSatisfy(path -> assertThat(facts.at(path)).as("facts." + path).isPresent());
    }

    @Test
    void theCasePageKnowsThePlaceOfEverySection() {
        String order = text(SCRIPTS.resolve("case-view.js")).replaceAll("(?s).*const ORDER = \\[(.*?)\\].*", "$1");
        List<String> placed = Pattern.compile("'(\\w+)'").matcher(order).results().map((MatchResult name) -> name.group(1)).toList();
        Set<String> told = new TreeSet<>(facts().sections().keySet());
        told.removeAll(Set.of("task", "endofday"));

        assertThat(placed).as("what is told of a case").containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void everyFactHasATermInBothLanguages() {
        String terms = text(SCRIPTS.resolve("texts.en.json"));
        var ofCases = new HashMap<>(facts().sections());
        ofCases.remove("task");
        Set<String> names = new TreeSet<>();
        new FactTypes(ofCases).everything().forEach(component -> names.add(component.name()));
        names.removeIf(name -> terms.contains("\"term." + name + "\": "));

        assertThat(names).as("shown on the case page by a name of the program").isEmpty();
    }

    @Test
    void factsAreRecordsAllTheWayDown() {
        assertThat(facts().everything()).hasSizeGreaterThan(200).allMatch(FactTypes.Component::tells, "is a value, a record, or a list of them");
    }

    /** What each stage tells, and the task beside it, as {@code task-form.js} puts it there. */
    private FactTypes facts() {
        Map<String, ResolvableType> sections = new HashMap<>();
        stages.forEach(stage -> sections.put(stage.section(), ResolvableType.forInstance(stage).as(CaseFacts.class).getGeneric(0)));
        sections.put("task", ResolvableType.forClass(HumanTask.class));
        return new FactTypes(sections);
    }

    /** A fact inside the row of a list of facts is looked for in the row; everything else from the top. */
    private static Optional<ResolvableType> type(Element place, String attribute, FactTypes facts) {
        String path = attribute.equals("data-if") ? path(place.attr(attribute)) : place.attr(attribute);
        Element list = place.parent().closest("[data-facts]");
        return list == null ? facts.at(path) : rows(list, facts).flatMap(row -> FactTypes.within(row, path));
    }

    private static Optional<ResolvableType> rows(Element list, FactTypes facts) {
        return type(list, list.hasAttr("data-facts") ? "data-facts" : "data-options", facts).flatMap(FactTypes::rows);
    }

    private static String path(String condition) {
        var found = CONDITION.matcher(condition.trim());
        assertThat(found.matches()).as("condition " + condition).isTrue();
        return found.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
