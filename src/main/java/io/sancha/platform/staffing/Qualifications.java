package io.sancha.platform.staffing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Who is fit for a task that asks more than its duty, as {@code processes/staffing.yaml} lists such tasks. Told by the step whose task it is. */
public interface Qualifications {
    /** Id of the task. */
    String task();

    /** By user id, the kinds of which the person is on that day, or, where the task has none, the duties for which they are fit. */
    Map<String, Set<String>> on(LocalDate day);
}
