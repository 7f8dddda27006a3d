package io.sancha.platform.audit;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key that a person or their program chooses and that the trail then refers to, such as a payment's: 1 to 64 letters, digits and
 * {@code . _ : / # + -}, the first one a letter or digit. The database holds the same rule for the columns in which such keys are kept.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = ReferenceKey.FORM)
@ReportAsSingleViolation
public @interface ReferenceKey {
    String FORM = "[A-Za-z0-9][A-Za-z0-9._:/#+-]{0,63}";

    String message() default "{io.sancha.platform.audit.ReferenceKey.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
