package io.sancha.platform.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.lang.reflect.AnnotatedElement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What should have stood where a value of the wrong kind was found, as people call it: no name of a class is told. */
public record ExpectedKind(String chinese, String english) {
    private static final ExpectedKind WHOLE_NUMBER = new ExpectedKind("整数，不加引号", "a whole number without quotes");
    private static final ExpectedKind NUMBER = new ExpectedKind("数，不加引号", "a number without quotes");
    private static final ExpectedKind YES_OR_NO = new ExpectedKind(" true 或 false，不加引号", "true or false without quotes");
    private static final ExpectedKind TEXT = new ExpectedKind("加引号的文字", "a text in quotes");
    private static final ExpectedKind LIST = new ExpectedKind("方括号内的列表", "a list in brackets");
    private static final ExpectedKind OBJECT = new ExpectedKind("花括号内的一组字段", "fields in braces");
    private static final ExpectedKind TIME = new ExpectedKind("日期和时间，如 2024-03-01T09:00:00.000+0800",
        "a date with its time such as 2024-03-01T09:00:00.000+0800");
    private static final Map<Class<?>, ExpectedKind> OF_TYPES = new HashMap<>(Map.of(
        LocalDate.class, new ExpectedKind("日期，如 2024-03-01", "a date such as 2024-03-01"), Date.class, TIME, String.class, TEXT,
        Boolean.class, YES_OR_NO, boolean.class, YES_OR_NO));

    static {
        Stream.of(Integer.class, int.class, Long.class, long.class, Short.class, short.class).forEach(type -> OF_TYPES.put(type, WHOLE_NUMBER));
        Stream.of(Double.class, double.class, Float.class, float.class).forEach(type -> OF_TYPES.put(type, NUMBER));
    }

    /** Of a value that no record could be made of. */
    static ExpectedKind of(JsonMappingException e) {
        if (e.getCause() instanceof InputCoercionException tooLarge) {
            return withinBounds(tooLarge.getTargetType());
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null ? of(mismatch.getTargetType()) : OBJECT;
    }

    public static ExpectedKind of(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(Arrays.toString(type.getEnumConstants()));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return LIST;
        }
        return OF_TYPES.getOrDefault(type, isWrittenAsText(type) ? TEXT : OBJECT);
    }

    /** @param choices in brackets */
    public static ExpectedKind oneOf(String choices) {
        return new ExpectedKind(" " + choices + " 之一", "one of " + choices);
    }

    public static ExpectedKind wholeNumber(long least, long most) {
        return new ExpectedKind(" " + least + " 至 " + most + " 的整数", "a whole number from " + least + " to " + most);
    }

    /** A whole number that is not larger than its type holds. */
    public static ExpectedKind withinBounds(Class<?> type) {
        return type == int.class || type == Integer.class ? wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE)
            : type == long.class || type == Long.class ? new ExpectedKind("至多 18 位的整数", "a whole number of at most 18 digits") : of(type);
    }

    private static boolean isWrittenAsText(Class<?> type) {
        Stream<AnnotatedElement> makers = Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
        return makers.anyMatch(maker -> maker.isAnnotationPresent(JsonCreator.class));
    }
}
