package io.sancha.tools.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** The lines that another process tells, of which no line is longer than memory is meant for: what a line has beyond that is left out. */
final class BoundedLines {
    /** Characters: an act with the longest sentences has some thousand. */
    static final int LONGEST = 20_000;
    private final Reader text;

    /** @param text which reads ahead by itself */
    BoundedLines(Reader text) {
        this.text = text;
    }

    /** Until the text ends. */
    void forEach(Consumer<String> hears) throws IOException {
        var line = new StringBuilder();
        boolean told = false;
        for (int next = text.read(); next >= 0; next = text.read()) {
            told = next != '\n';
            if (!told) {
                hears.accept(line.toString());
                line.setLength(0);
            } else if (next != '\r' && line.length() < LONGEST) {
                line.append((char) next);
            }
        }
        if (told) {
            hears.accept(line.toString());
        }
    }
}
