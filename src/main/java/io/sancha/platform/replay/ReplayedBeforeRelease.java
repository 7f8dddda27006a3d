package io.sancha.platform.replay;

import io.sancha.platform.release.ProposedTables;
import io.sancha.platform.release.ReleaseRemarks;
import io.sancha.platform.replay.Replay.State;
import io.sancha.platform.replay.Tally.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** WHF-05: the record of a release says of each changed table whether it was replayed, and what that came to. */
@Component
class ReplayedBeforeRelease implements ReleaseRemarks {
    private final ProposedTables tables;
    private final ChangedTables changes;
    private final Replays replays;
    private final ReplaySums sums;

    ReplayedBeforeRelease(ProposedTables tables, ChangedTables changes, Replays replays, ReplaySums sums) {
        this.tables = tables;
        this.changes = changes;
        this.replays = replays;
        this.sums = sums;
    }

    @Override
    public Optional<Remark> on(long change) {
        List<ChangedTable> changed = changes.of(tables.of(change));
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<Replay> all = replays.of(change);
        List<Remark> said = changed.stream().map(table -> said(table, all)).toList();
        return Optional.of(new Remark(said.stream().map(Remark::chinese).collect(Collectors.joining("；")),
            said.stream().map(Remark::english).collect(Collectors.joining("; "))));
    }

    private Remark said(ChangedTable table, List<Replay> all) {
        Optional<Replay> last = all.stream().filter(replay -> replay.decision().equals(table.decision()) && replay.state() == State.FINISHED).findFirst();
        return last.map(replay -> {
            int otherwise = sums.counts(List.of(replay.id()), null).stream().filter(count -> count.outcome() == Outcome.OTHERWISE)
                .mapToInt(ReplaySums.Counted::decisions).sum();
            return new Remark("决策表 " + table.decision() + " 发布前已试算（#" + replay.id() + "，" + replay.lookedAt() + " 笔中 " + otherwise + " 笔结果不同）",
                "the table " + table.decision() + " was replayed before (#" + replay.id() + ": " + otherwise + " of " + replay.lookedAt() + " otherwise)");
        }).orElseGet(() -> new Remark("决策表 " + table.decision() + " 发布前未经历史试算", "the table " + table.decision() + " was not replayed before"));
    }
}
