package io.sancha.platform.notification;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Tells whose cases are and for how much, to who may see them. */
public interface CaseSubjects {
    /**
     * What a case is about.
     *
     * @param customer name of whose it is; null before that is known
     * @param amount last applied for; null before that
     * @param currency of the amount, by its ISO code
     */
    record Subject(String customer, BigDecimal amount, String currency) {
        public static final Subject UNKNOWN = new Subject(null, null, null);
    }

    /** By case, in one question; of which nothing is known is left out. */
    Map<String, Subject> of(Collection<String> cases);
}
