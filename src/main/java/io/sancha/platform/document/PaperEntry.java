package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;

/**
 * What a person says of a paper that they add to a task.
 *
 * @param type what it is; one of those that the task takes
 * @param title how people call it; the file's name without its ending where nothing was said
 * @param originalSeen whether the person compared it with the original (INV-01)
 * @param reverified declares that content known from another case was compared with the original again (ARC-02)
 */
public record PaperEntry(DocumentType type, String title, Boolean originalSeen, Boolean reverified) {
    private static final int LONGEST = 200;

    boolean wasSeen() {
        return Boolean.TRUE.equals(originalSeen);
    }

    boolean wasReverified() {
        return Boolean.TRUE.equals(reverified);
    }

    /** The title as it is kept. @throws Refusal if it is too long */
    String titleFor(String fileName) {
        String said = title == null || title.isBlank() ? fileName.replaceFirst("\\.[\\p{Alnum}]{1,8}$", "") : title.strip();
        String plain = PlainText.of("title", said);
        if (title != null && plain.length() > LONGEST) {
            throw Refusal.ofInput("title", "名称最多 " + LONGEST + " 字", "the title has at most " + LONGEST + " characters");
        }
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
    }
}
