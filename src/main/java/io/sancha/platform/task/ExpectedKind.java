package io.sancha.platform.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.lang.reflect.AnnotatedElement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** What should have stood where a value of the wrong kind was found, as people call it: no name of a class is told. */
record ExpectedKind(String chinese, String english) {
    private static final ExpectedKind NUMBER = new ExpectedKind("整数，不加引号", "a whole number without quotes");
    private static final ExpectedKind YES_OR_NO = new ExpectedKind("true 或 false，不加引号", "true or false without quotes");
    private static final ExpectedKind TEXT = new ExpectedKind("加引号的文字", "a text in quotes");
    private static final ExpectedKind LIST = new ExpectedKind("方括号内的列表", "a list in brackets");
    private static final ExpectedKind OBJECT = new ExpectedKind("花括号内的一组字段", "fields in braces");
    private static final Map<Class<?>, ExpectedKind> OF_TYPES = Map.of(
        LocalDate.class, new ExpectedKind("日期，如 2024-03-01", "a date such as 2024-03-01"),
        Integer.class, NUMBER, int.class, NUMBER, Long.class, NUMBER, long.class, NUMBER,
        Boolean.class, YES_OR_NO, boolean.class, YES_OR_NO, String.class, TEXT);

    /** Of a value that no record could be made of. */
    static ExpectedKind of(JsonMappingException e) {
        if (e.getCause() instanceof InputCoercionException tooLarge) {
            return of(tooLarge.getTargetType());
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null ? of(mismatch.getTargetType()) : OBJECT;
    }

    static ExpectedKind of(Class<?> type) {
        if (type.isEnum()) {
            String constants = Arrays.toString(type.getEnumConstants());
            return new ExpectedKind(" " + constants + " 之一", "one of " + constants);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return LIST;
        }
        return OF_TYPES.getOrDefault(type, isWrittenAsText(type) ? TEXT : OBJECT);
    }

    private static boolean isWrittenAsText(Class<?> type) {
        Stream<AnnotatedElement> makers = Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
        return makers.anyMatch(maker -> maker.isAnnotationPresent(JsonCreator.class));
    }
}
