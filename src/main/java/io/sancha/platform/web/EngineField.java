package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.ExpectedKind;
import io.sancha.platform.input.FoundValue;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parameter of a query the engine did not take. It says so in the middle of its exception's message; of that only the parameter's name, and what
 * is expected there, is told on. What stands in a body is looked at before, by {@link EngineEntry}.
 */
final class EngineField {
    private static final Pattern PARAMETER = Pattern.compile("query parameter '([A-Za-z]{1,60})'");
    private static final Pattern KIND = Pattern.compile("to java type ([\\w.]{1,60})");
    private static final Pattern OPERATOR = Pattern.compile("comparator specified: (\\w{1,60})");
    private static final String ONE_OF_TWO = "Only a single sorting parameter specified";
    private static final Map<String, ExpectedKind> KINDS = Map.of("java.lang.Integer", ExpectedKind.wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE),
        "java.lang.Long", new ExpectedKind("整数", "a whole number"), "java.lang.Boolean", new ExpectedKind(" true 或 false", "true or false"),
        "java.util.Date", ExpectedKind.of(Date.class));

    private EngineField() {
    }

    /** @param answer of the engine to a bad request @return nothing where it names no parameter */
    static Optional<Refusal> in(byte[] answer) {
        String message = new String(answer, StandardCharsets.UTF_8);
        Matcher parameter = PARAMETER.matcher(message);
        if (parameter.find()) {
            Matcher kind = KIND.matcher(message);
            ExpectedKind expected = kind.find() ? KINDS.get(kind.group(1)) : null;
            return Optional.of(expected == null
                ? Refusal.ofInput(parameter.group(1), "值不对，请核对其种类和写法", "the value is not right; look at its kind and how it is written")
                : Refusal.ofInput(parameter.group(1), "值不对，应为" + expected.chinese(), "the value is not right, expected " + expected.english()));
        }
        Matcher operator = OPERATOR.matcher(message);
        if (operator.find()) {
            ExpectedKind expected = EngineQuery.operators();
            return Optional.of(FoundValue.of(operator.group(1)).insteadOf(expected.chinese(), expected.english()).at("operator"));
        }
        return message.contains(ONE_OF_TWO) ? Optional.of(EngineQuery.oneOfTwo("sortOrder")) : Optional.empty();
    }
}
