package io.sancha.platform.guard.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Reads the tests of a cell. A table is asked hundreds of thousands of times while it is proved, which FEEL's interpreter is too slow for; that
 * both say the same is a test. What is compared with a value of another kind is neither passed nor failed, as in FEEL (DMN 1.3, 10.3.2.13): neither
 * it nor its negation fits.
 */
final class UnaryTests {
    private final Deque<Object> tokens;

    private UnaryTests(Deque<Object> tokens) {
        this.tokens = tokens;
    }

    /** A token that is no literal. */
    record Sign(String text) {
    }

    private enum Truth { YES, NO, UNKNOWN }

    private interface Test {
        Truth of(Object value);
    }

    /** The text does not follow the grammar. */
    private static final class NotATest extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Optional<Predicate<Object>> read(Deque<Object> tokens) {
        // within a list, or behind not, the interpreter takes a truth value for the answer and not for what the input is compared with
        if (tokens.size() > 1 && tokens.stream().anyMatch(Boolean.class::isInstance)) {
            return Optional.empty();
        }
        var reading = new UnaryTests(tokens);
        try {
            Test tests = reading.tests();
            return tokens.isEmpty() ? Optional.of(value -> tests.of(value) == Truth.YES) : Optional.empty();
        } catch (NotATest e) {
            return Optional.empty();
        }
    }

    private Test tests() {
        if (taken("not")) {
            take("(");
            Test inner = list();
            take(")");
            return value -> inner.of(value) == Truth.UNKNOWN ? Truth.UNKNOWN : truth(inner.of(value) == Truth.NO);
        }
        return list();
    }

    private Test list() {
        Test any = test();
        while (taken(",")) {
            any = either(any, test());
        }
        return any;
    }

    private Test test() {
        for (String sign : new String[] {"<=", ">=", "<", ">"}) {
            if (taken(sign)) {
                return order(literal(), order -> switch (sign) {
                    case "<=" -> order <= 0;
                    case ">=" -> order >= 0;
                    case "<" -> order < 0;
                    default -> order > 0;
                });
            }
        }
        if (taken("list contains")) {
            take("(");
            take("?");
            take(",");
            Object member = literal();
            take(")");
            return value -> value instanceof Collection<?> list ? truth(list.contains(member)) : Truth.UNKNOWN;
        }
        boolean closed = taken("[");
        if (closed || taken("(") || taken("]")) {
            Test from = order(literal(), closed ? order -> order >= 0 : order -> order > 0);
            take("..");
            Object to = literal();
            Test until = order(to, end() ? order -> order <= 0 : order -> order < 0);
            return value -> from.of(value) == Truth.YES ? until.of(value) : from.of(value);
        }
        return compare(literal(), order -> order == 0);
    }

    /** Whether the range takes its end in. */
    private boolean end() {
        if (taken("]")) {
            return true;
        }
        if (!taken(")")) {
            take("[");
        }
        return false;
    }

    private static Test either(Test one, Test other) {
        return value -> {
            Truth first = one.of(value);
            Truth second = other.of(value);
            return first == Truth.YES || second == Truth.YES ? Truth.YES : first == Truth.NO && second == Truth.NO ? Truth.NO : Truth.UNKNOWN;
        };
    }

    private static Truth truth(boolean holds) {
        return holds ? Truth.YES : Truth.NO;
    }

    /** Which of two words is the greater nobody means who writes a table, and the interpreter goes by their letters: AAA comes before B. */
    private static Test order(Object literal, IntPredicate order) {
        if (!(literal instanceof BigDecimal || literal instanceof LocalDate)) {
            throw new NotATest();
        }
        return compare(literal, order);
    }

    private static Test compare(Object literal, IntPredicate order) {
        boolean equality = order.test(0) && !order.test(1) && !order.test(-1);
        return value -> {
            if (literal instanceof BigDecimal number && value instanceof BigDecimal figure) {
                return truth(order.test(figure.compareTo(number)));
            } else if (literal instanceof LocalDate day && value instanceof LocalDateTime time) {
                return truth(order.test(time.compareTo(day.atStartOfDay())));
            } else if (equality && (value == null || literal.getClass() == value.getClass())) {
                return truth(literal.equals(value));
            }
            return Truth.UNKNOWN;
        };
    }

    private Object literal() {
        Object token = tokens.poll();
        if (token == null || token instanceof Sign) {
            throw new NotATest();
        }
        return token;
    }

    private boolean taken(String sign) {
        return new Sign(sign).equals(tokens.peek()) && tokens.poll() != null;
    }

    private void take(String sign) {
        if (!taken(sign)) {
            throw new NotATest();
        }
    }
}
