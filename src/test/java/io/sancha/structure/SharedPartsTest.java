package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What several forms show stands once, in the folder of the stage whose facts it shows. */
class SharedPartsTest {
    private static final String PART = "data-part";

    @Test
    void noSectionStandsTwice() {
        Map<String, List<String>> places = new TreeMap<>();
        Diagrams.files(".html").forEach(file -> sections(file).stream().filter(section -> !section.hasAttr(PART))
            .forEach(section -> places.merge(section.outerHtml(), List.of(file.toString()), SharedPartsTest::both)));

        assertThat(places.values()).isNotEmpty().allSatisfy(files -> assertThat(files).as("a section that stands twice becomes a part").hasSize(1));
    }

    @Test
    void everyPartIsOneSectionAndIsShownByMoreThanOneForm() {
        Map<String, List<String>> shownBy = new TreeMap<>();
        Diagrams.forms().forEach(form -> sections(form).stream().filter(section -> section.hasAttr(PART))
            .forEach(section -> shownBy.merge(section.attr(PART), List.of(form.toString()), SharedPartsTest::both)));
        var parts = new TreeSet<String>();
        Diagrams.files(".html").filter(file -> file.getParent().endsWith("facts")).forEach(part -> {
            assertThat(sections(part)).as(part + " is one section").hasSize(1);
            parts.add(Diagrams.PROCESSES.relativize(part).toString().replace('\\', '/'));
        });

        assertThat(shownBy.keySet()).isEqualTo(parts);
        assertThat(shownBy).allSatisfy((part, forms) -> assertThat(forms).as("forms that show " + part).hasSizeGreaterThan(1));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Indentation and line breaks make no difference. */
    private static List<Element> sections(Path file) {
        try {
            return Jsoup.parseBodyFragment(Files.readString(file)).select("section");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
