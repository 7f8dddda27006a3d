package io.sancha.tools.rehearsal;

import io.sancha.platform.release.RehearsalDesk;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells of a change's rehearsals what a reviewer sees beside it. */
@Service
public class RehearsalReader {
    private final RehearsalDesk desk;
    private final RehearsalRunner runner;
    private final BuiltInDossiers dossiers;

    RehearsalReader(RehearsalDesk desk, RehearsalRunner runner, BuiltInDossiers dossiers) {
        this.desk = desk;
        this.runner = runner;
        this.dossiers = dossiers;
    }

    /**
     * The rehearsals of a change.
     *
     * @param may whether the reader may rehearse it now
     * @param dossiers those that come with the build; empty where the reader may not
     * @param rehearsals the latest first
     * @param running how far the one has come that runs on this server; null where none does
     */
    public record View(boolean may, List<BuiltInDossiers.Named> dossiers, List<RehearsalDesk.Row> rehearsals, RehearsalRunner.Running running) {
    }

    /** @throws io.sancha.platform.audit.Refusal API-01 to who neither works at changes nor audits them */
    public View view(long change) {
        RehearsalDesk.View kept = desk.of(change);
        return new View(kept.may(), kept.may() ? dossiers.all() : List.of(), kept.rows(), runner.running(change).orElse(null));
    }
}
