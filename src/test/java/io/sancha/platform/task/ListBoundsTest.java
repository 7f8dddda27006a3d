package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.platform.audit.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list that is too long is refused before anybody looks at its items")
class ListBoundsTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory().getValidator();
    private final EntryReader reader = new EntryReader(VALIDATOR, List.of());

    record Entry(@Size(max = 20) List<@Valid Statement> statements, List<@Valid Group> groups, String name) {
    }

    record Group(@Size(max = 3) List<@NotBlank String> marks, List<String> others) {
    }

    record Statement(@NotBlank @Size(max = 5) String of, @NotBlank String asOf) {
    }

    @Test
    void byItsOwnBound() {
        Refusal refusal = refused("{\"statements\":" + list("{}", 21) + "}");

        assertThat(refusal.rule()).isEqualTo("INPUT");
        assertThat(refusal.field()).contains("statements");
        assertThat(refusal.chinese()).isEqualTo("statements：共 21 项，至多 20 项，请删减后再提交；已保存的内容不受影响");
        assertThat(refusal.english()).isEqualTo("statements: 21 items, at most 20; shorten the list and send it again; what was saved stays as it is");
        assertThat(refused("{\"statements\":" + list("{}", 20) + "}").field().orElseThrow()).as("within it the items are looked at").startsWith("statements[");
    }

    @Test
    void withinAnotherList() {
        assertThat(refused("{\"groups\":[{},{\"marks\":" + list("\"m\"", 4) + "}]}").field()).contains("groups[1].marks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"groups\":[{\"others\":LIST},{\"others\":LIST}]}", "{\"name\":[LIST,LIST]}", "{\"unknown\":{\"x\":[LIST,LIST]}}"})
    void allTogether(String entry) {
        Refusal refusal = refused(entry.replace("LIST", list("\"o\"", 250)));

        assertThat(refusal.english()).contains("items in all lists together, at most 500");
        assertThat(refusal.field().orElseThrow()).matches("(groups|name|unknown).*");
    }

    @Test
    void whatIsWithinTheBoundsIsRead() {
        assertThatCode(() -> reader.read("{\"groups\":[{\"others\":" + list("\"o\"", 499) + "}]}", Entry.class)).doesNotThrowAnyException();
        assertThatCode(() -> reader.read("{\"groups\":[{\"others\":" + list("\"o\"", 5000) + "}]}", Entry.class, 6000)).doesNotThrowAnyException();
    }

    /** Twenty thousand wrong items took 33 seconds. */
    @Test
    void howeverMany() {
        String many = "{\"statements\":" + list("{\"of\":\"too long\"}", 20_000) + "}";
        String elsewhere = "{\"groups\":" + list("{\"marks\":[\" \"]}", 20_000) + "}";
        long begun = System.nanoTime();

        assertThat(refused(many).chinese()).contains("20000 项");
        assertThat(refused(elsewhere).chinese()).contains("40000 项");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private Refusal refused(String entry) {
        return catchThrowableOfType(Refusal.class, () -> reader.read(entry, Entry.class));
    }

    private static String list(String item, int size) {
        return IntStream.range(0, size).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));
    }
}
