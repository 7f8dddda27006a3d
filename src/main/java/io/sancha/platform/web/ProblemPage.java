package io.sancha.platform.web;

import io.sancha.platform.login.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A problem as a browser shows it: its sentence in the language that is asked for, in both, one below the other, where none is; and the way back to the
 * start page.
 */
final class ProblemPage {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sancha</title>
        <link rel="icon" href="/sancha/seal.svg"><link rel="stylesheet" href="/sancha/page.css">%s</head>
        <body class="sancha"><header class="top"><a class="brand" href="/"><span class="seal"></span>Sancha</a></header>
        <main>%s</main></body></html>
        """;
    private static final String PARAGRAPHS = "<div class=\"panel\" lang=\"%s\"><p>%s</p><p><a href=\"/\">%s</a></p></div>";
    private static final Map<Language, String> WAY_BACK = Map.of(Language.ZH, "回到首页", Language.EN, "Back to the start page");
    private static final String ASKS_AGAIN = "<meta http-equiv=\"refresh\" content=\"2\">";

    private ProblemPage() {
    }

    /** Whether whoever asked for the address looks at pages: a browser does, where no program calls. */
    static boolean isFor(String address, HttpServletRequest request) {
        return !SecurityConfiguration.isRest(address) && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Whether a browser follows a link to a file: the one address of our REST at which people arrive from pages. */
    static boolean isForFile(HttpServletRequest request) {
        return request.getServletPath().matches("/api/documents/[^/]+")
            && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    static ResponseEntity<byte[]> answer(ProblemDetail problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.getStatus()).header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
            .body(of(problem, false, request).getBytes(StandardCharsets.UTF_8));
    }

    /** @param asksAgain whether the browser tries again after two seconds */
    static String of(ProblemDetail problem, boolean asksAgain, HttpServletRequest request) {
        Optional<Language> asked = Language.asked(request);
        String sentences = asked.map(Stream::of).orElseGet(() -> Stream.of(Language.values()))
            .map(language -> PARAGRAPHS.formatted(language.id(), escaped(problem.getProperties().get(language.id())), WAY_BACK.get(language)))
            .collect(Collectors.joining());
        return PAGE.formatted(asked.orElse(Language.ZH).id(), asksAgain ? ASKS_AGAIN : "", sentences);
    }

    /** A sentence may quote what somebody sent. */
    private static String escaped(Object sentence) {
        return HtmlUtils.htmlEscape(String.valueOf(sentence), StandardCharsets.UTF_8.name());
    }
}
