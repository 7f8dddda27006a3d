package io.sancha.platform.printing;

import java.util.List;
import java.util.function.Supplier;

/** What a package prints of a case. Each that prints has one such bean. */
public interface CasePrints {
    /** What can be printed of the case today, in the order in which it came about; empty while there is nothing. */
    List<Offer> of(String caseId);

    /**
     * A printout that there is.
     *
     * @param name at its address: small letters, digits and dashes
     * @param kind of the printout @param number of the printout, or null
     * @param legal whether it binds a customer
     * @param printout makes it
     */
    record Offer(String name, String kind, String number, boolean legal, Supplier<Printout> printout) {
    }
}
