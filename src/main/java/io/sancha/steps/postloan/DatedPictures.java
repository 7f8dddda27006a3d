package io.sancha.steps.postloan;

import io.sancha.platform.database.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photographs of an inspection that say themselves that they were taken at another time (PLM-13). One that tells no day is asked nothing. */
@Component
class DatedPictures {
    private final JdbcClient sql;
    private final InspectionPeriods periods;

    DatedPictures(JdbcClient sql, InspectionPeriods periods) {
        this.sql = sql;
        this.periods = periods;
    }

    private record Dated(UUID reference, LocalDate on) {
    }

    /** Each that was taken outside the period; else, where none of those that tell a day was taken on that of the visit, the one that comes nearest. */
    List<RedFlag.Found> found(Inspection inspection, InspectionEvidence evidence, Instant since) {
        InspectionPeriod period = periods.of(inspection);
        List<Dated> dated = sql.sql("""
            select reference, taken_at from picture_of_task
             where case_id = :case and task = 'collect-evidence' and recorded_at >= :since and taken_at is not null order by recorded_at, reference""")
            .param("case", inspection.caseId()).param("since", Columns.at(since))
            .query((row, n) -> new Dated(row.getObject("reference", UUID.class), row.getObject("taken_at", LocalDateTime.class).toLocalDate())).list();
        List<Dated> outside = dated.stream().filter(one -> one.on().isBefore(period.opensOn()) || one.on().isAfter(period.closesOn())).toList();
        boolean ofTheVisit = dated.stream().anyMatch(one -> one.on().equals(evidence.visitedOn()));
        List<Dated> doubted = !outside.isEmpty() || ofTheVisit ? outside
            : dated.stream().min(Comparator.comparing(one -> Math.abs(ChronoUnit.DAYS.between(one.on(), evidence.visitedOn())))).stream().toList();
        return doubted.stream().map(one -> new RedFlag.Found(RedFlagKind.PICTURE_DATED, null, null, null, null, one.reference(), one.on())).toList();
    }
}
