package io.sancha.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parameter of a query the engine did not take. It says so in the middle of its exception's message; only the parameter's name is told on.
 * Of a body whose values are of the wrong kind it says nothing at all.
 */
final class EngineField {
    private static final Pattern PARAMETER = Pattern.compile("query parameter '([A-Za-z]{1,60})'");

    private EngineField() {
    }

    /** @param answer of the engine to a bad request @return nothing where it names no parameter */
    static Optional<String> in(byte[] answer) {
        Matcher parameter = PARAMETER.matcher(new String(answer, StandardCharsets.UTF_8));
        return parameter.find() ? Optional.of(parameter.group(1)) : Optional.empty();
    }
}
