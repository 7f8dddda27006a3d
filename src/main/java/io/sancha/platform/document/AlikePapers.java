package io.sancha.platform.document;

import io.sancha.platform.database.Columns;
import java.awt.image.BufferedImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds papers that look like one that was sent before, though saved again or scanned anew (DOC-02). Told and kept on record, never refused: two pages of one
 * form look alike too, and only people see which it is.
 */
@Component
class AlikePapers {
    /** Signs in which two photographs of one place at one moment differ at most. */
    static final int PHOTOGRAPHS = 40;
    /** The same for scans, which look more alike. */
    static final int SCANS = 31;
    private static final int MOST = 20;
    /** The papers that hold of what is near. */
    private static final String USES = """
        select x.reference, x.case_id, x.task_id, x.type, x.bank_date, near.distance from near join lateral (
          select d.reference, d.case_id, null as task_id, d.type, d.bank_date from document d
           where d.sha256 = near.sha256 and not exists (select from document later where later.replaces_id = d.id)
          union all
          select p.reference, p.case_id, p.task_id, p.type, p.bank_date from task_paper p
           where p.sha256 = near.sha256 and not exists (select from task_paper_withdrawal w where w.paper_id = p.id)) x on true
         order by near.distance, x.reference limit 200""";
    private static final RowMapper<Near> NEAR = (row, n) -> new Near(row.getObject("reference", UUID.class), row.getString("case_id"),
        row.getString("task_id"), Columns.constant(row, "type", DocumentType.class), Columns.date(row, "bank_date"), row.getInt("distance"));
    private final JdbcClient sql;
    private final DocumentPages pages;
    private final DocumentCases cases;
    private final Clock clock;

    AlikePapers(JdbcClient sql, DocumentPages pages, DocumentCases cases, Clock clock) {
        this.sql = sql;
        this.pages = pages;
        this.cases = cases;
        this.clock = clock;
    }

    private record Near(UUID reference, String caseId, String taskId, DocumentType type, LocalDate on, int distance) {
    }

    /** Notes how a file looks, if it is a picture or a scan. */
    void see(StoredFile file, byte[] content) {
        Optional<BufferedImage> first = pages.firstLook(FileKind.ofMedia(file.mediaType()), content);
        first.flatMap(PictureLooks::of).ifPresent(looks -> sql.sql("""
            with seen as (
              insert into picture_looks (sha256, signs) values (:sha256, cast(:signs as bit(256))) on conflict do nothing returning id)
            insert into piece_of_looks (piece, looks_id) select p.piece, seen.id from seen cross join unnest(cast(:pieces as integer[])) as p (piece)""")
            .param("sha256", file.sha256()).param("signs", looks.bits()).param("pieces", looks.pieces()).update());
    }

    /**
     * Looks for earlier papers like this one, and keeps on record which there are: of a photograph at all other tasks, of another paper at other customers.
     *
     * @param taskId the task to which it was added; null in the credit file
     * @return whether there are any
     */
    boolean compare(String caseId, String taskId, DocumentType type, StoredFile file) {
        List<Near> alike = near(file).stream().filter(earlier -> matters(earlier, caseId, taskId, type)).limit(MOST).toList();
        alike.forEach(earlier -> sql.sql("""
            insert into alike_paper (reference, earlier, case_id, earlier_case_id, earlier_type, distance, recorded_at, bank_date)
            values (:reference, :earlier, :case, :earlierCase, :earlierType, :distance, :now, :today) on conflict do nothing""")
            .param("reference", file.reference()).param("earlier", earlier.reference()).param("case", caseId).param("earlierCase", earlier.caseId())
            .param("earlierType", earlier.type().name()).param("distance", earlier.distance()).param("now", Columns.at(clock.instant()))
            .param("today", LocalDate.now(clock)).update());
        return !alike.isEmpty();
    }

    /**
     * What a file is or looks like that stands at another customer already, or as a photograph in any other case: told when it is sent, before anybody
     * says what it is.
     */
    List<AlikePaper> usedBefore(StoredFile file) {
        return Stream.concat(same(file).stream(), near(file).stream())
            .filter(earlier -> !earlier.caseId().equals(file.caseId()) && matters(earlier, file.caseId(), null, DocumentType.OTHER))
            .limit(MOST).map(earlier -> alike(file.caseId(), earlier.caseId(), earlier.type(), earlier.on(), earlier.distance())).toList();
    }

    /** Which papers of a case look like earlier ones, by the references of their files. */
    Map<String, List<AlikePaper>> of(String caseId) {
        Map<String, List<AlikePaper>> found = new TreeMap<>();
        sql.sql("""
            select a.reference, a.earlier_case_id, a.earlier_type, a.distance, u.bank_date
              from alike_paper a join document_upload u on u.reference = a.earlier where a.case_id = :case order by a.reference, a.distance, a.earlier""")
            .param("case", caseId).query(row -> {
                found.computeIfAbsent(row.getString("reference"), reference -> new ArrayList<>()).add(alike(row, caseId));
            });
        return Collections.unmodifiableMap(found);
    }

    private AlikePaper alike(ResultSet row, String caseId) throws SQLException {
        return alike(caseId, row.getString("earlier_case_id"), Columns.constant(row, "earlier_type", DocumentType.class), Columns.date(row, "bank_date"),
            row.getInt("distance"));
    }

    private AlikePaper alike(String caseId, String earlier, DocumentType type, LocalDate on, int distance) {
        boolean named = cases.mayBeNamed(caseId, earlier);
        return new AlikePaper(named ? earlier : null, named ? type : null, on, 100 - Math.round(100f * distance / PictureLooks.SIGNS));
    }

    private List<Near> same(StoredFile file) {
        return sql.sql("with near as (select :sha256 as sha256, 0 as distance) " + USES).param("sha256", file.sha256()).query(NEAR).list();
    }

    private List<Near> near(StoredFile file) {
        return sql.sql("select signs from picture_looks where sha256 = :sha256").param("sha256", file.sha256()).query(String.class).optional()
            .map(signs -> near(file, PictureLooks.read(signs))).orElse(List.of());
    }

    /** By the pieces first, one by one, whatever the planner believes of arrays and distances; then by how far they are. */
    private List<Near> near(StoredFile file, PictureLooks looks) {
        return sql.sql("""
            with candidate as materialized (
              select distinct p.looks_id from unnest(cast(:pieces as integer[])) as n (piece) join piece_of_looks p on p.piece = n.piece),
            near as materialized (
              select l.sha256, bit_count(l.signs # cast(:signs as bit(256))) as distance from candidate c
               cross join lateral (select * from picture_looks where id = c.looks_id offset 0) l
               where l.sha256 <> :sha256 and bit_count(l.signs # cast(:signs as bit(256))) <= :most) """ + USES)
            .param("signs", looks.bits()).param("pieces", looks.nearPieces()).param("sha256", file.sha256()).param("most", PHOTOGRAPHS).query(NEAR).list();
    }

    private boolean matters(Near earlier, String caseId, String taskId, DocumentType type) {
        if (type.isPhotograph() || earlier.type().isPhotograph()) {
            return taskId == null || !taskId.equals(earlier.taskId());
        }
        return earlier.distance() <= SCANS && !earlier.caseId().equals(caseId) && !cases.customerOf(earlier.caseId()).equals(cases.customerOf(caseId));
    }
}
