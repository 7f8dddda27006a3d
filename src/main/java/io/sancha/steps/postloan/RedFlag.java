package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What of a report asked for a reason, and was handed in with it (PLM-13). */
@Entity
@Immutable
@Table(name = "inspection_red_flag")
class RedFlag extends CaseFact {
    private long reportId;
    @Enumerated(EnumType.STRING)
    private RedFlagKind kind;
    private Integer minutes;
    private BigDecimal similarity;
    private Long earlierEvidenceId;
    private Long earlierReportId;
    private String earlierCaseId;
    private UUID reference;
    private LocalDate takenOn;
    private String detail;

    protected RedFlag() {
    }

    RedFlag(Stamp stamp, long reportId, Found found) {
        super(stamp);
        this.reportId = reportId;
        this.kind = found.kind();
        this.minutes = found.minutes();
        this.similarity = found.similarity();
        this.earlierEvidenceId = kind == RedFlagKind.SAME_EVIDENCE ? found.earlier() : null;
        this.earlierReportId = kind == RedFlagKind.SAME_FINDING ? found.earlier() : null;
        this.earlierCaseId = found.earlierCase();
        this.reference = found.paper();
        this.takenOn = found.takenOn();
        this.detail = found.detail();
    }

    /**
     * What was found, before anything is kept.
     *
     * @param minutes from the evidence to the report; only where it is hurried
     * @param similarity from 0 to 1; null where it is hurried or dated
     * @param earlier the evidence or the report whose words are said again
     * @param earlierCase where these words or the paper stood
     * @param paper the file that was used before, or says another day
     * @param takenOn the day on which it says that it was taken; only of a photograph of another day
     * @param detail of own payments who or how much (DIS-14)
     */
    record Found(RedFlagKind kind, Integer minutes, BigDecimal similarity, Long earlier, String earlierCase, UUID paper,
        LocalDate takenOn, String detail) {
        Found(RedFlagKind kind, Integer minutes, BigDecimal similarity, Long earlier, String earlierCase, UUID paper, LocalDate takenOn) {
            this(kind, minutes, similarity, earlier, earlierCase, paper, takenOn, null);
        }

        static Found of(RedFlagKind kind, String detail) {
            return new Found(kind, null, null, null, null, null, null, detail);
        }
    }

    Found found() {
        return new Found(kind, minutes, similarity, Optional.ofNullable(earlierEvidenceId).orElse(earlierReportId), earlierCaseId, reference,
            takenOn, detail);
    }

    long reportId() {
        return reportId;
    }
}
