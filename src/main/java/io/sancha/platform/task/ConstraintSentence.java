package io.sancha.platform.task;

import io.sancha.platform.input.FoundValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * What a constraint says of a value that it does not take, in each language by itself: the texts of {@code ValidationMessages_zh} and
 * {@code ValidationMessages_en}. Those of the library speak to programmers (a size, a regular expression), and some of its Chinese is English.
 */
final class ConstraintSentence {
    private static final MessageInterpolator TEXTS = new ParameterMessageInterpolator();

    private ConstraintSentence() {
    }

    /** The value as it was found, and behind it what the constraint asks for. */
    static FoundValue of(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        return FoundValue.of(violation.getInvalidValue()).because(in(Locale.CHINESE, constraint, violation.getInvalidValue()),
            in(Locale.ENGLISH, constraint, violation.getInvalidValue()));
    }

    /** @param value what was found: a text is counted in characters, a list in items */
    static String in(Locale language, ConstraintDescriptor<?> constraint, Object value) {
        String template = constraint.getMessageTemplate();
        if (template.equals("{jakarta.validation.constraints.Size.message}")) {
            template = value instanceof CharSequence ? "{io.sancha.platform.task.text}" : "{io.sancha.platform.task.list}";
        }
        return TEXTS.interpolate(template, new About(constraint, value), language);
    }

    private record About(ConstraintDescriptor<?> constraint, Object value) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return constraint;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
