package io.sancha.platform.replay;

/**
 * Why a past decision cannot be asked again.
 *
 * @param kind what is lacking
 * @param of which input or answer; "" where that is the decision as a whole
 */
record OpenReason(Kind kind, String of) {
    enum Kind { INPUT, ANSWER, SEVERAL, VERSION }

    /** As it is stored, such as {@code INPUT:rating}. */
    String code() {
        return kind + ":" + of;
    }

    static OpenReason of(String code) {
        int colon = code.indexOf(':');
        return new OpenReason(Kind.valueOf(code.substring(0, colon)), code.substring(colon + 1));
    }

    String chinese() {
        return switch (kind) {
            case INPUT -> "新表要看 " + of + "，当时的表没有看，历史中没有留下";
            case ANSWER -> "当时的表没有给出 " + of + "，无从比较";
            case SEVERAL -> "新表有几行同时适用";
            case VERSION -> "当时所用的版本已删除，不知各列是什么";
        };
    }

    String english() {
        return switch (kind) {
            case INPUT -> "the new table looks at " + of + ", which the table of then did not, so history does not hold it";
            case ANSWER -> "the table of then did not answer " + of + ", so there is nothing to compare";
            case SEVERAL -> "several rows of the new table fit at once";
            case VERSION -> "the version that was asked has been deleted, so nobody knows what its columns were";
        };
    }
}
