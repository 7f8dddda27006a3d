package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The build says what the jar is made of: a CycloneDX bill of materials at {@code META-INF/sbom/application.cdx.json}. */
class SbomTest {
    @Test
    void listsWhatTheJarCarriesWithVersionsAndHashes() throws IOException {
        JsonNode bill = read();
        List<String> names = new ArrayList<>();
        bill.get("components").forEach(component -> names.add(component.get("name").asText() + " " + component.get("version").asText()));

        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("sancha");
        assertThat(names).contains("camunda-engine 7.24.0").anyMatch(name -> name.startsWith("spring-security-web "))
            .anyMatch(name -> name.startsWith("postgresql "));
        assertThat(bill.get("components")).allSatisfy(component -> assertThat(component.get("purl").asText()).startsWith("pkg:maven/"));
    }

    @Test
    void leavesOutWhatOnlyTestsUse() throws IOException {
        assertThat(read().get("components")).noneSatisfy(component -> assertThat(component.get("name").asText()).isIn("junit-jupiter", "archunit", "jqwik"));
    }

    private static JsonNode read() throws IOException {
        try (InputStream bill = SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assumeTrue(bill != null || !Boolean.getBoolean("maven.offline"), "Maven is offline (-o): its plug-in makes no bill of materials then, and "
                + "target holds none of an earlier build");
            assertThat(bill).as("made in the build's phase generate-resources").isNotNull();
            return new ObjectMapper().readTree(bill);
        }
    }
}
