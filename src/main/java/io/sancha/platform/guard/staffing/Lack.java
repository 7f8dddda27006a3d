package io.sancha.platform.guard.staffing;

import java.util.List;

/**
 * One of the needs for which too few people are there.
 *
 * @param duty the duty
 * @param task the task that asks more than its duty; null where it is the duty alone
 * @param needed how many different people
 * @param people user ids of those who could do it, in their order
 * @param more how many more, of this duty and able to do nothing else that matters, would be enough for the needs with which it is told
 * @param kinds of which kinds these must be; empty where any
 */
public record Lack(String duty, String task, int needed, List<String> people, int more, List<String> kinds) {
    public Lack {
        people = List.copyOf(people);
        kinds = List.copyOf(kinds);
    }
}
