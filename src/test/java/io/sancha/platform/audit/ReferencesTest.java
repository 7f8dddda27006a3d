package io.sancha.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written about an act comes back as it was, whatever its key is made of, and the text between is one that any database keeps. */
class ReferencesTest {
    private static final int EVERY_UNIT = 0x10000;

    @Property(tries = 2000)
    void comesBackAsItWas(@ForAll("references") List<Reference> references) {
        References written = References.of(references);
        assertThat(new References(written.text()).list()).isEqualTo(references);
        assertThat(written.text().codePoints().filter(sign -> sign != '\n'))
            .noneMatch(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE);
    }

    /** Keys of every character, the signs of the written form among them more often than chance would have them. */
    @Provide
    Arbitrary<List<Reference>> references() {
        Arbitrary<Character> any = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, Arbitraries.chars().all()),
            net.jqwik.api.Tuple.of(1, Arbitraries.chars().with('|', '\\', '\n', '\r', '\0', 'u', 'p', '0', 'a', '\u2028', '\ud800')));
        Arbitrary<String> text = any.list().ofMaxSize(12).map(signs -> signs.stream().map(String::valueOf).reduce("", String::concat));
        return Combinators.combine(text, text, text.filter(hash -> !hash.isEmpty()).injectNull(0.5)).as(Reference::new).list().ofMaxSize(4);
    }

    @Test
    void everyCharacterAloneComesBack() {
        List<Reference> references = IntStream.range(0, EVERY_UNIT).mapToObj(unit -> new Reference("loan-event", "A" + (char) unit + "B", null)).toList();
        assertThat(new References(References.of(references).text()).list()).isEqualTo(references);
    }

    @Test
    void plainKeysAreWrittenAsTheyAlwaysWere() {
        assertThat(References.of(List.of(new Reference("report", "7", "ab"), new Reference("loan-event", "J1/还款.2", null))).text())
            .isEqualTo("report|7|ab\nloan-event|J1/还款.2|");
    }

    /** Such lines stand in chains from before keys were escaped. */
    @ParameterizedTest
    @ValueSource(strings = {"loan-event|J1/A|B|", "loan-event|J1/A\nB|", "loan-event", "|", "a\\b|c\\|d", "\n\n"})
    void aLineOfAnOldRecordIsAlwaysReadable(String text) {
        assertThat(new References(text).list()).isNotEmpty();
        assertThat(new References("loan-event|J1/A|B|").list()).containsExactly(new Reference("loan-event", "J1/A|B", null));
    }
}
