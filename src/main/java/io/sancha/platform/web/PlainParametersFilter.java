package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.FoundValue;
import io.sancha.platform.input.PlainText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the address, its parameters and those of a page's form before {@link PlainText}, for every request and before the login reads a name
 * in them. JSON bodies and files are put before it where they are read.
 */
class PlainParametersFilter extends OncePerRequestFilter {
    private final ObjectMapper json;

    PlainParametersFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            check(request);
        } catch (Refusal refusal) {
            tell(refusal, request, response, json);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void check(HttpServletRequest request) {
        PlainText.of("(path)", decoded("(path)", request.getRequestURI().replace("+", "%2B")));
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        for (String pair : query.split("&")) {
            String[] parameter = pair.split("=", 2);
            String name = PlainText.of("(query)", decoded("(query)", parameter[0]));
            PlainText.of(name, decoded(name, parameter.length == 1 ? "" : parameter[1]));
        }
        String kind = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (kind.split(";", 2)[0].contains("*")) {
            throw FoundValue.of(kind).insteadOf("一种确定的格式，如 application/json", "one format, such as application/json").at("Content-Type");
        }
        if (kind.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            request.getParameterMap().forEach((name, values) -> {
                PlainText.of("(form)", name);
                for (String value : values) {
                    PlainText.of(name, value);
                }
            });
        }
    }

    private static String decoded(String field, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw Refusal.ofInput(field, "% 之后应为两位十六进制数", "two hexadecimal digits must follow a %");
        }
    }

    /** Outside of Spring's MVC, in the same words. */
    static void tell(Refusal refusal, HttpServletRequest request, HttpServletResponse response, ObjectMapper json) throws IOException {
        ProblemDetail problem = Problem.of(refusal);
        EngineWords.speak(problem, request);
        response.setStatus(problem.getStatus());
        // the webapps parse the body only if it says application/json
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
