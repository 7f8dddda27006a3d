package io.sancha.platform.guard.table;

import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Asks the very interpreter that will evaluate the table whether a value passes a test, so that both mean the same by it. One check's own. */
final class Feel {
    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Map<String, ParseResult> parsed = new HashMap<>();

    /** Whether the interpreter can read the text as a test. */
    boolean reads(Cell test) {
        return test.isAny() || test(test).isSuccess();
    }

    /** A test that the interpreter cannot carry out on the value is one that the value does not pass, as in a table that runs. */
    boolean fits(Cell test, Object value) {
        if (test.isAny()) {
            return true;
        }
        EvaluationResult result = engine.evaluateWithInput(test(test).parsedExpression(), value, Map.<String, Object>of());
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The value that the text of an answer stands for. */
    Object value(Cell answer) {
        return engine.evaluateExpression(answer.text(), Map.<String, Object>of()).result();
    }

    private ParseResult test(Cell test) {
        return parsed.computeIfAbsent(test.text(), engine::parseUnaryTests);
    }
}
