package io.sancha.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in as text is text: it can be stored, comes back as it was, and says the same to everybody. */
class PlainTextTest {
    @Property(tries = 2000)
    void whatIsTakenIsStoredAsItIsAndTakenAgain(@ForAll @StringLength(max = 20) String any) {
        Optional<String> taken = taken(any);
        taken.ifPresent(text -> {
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
            assertThat(text.chars()).noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
            assertThat(PlainText.of("x", text)).isEqualTo(text);
        });
    }

    private static Optional<String> taken(String any) {
        try {
            return Optional.of(PlainText.of("x", any));
        } catch (Refusal notText) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\u0001", "\u001b[31m", "\u007f", "\u0085", "\ud800", "x\udc00", "\ud800x", "\uffff", "\ufdd0", "\ufffd",
        "\udbff\udfff"})
    void refusesWhatIsNoTextAndNamesItsPlace(String wrong) {
        assertThatThrownBy(() -> PlainText.of("application.purpose", "贷款" + wrong)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(Refusal.INPUT);
            assertThat(refusal.field()).contains("application.purpose");
            assertThat(refusal.chinese() + refusal.english()).contains("U+").doesNotContain(wrong.replaceAll("[a-zA-Z\\[0-9]", ""));
        });
    }

    @Test
    void composesWhatLooksTheSame() {
        assertThat(PlainText.of("x", "e\u0301")).isEqualTo("é");
        assertThat(PlainText.of("x", "贷款\n用途\t\r\n𠮷")).isEqualTo("贷款\n用途\t\r\n𠮷");
        assertThat(PlainText.of("x", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u202e\u200b", "\ufeff", " \u2060\t"})
    void whatNobodySeesIsNoText(String invisible) {
        assertThat(PlainText.of("x", invisible)).isBlank();
        assertThat(PlainText.of("x", "贷" + invisible + "款")).isEqualTo("贷" + invisible + "款");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202C", "\u202D", "\u202E", "\u2066", "\u2069"})
    void whatIsTypedIsReadInTheDirectionInWhichItIsStored(String turning) {
        assertThatThrownBy(() -> PlainText.typed("customer.name", "黄石" + turning + "公司")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).contains("customer.name");
            assertThat(refusal.chinese()).contains("第 3 个字符 " + String.format("U+%04X", (int) turning.charAt(0)), "请删去");
            assertThat(refusal.english()).contains("character 3 is", "remove it");
        });
    }

    @Test
    void namesThatLookAlikeAreOneName() {
        assertThat(PlainText.typed("customer.name", "\uFEFF黄石\u200B公司\u2060𠮷")).isEqualTo("黄石公司𠮷");
        assertThat(PlainText.typed("customer.name", " \u200B ")).isBlank();
        assertThat(PlainText.typed("customer.name", "黄石公司")).isEqualTo("黄石公司");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> PlainText.decoded("(body)", "贷款".getBytes(java.nio.charset.Charset.forName("GBK")))).isInstanceOf(Refusal.class);
        assertThat(PlainText.decoded("(body)", "贷款".getBytes(StandardCharsets.UTF_8))).isEqualTo("贷款");
    }
}
