package io.sancha.platform.task;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which lending rule asks for a required field of an entry, and why the bank wants it. Where the field is left out, {@link EntryReader}
 * refuses by that rule. On a record it holds for all of its required fields; one that names a rule of its own goes by that.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface AskedBy {
    /** Id of the rule, as in the manual's list. */
    String rule();

    /** Why, in Chinese: a clause without a full stop. */
    String zh();

    /** Why, in English: a clause without a full stop. */
    String en();
}
