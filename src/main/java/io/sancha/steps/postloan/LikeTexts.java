package io.sancha.steps.postloan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was written before, nearly in these words, by the same inspector or of the same customer (PLM-13); however much was written meanwhile. */
@Component
class LikeTexts {
    private static final int MOST = 50;
    private final JdbcClient sql;
    private final Evidences evidences;
    private final InspectionReports reports;

    LikeTexts(JdbcClient sql, Evidences evidences, InspectionReports reports) {
        this.sql = sql;
        this.evidences = evidences;
        this.reports = reports;
    }

    /** @param id of the evidence or of the report @param similarity from 0 to 1 */
    record Like(long id, BigDecimal similarity) {
    }

    /** The earlier evidence of another inspection which is most like this one, if any is at all; this is found from now on. */
    Optional<Like> evidence(InspectionEvidence evidence) {
        int[] pieces = pieces(evidence.text(), evidence.recordedBy(), evidence.caseId());
        Optional<Like> most = most(evidence.text(), found("evidence_id", pieces), id -> evidences.findById(id)
            .filter(other -> other.inspectionId() != evidence.inspectionId()).map(InspectionEvidence::text));
        add("evidence_id", pieces, evidence.id());
        return most;
    }

    /** The earlier report of another inspection whose finding is most like this one. */
    Optional<Like> finding(String finding, Inspection inspection, String inspector) {
        return most(finding, found("report_id", pieces(finding, inspector, inspection.caseId())), id -> reports.findById(id)
            .filter(other -> other.inspectionId() != inspection.id()).map(InspectionReport::finding));
    }

    /** The finding of a report is found from now on. */
    void add(InspectionReport report) {
        add("report_id", pieces(report.finding(), report.recordedBy(), report.caseId()), report.id());
    }

    private int[] pieces(String text, String inspector, String caseId) {
        long customer = sql.sql("select customer_id from customer_case where case_id = :case").param("case", caseId).query(Long.class).single();
        return IntStream.concat(Arrays.stream(WordPieces.of(text, "inspector/" + inspector)), Arrays.stream(WordPieces.of(text, "customer/" + customer)))
            .toArray();
    }

    private List<Long> found(String column, int[] pieces) {
        return sql.sql("select w." + column + " from unnest(cast(:pieces as integer[])) n (piece) join inspection_words w on w.piece = n.piece and w." + column
            + " is not null group by 1 order by count(*) desc, 1 desc limit " + MOST).param("pieces", pieces).query(Long.class).list();
    }

    private void add(String column, int[] pieces, long id) {
        sql.sql("insert into inspection_words (piece, " + column + ") select distinct piece, cast(:id as bigint) from unnest(cast(:pieces as integer[])) n "
            + "(piece)").param("pieces", pieces).param("id", id).update();
    }

    private static Optional<Like> most(String text, List<Long> found, LongFunction<Optional<String>> other) {
        return found.stream().flatMap(id -> other.apply(id).map(said -> new Like(id, TextSimilarity.of(text, said))).stream())
            .max(Comparator.comparing(Like::similarity));
    }
}
