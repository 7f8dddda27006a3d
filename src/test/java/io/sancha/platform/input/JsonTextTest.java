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
        "{'customer':{'name':'x\\u202e'}}                 | customer.name",
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

    /** In each language by itself, and in no word of the parser's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'a':garbage}   | 不是有效的 JSON（第 1 行第 6 列），请查此处的引号、逗号和括号 | not valid JSON at line 1, column 6; look at the quotes, commas and brackets there",
        "{'a':1,'a':2}   | 同一对象中键重复（第 1 行第 11 列），请只留一个                  | a key stands twice in one object at line 1, column 11; leave one of them",
        "{'a':1} x       | 不是有效的 JSON（第 1 行第 9 列），请查此处的引号、逗号和括号 | not valid JSON at line 1, column 9; look at the quotes, commas and brackets there",
        "{} {}           | JSON 之后还有内容（第 1 行第 4 列），请删去                       | something stands behind the JSON at line 1, column 4; remove it"})
    void saysItInOurWords(String json, String chinese, String english) {
        assertThatThrownBy(() -> JsonText.of(json.strip().replace('\'', '"'))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.chinese()).isEqualTo(chinese);
            assertThat(refusal.english()).isEqualTo(english);
        });
    }

    @Test
    void leavesWhatIsRightAsItStandsAndComposesTheRest() {
        String right = "{ \"amount\": 1.10, \"n\": 1e400, \"t\": \"\\u8d37款\", \"x\": [true, null, -0] }";
        assertThat(JsonText.of(right)).isSameAs(right);
        assertThat(JsonText.of("{\"n\":1.10,\"e\\u0301\":[\"e\\u0301\",1e400,null]}")).isEqualTo("{\"n\":1.10,\"é\":[\"é\",1e400,null]}");
    }
}
