package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A complete form has each reference replaced by its part. */
class FormPartsTest {
    private static final Map<String, String> PARTS = Map.of("committee/facts/votes.html", "<section>\n  <h3>$1 \\ 表决</h3>\n</section>\n",
        "committee/facts/nested.html", "<section data-part=\"committee/facts/votes.html\"></section>\n inside");

    @Test
    void putsThePartWhereTheReferenceStoodIndentedAsItWas() {
        String form = "<form>\n    <section data-part=\"committee/facts/votes.html\"></section>\n  <p></p>\n</form>\n";

        assertThat(complete(form)).isEqualTo("<form>\n    <section>\n      <h3>$1 \\ 表决</h3>\n    </section>\n  <p></p>\n</form>\n");
    }

    @Test
    void leavesAFormWithoutReferencesAsItIs() {
        String form = "<form>\n  <section class=\"entries\"></section>\n</form>";

        assertThat(complete(form)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<section data-part='committee/facts/votes.html'></section>", "<section data-part=\"committee/facts/votes.html\"> </section>",
        "<section data-part=\"../facts/votes.html\"></section>", "<div data-part=\"committee/facts/votes.html\"></div>",
        "<section data-part=\"committee/facts/nested.html\"></section>"})
    void refusesAReferenceThatWouldStayEmpty(String reference) {
        assertThatThrownBy(() -> complete("<form>\n" + reference + "\n</form>")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("data-part");
    }

    @Test
    void refusesAReferenceToAPartThatIsNotThere() {
        assertThatThrownBy(() -> complete("<section data-part=\"committee/facts/gone.html\"></section>")).isInstanceOf(NoSuchElementException.class);
    }

    private static String complete(String form) {
        return FormParts.complete(form, name -> Optional.ofNullable(PARTS.get(name)).orElseThrow());
    }
}
