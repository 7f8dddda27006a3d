package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sancha.platform.audit.Refusal;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a constraint says is Chinese in the Chinese half of a refusal and English in the English one")
class ConstraintSentenceTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory().getValidator();
    private static final java.util.regex.Pattern ENGLISH_WORDS = java.util.regex.Pattern.compile("[A-Za-z]{2,}[ ,;]+[a-z]{2,}");
    private static final java.util.regex.Pattern CHINESE = java.util.regex.Pattern.compile("\\p{IsHan}");
    /** Said by {@link RequiredField}, in the words of the rule that asks for the field. */
    private static final Set<String> SAID_BY_RULES = Set.of("NotNull", "NotBlank", "NotEmpty", "AssertTrue");

    private final EntryReader reader = new EntryReader(VALIDATOR, List.of(new MoneyModule()));

    record Some(@Size(max = 3) String text, @Max(5) Integer number, @DecimalMin(value = "0", message = "{io.sancha.lending.customer.Shareholder.share}")
        BigDecimal share) {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'text':'abcd'}   | text：值“abcd”无效，至多 3 个字                      | text: found 'abcd': at most 3 characters",
        "{'number':6}      | number：值“6”无效，不得大于 5                        | number: found '6': must be at most 5",
        "{'share':'-1'} | share：值“-1”无效，应大于 0 %、不超过 100 %（程序填小数，1 即 100 %） | share: found '-1': expected above 0 % and at most 100 % (1 is 100 %)"})
    void eachHalfHoldsItsLanguage(String json, String chinese, String english) {
        Refusal refusal = Assertions.catchThrowableOfType(Refusal.class, () -> reader.read(json.replace('\'', '"'), Some.class));

        assertThat(refusal.chinese()).isEqualTo(chinese);
        assertThat(refusal.english()).isEqualTo(english);
    }

    @Test
    void soDoesEveryConstraintOfEveryEntry() {
        Set<String> seen = new TreeSet<>();
        constraints().forEach(constraint -> {
            String name = constraint.getAnnotation().annotationType().getSimpleName();
            for (Object value : List.of("text", List.of("item"))) {
                String chinese = ConstraintSentence.in(Locale.CHINESE, constraint, value);
                String english = ConstraintSentence.in(Locale.ENGLISH, constraint, value);
                assertThat(chinese).as("%s", constraint).containsPattern(CHINESE).doesNotContainPattern(ENGLISH_WORDS).doesNotContain("{", "\\");
                assertThat(english).as("%s", constraint).doesNotContainPattern(CHINESE).doesNotContain("{", "\\");
            }
            seen.add(name);
        });
        assertThat(seen).contains("Size", "Min", "Max", "DecimalMin", "DecimalMax", "PastOrPresent", "Pattern", "ReferenceKey");
    }

    /** A regular expression is no sentence. */
    @Test
    void everyPatternSaysInWordsWhatItAsksFor() {
        assertThat(constraints().filter(constraint -> constraint.getAnnotation() instanceof Pattern)).isNotEmpty()
            .allSatisfy(constraint -> assertThat(constraint.getMessageTemplate()).startsWith("{io.sancha."));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws Exception {
        assertThat(texts("zh").keySet()).isEqualTo(texts("en").keySet()).isNotEmpty();
    }

    @Test
    void theReasonsOfTheRulesHoldTheirLanguageToo() {
        assertThat(records().flatMap(type -> Stream.concat(Stream.of(type.getAnnotation(AskedBy.class)),
            Arrays.stream(type.getRecordComponents()).map(component -> component.getAnnotation(AskedBy.class)))).filter(asked -> asked != null))
            .hasSizeGreaterThan(50).allSatisfy(asked -> {
                assertThat(asked.zh()).containsPattern(CHINESE).doesNotContainPattern(ENGLISH_WORDS);
                assertThat(asked.en()).doesNotContainPattern(CHINESE);
            });
    }

    private static Properties texts(String language) throws Exception {
        var texts = new Properties();
        try (var file = ConstraintSentenceTest.class.getResourceAsStream("/ValidationMessages_" + language + ".properties")) {
            texts.load(file);
        }
        return texts;
    }

    private static Stream<Class<?>> records() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.sancha").stream()
            .filter(JavaClass::isRecord).map(JavaClass::reflect);
    }

    /** Those on the fields of records and on the items of their lists. */
    private static Stream<ConstraintDescriptor<?>> constraints() {
        return records().map(VALIDATOR::getConstraintsForClass).flatMap(type -> type.getConstrainedProperties().stream())
            .flatMap(property -> Stream.concat(property.getConstraintDescriptors().stream(),
                property.getConstrainedContainerElementTypes().stream().flatMap(items -> items.getConstraintDescriptors().stream())))
            .filter(constraint -> !SAID_BY_RULES.contains(constraint.getAnnotation().annotationType().getSimpleName()));
    }
}
