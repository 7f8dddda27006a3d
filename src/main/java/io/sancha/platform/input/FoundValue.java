package io.sancha.platform.input;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.Refusal;

/**
 * A value that cannot be taken, as it is quoted to whoever sent it: in quotation marks, with what was expected behind it, and of a long one the
 * beginning alone, so that the sentence stays one.
 *
 * @param quoted the value as quoted
 * @param chinese what is said behind the quotation
 * @param english the same
 */
public record FoundValue(String quoted, String chinese, String english) {
    private static final int LONGEST = 100;

    public static FoundValue of(Object value) {
        // masked before it is cut: half of a person's number would no longer be known for one
        String text = Masking.text(String.valueOf(value));
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return new FoundValue(end == text.length() ? text : text.substring(0, end) + "…", "", "");
    }

    /** What should have stood there, such as 整数, a whole number. */
    public FoundValue insteadOf(String expectedChinese, String expectedEnglish) {
        return new FoundValue(quoted, "，应为" + expectedChinese, ", expected " + expectedEnglish);
    }

    /** Why it cannot be taken. */
    public FoundValue because(String whyChinese, String whyEnglish) {
        return new FoundValue(quoted, "，" + whyChinese, ": " + whyEnglish);
    }

    /** The refusal of the value at this path. */
    public Refusal at(String field) {
        return Refusal.ofInput(field, "值“" + quoted + "”无效" + chinese, "found '" + quoted + "'" + english);
    }
}
