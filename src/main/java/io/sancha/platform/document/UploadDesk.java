package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.people.HolderRule;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.task.HumanTask;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in parts, so that a line that breaks costs only what was on it (DOC-01). A file on its way is its sender's alone and of one task; it becomes
 * a file of the task when it is whole and somebody says what it is.
 */
@Service
public class UploadDesk {
    private static final String RULE = "DOC-01";
    /** Bytes that one holds of a file at once. */
    private static final int PIECE = 512 * 1024;
    private static final int LONGEST_MARK = 200;
    private final FilesOnTheirWay files;
    private final Actors actors;
    private final HolderRule holders;
    private final StepStanding steps;
    private final Policy policy;
    private final Clock clock;

    UploadDesk(FilesOnTheirWay files, Actors actors, HolderRule holders, StepStanding steps, Policy policy, Clock clock) {
        this.files = files;
        this.actors = actors;
        this.holders = holders;
        this.steps = steps;
        this.policy = policy;
        this.clock = clock;
    }

    /** The largest file, in bytes. */
    public int sizeAtMost() {
        return policy.count("document.size-at-most", LocalDate.now(clock));
    }

    /**
     * A file is to come.
     *
     * @param size of all of it, in bytes
     * @param mark by which the sender knows it again
     * @throws Refusal if the acting person does not hold the task, its case has ended or its step is done, or it is empty or too large
     */
    @Transactional
    public FileOnItsWay begin(HumanTask task, String fileName, String declaredType, String mark, long size) {
        checkMaySend(task);
        if (size == 0) {
            throw Refusal.ofInput("file", "文件是空的，请核对后重新选择", "the file is empty; check it and choose again");
        }
        if (size < 0 || size > sizeAtMost()) {
            throw DocumentStore.tooLarge(size, sizeAtMost());
        }
        String by = actors.currentUser();
        long most = policy.count("document.on-their-way-at-most", LocalDate.now(clock));
        if (files.of(task.id(), by).stream().mapToLong(FileOnItsWay::size).sum() + size > most) {
            throw Refusal.by(RULE, "本任务未传完的文件合计已超过 " + (most >> 20) + " MB，请先续传或放弃其中的文件",
                "the files that are on their way to this task come to more than " + (most >> 20) + " MB; finish or give up some first");
        }
        var file = new FileOnItsWay(UUID.randomUUID(), task.caseId(), task.id(), by, FileName.kept(PlainText.of("file", fileName)), declaredType,
            mark.substring(0, mark.offsetByCodePoints(0, Math.min(mark.codePointCount(0, mark.length()), LONGEST_MARK))), (int) size, 0, clock.instant(), null);
        files.begin(file);
        return file;
    }

    /** Those that the acting person has sent for a task and that are not papers yet. */
    @Transactional(readOnly = true)
    public List<FileOnItsWay> unfinished(HumanTask task) {
        return files.of(task.id(), actors.currentUser()).stream().filter(file -> !isStale(file)).toList();
    }

    /** One's own file on its way to a task. @throws Refusal BRN-01 where there is none, or it is another's or was thrown away */
    @Transactional(readOnly = true)
    public FileOnItsWay required(HumanTask task, String id) {
        return files.find(key(id)).filter(file -> isTheirs(file, task)).orElseThrow(() -> nothing(id));
    }

    /**
     * Keeps what comes, piece by piece, up to where the line breaks.
     *
     * @param offset where the sender says that it begins
     * @return how much of the file is there now
     * @throws Refusal DOC-01 if the file does not end there, or less of it is left than comes
     */
    public int receive(HumanTask task, String id, long offset, InputStream content) throws IOException {
        checkMaySend(task);
        FileOnItsWay file = required(task, id);
        if (file.became() != null || offset != file.received()) {
            throw notNext(offset, file.received());
        }
        int at = file.received();
        byte[] piece = new byte[Math.min(PIECE, file.size() - at + 1)];
        IOException broken = null;
        for (int length = piece.length; broken == null && length == piece.length;) {
            length = 0;
            try {
                for (int read = 0; read >= 0 && length < piece.length; read = content.read(piece, length, piece.length - length)) {
                    length += read;
                }
            } catch (IOException lineBroke) {
                broken = lineBroke;
            }
            if (length > file.size() - at) {
                throw Refusal.by(RULE, "送来的内容超出文件大小 " + file.size() + " 字节，请重新上传", "more came than the " + file.size()
                    + " bytes that the file has; send it anew");
            }
            if (length > 0 && !files.append(file.id(), at, piece, length)) {
                throw notNext(at, required(task, id).received());
            }
            at += length;
        }
        if (broken != null) {
            throw broken;
        }
        return at;
    }

    /** Gives up a file on its way. */
    @Transactional
    public void giveUp(HumanTask task, String id) {
        files.throwAway(required(task, id).id());
    }

    /** One's whole file, held until the transaction ends. @throws Refusal DOC-01 if parts of it are missing */
    FileOnItsWay whole(HumanTask task, String id) {
        FileOnItsWay file = files.lock(key(id)).filter(found -> isTheirs(found, task)).orElseThrow(() -> nothing(id));
        if (!file.isWhole()) {
            throw Refusal.by(RULE, "文件只到了 " + file.received() + " / " + file.size() + " 字节，请先传完",
                "only " + file.received() + " of " + file.size() + " bytes of the file have come; send the rest first");
        }
        return file;
    }

    byte[] content(FileOnItsWay file) {
        return files.content(file);
    }

    void became(FileOnItsWay file, UUID reference) {
        files.became(file.id(), reference);
    }

    /** Throws away what nobody has gone on with. @return how many files */
    @Transactional
    public int throwAwayStale() {
        return files.throwAwayOlderThan(clock.instant().minus(daysKept(), ChronoUnit.DAYS));
    }

    private void checkMaySend(HumanTask task) {
        task.place().checking(() -> {
            holders.checkMaySend(task.assignee(), actors.currentUser());
            steps.checkWorkable(task.caseId(), task.process());
        });
    }

    private boolean isTheirs(FileOnItsWay file, HumanTask task) {
        return file.taskId().equals(task.id()) && file.person().equals(actors.currentUser()) && !isStale(file);
    }

    private boolean isStale(FileOnItsWay file) {
        return file.lastAt().isBefore(clock.instant().minus(daysKept(), ChronoUnit.DAYS));
    }

    private long daysKept() {
        return policy.days("document.on-its-way-for", LocalDate.now(clock));
    }

    private static Refusal notNext(long offset, int received) {
        return Refusal.by(RULE, "文件已到 " + received + " 字节，不能从第 " + offset + " 字节接着传，请查询后续传",
            "the file has come up to byte " + received + " and cannot go on at " + offset + "; ask where it ends and go on there");
    }

    private static Refusal nothing(String id) {
        return BranchRule.nothing("在传的文件 " + id, "file on its way " + id);
    }

    private static UUID key(String id) {
        if (id == null) {
            throw Refusal.ofInput("upload", "应为已传完的文件的编号", "the id of a file that has come is asked for");
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw nothing(id);
        }
    }
}
