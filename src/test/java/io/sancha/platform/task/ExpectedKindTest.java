package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.ExpectedKind;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was expected is called as people call it")
class ExpectedKindTest {
    private final EntryReader reader = new EntryReader(Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory().getValidator(), List.of());

    record Inner(String name) {
    }

    record Code(String of) {
        @JsonCreator
        Code {
        }
    }

    enum Way { BY_DAY, BY_NIGHT }

    record Entry(Inner inner, List<Inner> list, long id, Integer count, Way way, LocalDate on, String text, boolean sure) {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "5                            | 花括号内的一组字段         | fields in braces",
        "[]                           | 花括号内的一组字段         | fields in braces",
        "{'inner':5}                  | 花括号内的一组字段         | fields in braces",
        "{'list':{}}                  | 方括号内的列表             | a list in brackets",
        "{'list':[5]}                 | 花括号内的一组字段         | fields in braces",
        "{'id':1e99}                  | 整数，不加引号             | a whole number without quotes",
        "{'id':9999999999999999999999}| 至多 18 位的整数           | a whole number of at most 18 digits",
        "{'count':99999999999}        | -2147483648 至 2147483647 的整数 | a whole number from -2147483648 to 2147483647",
        "{'count':1.5}                | 整数，不加引号             | a whole number without quotes",
        "{'way':'AT_NOON'}            | [BY_DAY, BY_NIGHT] 之一    | one of [BY_DAY, BY_NIGHT]",
        "{'text':[]}                  | 加引号的文字               | a text in quotes",
        "{'sure':'yes'}               | true 或 false              | true or false without quotes"})
    void withoutTheNameOfAClass(String json, String chinese, String english) {
        Refusal refusal = refused(json.replace('\'', '"'));

        assertThat(refusal.chinese()).contains("应为", chinese);
        assertThat(refusal.english()).contains("expected " + english);
        assertThat(refusal.getMessage()).doesNotContain("Inner", "Entry", "Object", "ArrayList", "long", "Way");
    }

    /** A list of numbers, a time of day, a year that no database holds. */
    @ParameterizedTest
    @ValueSource(strings = {"[2024,1,1]", "5", "\"2024-03-01T00:00:00\"", "\"2024-03-01T00:00:00Z\"", "\"+999999999-12-31\"", "\"0000-01-01\"",
        "\"2024-02-30\"", "\"24-3-1\"", "{}"})
    void aDateIsWrittenInOneWay(String date) {
        assertThat(refused("{\"on\":" + date + "}").english()).startsWith("on").contains("expected a date such as 2024-03-01");
    }

    @Test
    void whatIsReadFromATextIsExpectedAsOne() {
        assertThat(ExpectedKind.of(Code.class).english()).isEqualTo("a text in quotes");
        Entry entry = reader.read("{\"id\":1,\"sure\":true,\"on\":\"2024-02-29\"}", Entry.class);
        assertThat(entry.on()).isEqualTo("2024-02-29");
        assertThat(reader.write(entry)).as("as it is typed").contains("\"on\":\"2024-02-29\"");
    }

    private Refusal refused(String json) {
        return catchThrowableOfType(Refusal.class, () -> reader.read(json, Entry.class));
    }
}
