package io.sancha.platform.web;

import io.sancha.platform.login.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** A problem as a browser shows it: its sentence in the language that is asked for; in both, one below the other, where none is. */
final class ProblemPage {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><title>Sancha</title>%s</head><body>%s</body></html>
        """;
    private static final String PARAGRAPH = "<p lang=\"%s\">%s</p>";
    private static final String ASKS_AGAIN = "<meta http-equiv=\"refresh\" content=\"2\">";

    private ProblemPage() {
    }

    /** Whether whoever asked for the address looks at pages: a browser does, where no program calls. */
    static boolean isFor(String address, HttpServletRequest request) {
        return !SecurityConfiguration.isRest(address) && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** @param asksAgain whether the browser tries again after two seconds */
    static String of(ProblemDetail problem, boolean asksAgain, HttpServletRequest request) {
        Optional<Language> asked = Language.asked(request);
        String sentences = asked.map(Stream::of).orElseGet(() -> Stream.of(Language.values()))
            .map(language -> PARAGRAPH.formatted(language.id(), problem.getProperties().get(language.id()))).collect(Collectors.joining());
        return PAGE.formatted(asked.orElse(Language.ZH).id(), asksAgain ? ASKS_AGAIN : "", sentences);
    }
}
