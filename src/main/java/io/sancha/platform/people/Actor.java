package io.sancha.platform.people;

import java.util.Optional;
import java.util.Set;

/**
 * The person who acts now, as logged in.
 *
 * @param userId login name; never shared, so it names a person
 * @param groups duties ({@code reviewer}, …) and branches ({@code branch-0101}) to which the person belongs
 * @param branches numbers of the branches whose business the person sees and touches: the own one, or more for who works for the bank as a whole
 */
public record Actor(String userId, Set<String> groups, Set<String> branches) {
    /** The name under which the system itself acts. */
    public static final String SYSTEM = "system";
    private static final String BRANCH = "branch-";

    /** Somebody whose branches follow from the groups; told when they act. */
    public Actor(String userId, Set<String> groups) {
        this(userId, groups, Set.of());
    }

    public boolean has(String duty) {
        return duty != null && groups.contains(duty);
    }

    /** Whether the person sees and touches the business of a branch (BRN-01). */
    public boolean covers(String branch) {
        return branches.contains(branch);
    }

    /** Number of the branch in which the person works; nothing at the head office. */
    public Optional<String> ownBranch() {
        return groups.stream().filter(group -> group.startsWith(BRANCH)).map(group -> group.substring(BRANCH.length())).sorted().findFirst();
    }
}
