package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken: what shows paper and cannot run anything. Told by the content; name and declared type must agree with it. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"),
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain;charset=UTF-8", "txt", "csv");

    private static final String EXTENSION = ".*\\.([\\p{Alnum}]{1,8})";
    private static final List<String> RUNNABLE = List.of("html", "svg", "xml", "script");
    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** Whether it is a picture, or pages of paper. */
    boolean isPicture() {
        return this == JPEG || this == PNG || this == TIFF;
    }

    /** The endings of the names of such files, each with its dot. */
    List<String> endings() {
        return extensions.stream().map(extension -> "." + extension).toList();
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind under which content was kept. */
    static FileKind ofMedia(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst().orElseThrow();
    }

    /** @throws Refusal if the name ends like another kind of file */
    void checkName(String name) {
        String extension = name.matches(EXTENSION) ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        if (!extension.isEmpty() && !extensions.contains(extension)) {
            throw Refusal.ofInput("file", "文件名以 ." + extension + " 结尾，内容却是 " + name() + "，请核对文件后重传",
                "the name ends in ." + extension + " but the content is " + name() + "; check the file and send it again");
        }
    }

    /** @param declared what the sender says it is, or null @throws Refusal if that is something that runs, or another of the kinds */
    void checkDeclared(String declared) {
        String said = declared == null ? "" : declared.split(";")[0].strip().toLowerCase(Locale.ROOT);
        Optional<FileKind> other = Arrays.stream(values()).filter(kind -> kind != this && kind.mediaType.split(";")[0].equals(said)).findFirst();
        if (RUNNABLE.stream().anyMatch(said.replace("openxml", "")::contains) || other.isPresent()) {
            throw Refusal.ofInput("file", "声明的类型 " + said + " 与内容 " + name() + " 不符", "declared as " + said + " but the content is " + name());
        }
    }
}
