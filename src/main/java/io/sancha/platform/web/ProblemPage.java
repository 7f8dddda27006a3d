package io.sancha.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** A problem as a browser shows it: its sentence in Chinese, and in English below. */
final class ProblemPage {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>三查 Sancha</title>%s</head><body><p>%s</p><p>%s</p></body></html>
        """;
    private static final String ASKS_AGAIN = "<meta http-equiv=\"refresh\" content=\"2\">";

    private ProblemPage() {
    }

    /** Whether whoever asked for the address looks at pages: a browser does, where no program calls. */
    static boolean isFor(String address, HttpServletRequest request) {
        return !SecurityConfiguration.isRest(address) && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** @param asksAgain whether the browser tries again after two seconds */
    static String of(ProblemDetail problem, boolean asksAgain) {
        String[] sentences = problem.getDetail().split(" / ");
        return PAGE.formatted(asksAgain ? ASKS_AGAIN : "", sentences[0], sentences[1]);
    }
}
