package io.sancha.people;

import java.util.Set;

/**
 * The person who acts now, as logged in.
 *
 * @param userId login name; never shared, so it names a person
 * @param groups duties ({@code reviewer}, …) and branches ({@code branch-0101}) to which the person belongs
 */
public record Actor(String userId, Set<String> groups) {
    /** The name under which the system itself acts. */
    public static final String SYSTEM = "system";

    public boolean has(String duty) {
        return groups.contains(duty);
    }
}
