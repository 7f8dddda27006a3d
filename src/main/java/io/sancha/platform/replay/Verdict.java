package io.sancha.platform.replay;

/** What becomes of one decision when the proposed table is asked. */
sealed interface Verdict {
    /** The same answer. */
    record Same() implements Verdict {
    }

    /**
     * Another.
     *
     * @param was what was answered, as JSON: one row, or of a table that collects the rows that would not speak any more
     * @param now what would be: one row, or the rows that would speak besides
     * @param worded whether nothing differs but sentences
     * @param already whether the table that ran when the change was proposed would answer so too
     */
    record Otherwise(String was, String now, boolean worded, boolean already) implements Verdict {
    }

    /** It cannot be told. */
    record Open(OpenReason reason) implements Verdict {
    }
}
