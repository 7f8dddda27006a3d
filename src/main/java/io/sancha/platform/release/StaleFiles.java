package io.sancha.platform.release;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.difference.Change;
import io.sancha.platform.guard.difference.Differences;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of a proposal whose files have been released anew since it was compared with what ran (CHG-05). */
@Component
class StaleFiles {
    private static final int TOLD = 3;
    private final ProcessChanges changes;
    private final ProcessFiles processes;

    StaleFiles(ProcessChanges changes, ProcessFiles processes) {
        this.changes = changes;
        this.processes = processes;
    }

    /** A file that another change has come to meanwhile. @param by the change; null where the file came past the releases */
    record Stale(String file, Long by, String zh, String en) {
    }

    List<Stale> of(List<ChangeFile> files) {
        return files.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    private Optional<Stale> of(ChangeFile file) {
        Optional<SourceFile> runs = processes.running(file.name());
        String hash = runs.map(found -> Hashes.sha256(found.content())).orElse(null);
        if (Objects.equals(hash, file.baseSha256())) {
            return Optional.empty();
        }
        Long by = changes.lastReleased(file.name()).map(ProcessChange::id).orElse(null);
        SourceFile base = file.baseSha256() == null ? null : new SourceFile(file.name(), changes.content(file.baseSha256()));
        Differences since = runs.map(found -> Differences.between(base, found)).orElse(new Differences(List.of(), 0));
        int count = since.changes().size() + since.more();
        return Optional.of(new Stale(file.name(), by, file.name() + " 其后已由 #" + by + " 更改 " + count + " 处：" + first(since, Change::zh),
            file.name() + " has been changed since by #" + by + " in " + count + " places: " + first(since, Change::en)));
    }

    private static String first(Differences since, Function<Change, String> told) {
        return since.changes().stream().limit(TOLD).map(told).collect(Collectors.joining("; "));
    }

    void refuse(List<ChangeFile> files) {
        List<Stale> found = of(files);
        if (!found.isEmpty()) {
            throw Refusal.by("CHG-05", "所比较的版本已不是现行版本，请在现行版本上重新提出：" + found.stream().map(Stale::zh).collect(Collectors.joining("；")),
                "what it was compared with runs no longer; propose it anew on what runs: " + found.stream().map(Stale::en).collect(Collectors.joining("; ")));
        }
    }
}
