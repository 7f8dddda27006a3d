package io.sancha.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.platform.audit.ReferenceKey;
import io.sancha.platform.audit.Refusal;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.Valid;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A field that is left out is refused by the rule that asks for it")
class RequiredFieldTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory().getValidator();
    private final EntryReader reader = new EntryReader(VALIDATOR, List.of());

    @AskedBy(rule = "GUA-01", zh = "登记后担保权才设立", en = "the right arises at registration")
    record Registered(
        @NotEmpty List<@NotBlank String> marks,
        @AskedBy(rule = "GUA-02", zh = "交付后质权才设立", en = "a pledge arises at delivery") @NotNull Boolean delivered,
        @NotNull @Valid Nested of) {
    }

    record Nested(@NotBlank String title, @AskedBy(rule = "CON-06", zh = "须当面签章", en = "signed in presence") @NotBlank String signatory) {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'delivered':true,'of':{'title':'t','signatory':'s'}}                          | marks        | GUA-01 | the right arises at registration",
        "{'marks':[],'delivered':true,'of':{'title':'t','signatory':'s'}}               | marks        | GUA-01 | 登记后担保权才设立",
        "{'marks':['C1'],'of':{'title':'t','signatory':'s'}}                            | delivered    | GUA-02 | a pledge arises at delivery",
        "{'marks':['C1'],'delivered':true}                                              | of           | GUA-01 | the right arises at registration",
        "{'marks':['C1'],'delivered':true,'of':{'title':'t','signatory':' '}}           | of.signatory | CON-06 | 须当面签章",
        "{'marks':['C1'],'delivered':true,'of':{'signatory':'s'}}                       | of.title     | INPUT  | is required",
    }, quoteCharacter = '"')
    void byItsOwnRuleOrThatOfItsRecord(String json, String field, String rule, String why) {
        Refusal refusal = catchThrowableOfType(() -> reader.read(json.replace('\'', '"'), Registered.class), Refusal.class);

        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.field()).contains(field);
        assertThat(refusal.getMessage()).contains(field).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = "{'marks':['C1',' '],'delivered':true,'of':{'title':'t','signatory':'s'}} | INPUT", quoteCharacter = '"')
    void whatIsEmptyInsideAListIsNotAskedFor(String json, String rule) {
        assertThat(catchThrowableOfType(() -> reader.read(json.replace('\'', '"'), Registered.class), Refusal.class).rule()).isEqualTo(rule);
    }

    record Paid(@ReferenceKey String key) {
    }

    @Test
    void aKeyIsRefusedByTheWholeSentenceInEachLanguage() {
        Refusal refusal = catchThrowableOfType(() -> reader.read("{\"key\":\"A|B\"}", Paid.class), Refusal.class);

        assertThat(refusal.getMessage())
            .contains("值“A|B”无效，应为至多 64 位字母、数字及 ._:/#+-，首位为字母或数字 / ")
            .contains("found 'A|B': expected at most 64 letters, digits and ._:/#+-, the first one a letter or digit");
    }
}
