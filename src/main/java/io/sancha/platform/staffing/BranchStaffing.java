package io.sancha.platform.staffing;

import io.sancha.platform.guard.staffing.Verdict;
import java.util.List;
import java.util.Map;

/**
 * How a branch is staffed.
 *
 * @param number such as {@code 0101}
 * @param name the branch's name
 * @param verdict whether its people suffice
 * @param holders by duty, the user ids of those who hold it in this branch
 * @param names how people are called, by user id
 */
record BranchStaffing(String number, String name, Verdict verdict, Map<String, List<String>> holders, Map<String, String> names) {
    /** Those who work for the branch under some duty. */
    long people() {
        return holders.values().stream().flatMap(List::stream).distinct().count();
    }
}
