package io.sancha.platform.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when and where photographs were taken (PLM-13), once for each content. */
@Component
class PictureOrigins {
    private final JdbcClient sql;

    PictureOrigins(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes what a picture tells of itself. */
    void see(StoredFile file, byte[] content) {
        if (file.mediaType().startsWith("image/")) {
            PictureOrigin.of(content).ifPresent(origin -> sql.sql("""
                insert into picture_taken (sha256, taken_at, latitude, longitude) values (:sha256, :at, :latitude, :longitude) on conflict do nothing""")
                .param("sha256", file.sha256()).param("at", origin.takenAt()).param("latitude", origin.latitude()).param("longitude", origin.longitude())
                .update());
        }
    }

    /** Of the papers of a case's tasks, by the references of their files. */
    Map<String, PictureOrigin> of(String caseId) {
        var found = new HashMap<String, PictureOrigin>();
        sql.sql("select reference, taken_at, latitude, longitude from picture_of_task where case_id = :case").param("case", caseId)
            .query(row -> {
                found.put(row.getString("reference"), origin(row));
            });
        return found;
    }

    private static PictureOrigin origin(ResultSet row) throws SQLException {
        return new PictureOrigin(row.getObject("taken_at", LocalDateTime.class), row.getBigDecimal("latitude"), row.getBigDecimal("longitude"));
    }
}
