package io.sancha.platform.engine;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's own FEEL, with two things kept that it makes anew for each cell of a table: the parsed text of the cell, and the functions that FEEL
 * brings along. A table of twenty rows parses each cell once, not once a decision.
 */
final class PreparedFeel extends ScalaFeelEngine {
    /** More than all tables of a bank hold; when it is reached, what was kept is let go and parsed again. */
    private static final int KEPT = 20_000;
    private static final String INPUT = "inputVariableName";
    private final Map<String, ParsedExpression> tests = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> expressions = new ConcurrentHashMap<>();
    private final FeelEngineApi parser = new FeelEngineApi(feelEngine);
    private final ValueMapper values = feelEngine.valueMapper();
    private final FeelInterpreter interpreter = new FeelInterpreter(values);
    private final FunctionProvider functions = new BuiltinFunctions(feelEngine.clock(), values);

    PreparedFeel() {
        super(java.util.List.of());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) value(parsed(expressions, expression, parser::parseExpression), new ContextVariableWrapper(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        VariableProvider input = new VariableProvider.StaticVariableProvider(new camundajar.impl.scala.collection.immutable.Map.Map1<>(INPUT, inputVariable));
        VariableProvider all = new VariableProvider.CompositeVariableProvider(list(input, new ContextVariableWrapper(variables)));
        // a text in a cell for numbers is neither: null, and no row
        return Boolean.TRUE.equals(value(parsed(tests, expression, parser::parseUnaryTests), all));
    }

    private static ParsedExpression parsed(Map<String, ParsedExpression> kept, String expression, Function<String, ParseResult> parser) {
        ParsedExpression known = kept.get(expression);
        if (known == null) {
            ParseResult result = parser.apply(expression);
            if (result.isFailure()) {
                throw new FeelException(result.failure().message());
            }
            known = result.parsedExpression();
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            kept.put(expression, known);
        }
        return known;
    }

    private Object value(ParsedExpression expression, VariableProvider variables) {
        Val value = interpreter.eval(expression.expression(), new EvalContext(values, variables, functions, new EvaluationFailureCollector()));
        if (value instanceof ValError || value instanceof ValFatalError) {
            throw new FeelException("failed to evaluate expression '" + expression.text() + "': "
                + (value instanceof ValError error ? error.error() : ((ValFatalError) value).error()));
        }
        return values.unpackVal(value);
    }

    private static List<VariableProvider> list(VariableProvider... providers) {
        return CollectionConverters.asScala(java.util.List.of(providers)).toList();
    }
}
