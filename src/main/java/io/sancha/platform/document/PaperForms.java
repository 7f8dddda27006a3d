package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** As which files each kind of paper is taken, and how large they can be. */
@Component
public class PaperForms {
    private static final int MEGABYTE = 1 << 20;
    private final Policy policy;
    private final Clock clock;

    PaperForms(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * How a kind of paper is taken.
     *
     * @param kinds of files, such as {@code PDF}
     * @param endings of their names, each with its dot
     * @param sizeAtMost in bytes
     */
    public record Taken(DocumentType type, List<String> kinds, List<String> endings, int sizeAtMost) {
    }

    /** Of all kinds, in the order of the bank's lists. */
    public List<Taken> all() {
        return of(Arrays.asList(DocumentType.values()));
    }

    List<Taken> of(List<DocumentType> types) {
        return types.stream().map(type -> new Taken(type, type.kinds().stream().map(FileKind::name).toList(),
            type.kinds().stream().flatMap(kind -> kind.endings().stream()).toList(), most(type))).toList();
    }

    /** @throws Refusal APP-07 if such a paper is no such file, or not so large a one */
    void check(DocumentType type, StoredFile file, String path) {
        FileKind kind = FileKind.ofMedia(file.mediaType());
        if (!type.kinds().contains(kind)) {
            String taken = type.kinds().stream().map(FileKind::name).collect(Collectors.joining(", "));
            String zh = type.isPhotograph() ? "请附所拍的照片本身" : "请上传原件的扫描件或签章电子文件";
            String en = type.isPhotograph() ? "send the picture itself as it was taken" : "send the scanned original or the signed electronic file";
            throw Refusal.by("APP-07", type.chinese() + "不能是 " + kind + " 文件，可为 " + taken + "：" + zh,
                "the " + type.english() + " cannot be a " + kind + " file but " + taken + ": " + en).atField(path);
        }
        checkSize(type, file.size(), path);
    }

    /** The same for a file of which only the size is known yet. */
    void checkSize(DocumentType type, long size, String path) {
        int most = most(type);
        if (size > most) {
            throw Refusal.by("APP-07", type.chinese() + "最大 " + most / MEGABYTE + " MB，这份文件 " + megabytes(size) + " MB：请降低扫描分辨率或分成几份再传",
                "the " + type.english() + " has at most " + most / MEGABYTE + " MB, this file has " + megabytes(size)
                    + " MB: scan it at a lower resolution or send it in parts").atField(path);
        }
    }

    /** A size in megabytes, rounded up to a tenth, so that what is too large never reads as what is allowed. */
    static String megabytes(long bytes) {
        long tenths = (bytes * 10 + MEGABYTE - 1) / MEGABYTE;
        return tenths / 10 + "." + tenths % 10;
    }

    private int most(DocumentType type) {
        return policy.count(type.sizeAtMost(), LocalDate.now(clock));
    }
}
