package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** A field that was left out: refused by the rule that asks for it ({@link AskedBy}), as plain input where none does. */
final class RequiredField {
    private RequiredField() {
    }

    static Refusal refusal(ConstraintViolation<?> violation, String chinese, String english) {
        String field = violation.getPropertyPath().toString();
        return askedBy(violation)
            .map(asked -> Refusal.by(asked.rule(), field + "：" + chinese + "，" + asked.zh(), field + " " + english + ": " + asked.en()).atField(field))
            .orElseGet(() -> Refusal.ofInput(field, chinese, english));
    }

    /** What asks for an item that is empty inside a list is not the rule that asks for the list. */
    private static Optional<AskedBy> askedBy(ConstraintViolation<?> violation) {
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node;
        }
        if (last == null || last.getKind() != ElementKind.PROPERTY || violation.getLeafBean() == null) {
            return Optional.empty();
        }
        return askedBy(violation.getLeafBean().getClass(), last.getName());
    }

    private static Optional<AskedBy> askedBy(Class<?> entry, String name) {
        AskedBy ofAll = entry.getAnnotation(AskedBy.class);
        return Optional.ofNullable(entry.getRecordComponents()).stream().flatMap(Arrays::stream).filter(component -> component.getName().equals(name))
            .map((RecordComponent component) -> component.getAnnotation(AskedBy.class)).map(own -> Optional.ofNullable(own == null ? ofAll : own)).findFirst()
            .orElse(Optional.ofNullable(ofAll));
    }
}
