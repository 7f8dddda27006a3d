package io.sancha.platform.guard.staffing;

/**
 * A place in a case that one person takes.
 *
 * @param duty under which
 * @param task the task that asks more than its duty; null where whoever has the duty takes the place
 * @param kind of which field the person must be; null where any
 * @param number from 1, where several different people are needed for the same task
 */
record Seat(String duty, String task, String kind, int number) {
    /** The word for the right to take it, as people are given such words by {@link #right}. */
    String right() {
        return right(duty, task, kind);
    }

    static String right(String duty, String task, String kind) {
        return task == null ? duty : kind == null ? duty + "/" + task : duty + "/" + task + "/" + kind;
    }

    static String dutyOf(String right) {
        return right.contains("/") ? right.substring(0, right.indexOf('/')) : right;
    }

    /** Its place among those of one duty and task, which are told as one. */
    String need() {
        return right(duty, task, null);
    }
}
