package io.sancha.tools.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rehearsal tells is read line by line, and no line fills the server's memory. */
class BoundedLinesTest {
    @Test
    void linesAreTheLines() throws IOException {
        assertThat(lines("one\ntwo\r\n\nlast")).containsExactly("one", "two", "", "last");
        assertThat(lines("one\n")).containsExactly("one");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void ofALineWithoutEndTheBeginningIsHeard() throws IOException {
        String endless = "x".repeat(5 * BoundedLines.LONGEST);
        assertThat(lines(endless + "\nnext")).containsExactly("x".repeat(BoundedLines.LONGEST), "next");
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        new BoundedLines(new StringReader(text)).forEach(lines::add);
        return lines;
    }
}
