package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complete form carries the words that it names, in both languages. */
class FormTextsTest {
    private static final FormTexts TEXTS = new FormTexts(Map.of("zh", Map.of("review.opinion", "审查意见 </script>", "review.fails", "不符", "review.other", "其他"),
        "en", Map.of("review.opinion", "Opinion", "review.fails", "Fails", "review.other", "Other")));

    @Test
    void carriesWhatItNames() {
        String form = "<form>\n  <h3 data-text=\"review.opinion\"></h3><td data-labels='{\"FAIL\":\"review.fails\"}'></td>\n</form>\n";

        assertThat(TEXTS.complete(form)).isEqualTo("<form>\n  <h3 data-text=\"review.opinion\"></h3><td data-labels='{\"FAIL\":\"review.fails\"}'></td>\n"
            + "<script type=\"application/json\" class=\"texts\">{\"en\":{\"review.fails\":\"Fails\",\"review.opinion\":\"Opinion\"},"
            + "\"zh\":{\"review.fails\":\"不符\",\"review.opinion\":\"审查意见 \\u003c/script>\"}}</script>\n</form>\n");
    }

    @Test
    void leavesAFormThatNamesNoneAsItIs() {
        assertThat(TEXTS.complete("<form><p></p></form>")).isEqualTo("<form><p></p></form>");
    }

    @Test
    void refusesAKeyThatHasNoText() {
        assertThatThrownBy(() -> TEXTS.complete("<form><p data-text-title=\"review.gone\"></p></form>")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("review.gone");
    }
}
