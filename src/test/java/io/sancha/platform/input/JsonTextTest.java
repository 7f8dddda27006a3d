package io.sancha.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JSON is looked through before it is read: what is wrong is told with its place, what is right is left as it is. */
class JsonTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'a':{'b':['x','y\\u0000']}}                    | a.b[1]",
        "{'a\\u0000':1}                                  | a\\u0000",
        "['\\ud800x']                                    | [0]",
        "'\\u0001'                                       | (body)",
        "{'a':1,'a':2}                                   | line 1, column 11",
        "{                                               | line 1, column",
        "{'a':1} {'b':2}                                 | line 1, column 9",
        "garbage                                         | line 1, column 1",
        "{'a':NaN}                                       | line 1, column 9"})
    void namesTheFieldOrTheLineAndColumn(String json, String place) {
        assertThatThrownBy(() -> JsonText.of(json.strip().replace('\'', '"'))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(Refusal.INPUT);
            assertThat(refusal.field().orElse("")).startsWith(place);
            assertThat(refusal.chinese()).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void refusesNothingAtAllAndWhatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> JsonText.of("  ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> JsonText.of("[".repeat(100_000))).isInstanceOf(Refusal.class).hasMessageContaining("40");
        assertThatThrownBy(() -> JsonText.of("{\"" + "a".repeat(3_000_000) + "\":1}")).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(5000));
    }

    @Test
    void leavesWhatIsRightAsItStandsAndComposesTheRest() {
        String right = "{ \"amount\": 1.10, \"n\": 1e400, \"t\": \"\\u8d37款\", \"x\": [true, null, -0] }";
        assertThat(JsonText.of(right)).isSameAs(right);
        assertThat(JsonText.of("{\"n\":1.10,\"e\\u0301\":[\"e\\u0301\",1e400,null]}")).isEqualTo("{\"n\":1.10,\"é\":[\"é\",1e400,null]}");
    }
}
