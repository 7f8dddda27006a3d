package io.sancha.platform.web;

import io.sancha.platform.input.ExpectedKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.core.MethodParameter;

/** What a parameter in an address is to be, which stands there without quotes; of a number with its bounds. */
final class ParameterKind {
    private static final ExpectedKind YES_OR_NO = new ExpectedKind(" true 或 false", "true or false");

    private ParameterKind() {
    }

    static ExpectedKind of(MethodParameter parameter, Class<?> type) {
        if (type == LocalDate.class) {
            return ExpectedKind.of(type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return YES_OR_NO;
        }
        Min least = parameter.getParameterAnnotation(Min.class);
        Max most = parameter.getParameterAnnotation(Max.class);
        return most == null ? ExpectedKind.withinBounds(type) : ExpectedKind.wholeNumber(least == null ? 0 : least.value(), most.value());
    }
}
