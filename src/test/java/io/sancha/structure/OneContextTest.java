package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sancha.IntegrationTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * All tests share one application context. Another one beside it would bring a second engine of the same name into the process, and the
 * engine's REST would serve the one that started last, whose actors and listeners are not those of the test.
 */
class OneContextTest {
    private static final Set<String> MAKE_A_CONTEXT_OF_ITS_OWN = Set.of("Import", "SpringBootTest", "ContextConfiguration", "TestPropertySource",
        "ActiveProfiles", "DirtiesContext", "DynamicPropertySource", "MockitoBean", "MockitoSpyBean", "TestBean", "MockBean", "SpyBean");

    @Test
    void onlyTheBaseClassSaysWhatIsInIt() {
        var tests = new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("io.sancha");
        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(tests.stream().filter(type -> !type.isEquivalentTo(IntegrationTest.class)).filter(OneContextTest::wantsItsOwn).map(JavaClass::getName))
            .isEmpty();
    }

    private static boolean wantsItsOwn(JavaClass type) {
        boolean named = type.getAnnotations().stream().anyMatch(one -> MAKE_A_CONTEXT_OF_ITS_OWN.contains(one.getRawType().getSimpleName()))
            || type.getMembers().stream().flatMap(member -> member.getAnnotations().stream())
                .anyMatch(one -> MAKE_A_CONTEXT_OF_ITS_OWN.contains(one.getRawType().getSimpleName()));
        // Spring takes a configuration that stands within a test class for that test alone
        boolean within = type.isAnnotatedWith(TestConfiguration.class) && type.getEnclosingClass().isPresent();
        return named || within;
    }
}
