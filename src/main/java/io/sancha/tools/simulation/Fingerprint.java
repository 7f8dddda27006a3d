package io.sancha.tools.simulation;

import io.sancha.platform.database.SqlResource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands of a case and its loan, as one text, without its trail: the same before and after a try that is refused. */
final class Fingerprint {
    private static final String OF_CASE = SqlResource.beside(Fingerprint.class, "fingerprint");
    private final JdbcClient sql;

    Fingerprint(JdbcClient sql) {
        this.sql = sql;
    }

    String of(String caseId) {
        return sql.sql(OF_CASE).param("case", caseId).query(String.class).single();
    }

    /** How many records the case's trail has. */
    int records(String caseId) {
        return sql.sql("select coalesce((select seq from trail_head where case_id = :case), 0)").param("case", caseId).query(Integer.class).single();
    }

    /** What the trail has kept since, told by the rules that refused; empty where it kept anything else, or nothing. */
    List<String> refusedSince(String caseId, int records) {
        List<String> kept = sql.sql("select case outcome when 'REFUSED' then rule else '' end from trail_record"
            + " where case_id = :case and seq > :seq order by seq").param("case", caseId).param("seq", records).query(String.class).list();
        return kept.contains("") ? List.of() : kept;
    }
}
