package io.sancha.platform.guard.staffing;

import java.util.Set;

/**
 * Somebody of a branch, and which places in a case they may take; made by {@link Needs#person}.
 *
 * @param id user id
 * @param duties the duties they hold
 * @param rights words for the places: of duties alone, and of tasks that ask more
 */
public record Person(String id, Set<String> duties, Set<String> rights) {
    public Person {
        duties = Set.copyOf(duties);
        rights = Set.copyOf(rights);
    }
}
