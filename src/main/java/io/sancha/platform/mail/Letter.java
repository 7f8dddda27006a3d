package io.sancha.platform.mail;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says, as plain text and as simple HTML of the same words.
 *
 * @param subject one line
 */
record Letter(String subject, String plain, String html) {
    /** A name or a text that somebody typed never begins a new header: what is no character to be seen is left out of the subject. */
    Letter {
        subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Puts a letter together, paragraph by paragraph. */
    static final class Writer {
        private final List<String> plain = new ArrayList<>();
        private final List<String> html = new ArrayList<>();

        Writer heading(String text) {
            plain.add("\n" + text);
            html.add("<h2 style=\"font-size:1.1em;margin:1.2em 0 .3em\">" + escaped(text) + "</h2>");
            return this;
        }

        /** @param link where it leads; empty where it leads nowhere */
        Writer line(String text, String link) {
            plain.add(link.isEmpty() ? text : text + "\n  " + link);
            String shown = link.isEmpty() ? escaped(text)
                : "<a href=\"" + escaped(link) + "\">" + escaped(text) + "</a>";
            html.add("<p style=\"margin:.3em 0\">" + shown + "</p>");
            return this;
        }

        Letter under(String subject) {
            return new Letter(subject, String.join("\n", plain).strip() + "\n",
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body style=\"font-family:sans-serif\">" + String.join("\n", html)
                    + "</body></html>");
        }

        private static String escaped(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
        }
    }
}
