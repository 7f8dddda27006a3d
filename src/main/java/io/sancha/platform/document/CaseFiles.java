package io.sancha.platform.document;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.people.Actors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All files of a case: those that hold, those that a later one replaced, and those that were sent and not taken in for a document. */
@Service
public class CaseFiles {
    private static final String FILES = SqlResource.beside(CaseFiles.class, "case-files");
    private static final UUID NONE = new UUID(0, 0);
    private final JdbcClient sql;
    private final AlikePapers alike;
    private final PictureOrigins origins;
    private final Actors actors;
    private final Clock clock;

    CaseFiles(JdbcClient sql, AlikePapers alike, PictureOrigins origins, Actors actors, Clock clock) {
        this.alike = alike;
        this.origins = origins;
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A file.
     *
     * @param reference by which it is fetched
     * @param kind of file, told by its content, such as {@code PDF}
     * @param task id of the task's element for which it was sent
     * @param sentBy name of who sent it
     * @param document what it was taken in for; null where it was not
     * @param added as what it was added to a task; null where it was not
     * @param alike earlier papers that it looks like (DOC-02)
     * @param taken when and where a photograph was taken; null where the file does not tell (PLM-13)
     */
    public record Line(String reference, String fileName, String kind, int size, String task, Instant sentAt, String sentBy, LocalDate bankDate,
                       Paper document, Added added, List<AlikePaper> alike, PictureOrigin taken) {
    }

    /**
     * A paper of a task.
     *
     * @param work what the task was called
     * @param seen whether who added it compared it with the original
     * @param withdrawnFor why it was taken off; null while it holds
     */
    public record Added(DocumentType type, String title, String work, boolean seen, String withdrawnFor) {
    }

    /**
     * A document of the credit file.
     *
     * @param version 1 for the first, one more for each that replaced it
     * @param replaced whether a later version holds
     * @param seenBy name of who compared it with the original; null where nobody did
     */
    public record Paper(DocumentType type, String title, DocumentHolder holder, int version, boolean replaced, String seenBy, Instant seenAt,
                        LocalDate issuedOn, LocalDate expiresOn, boolean expired, LocalDate periodEnd) {
    }

    /** @param next the reference after which the next page begins; null if there is none */
    public record Page(LocalDate today, List<Line> files, String next) {
    }

    private record Found(Line line, String sentBy, String seenBy) {
        Stream<String> people() {
            return Stream.of(sentBy, seenBy).filter(Objects::nonNull);
        }
    }

    /**
     * The files of a case, the newest first.
     *
     * @param after reference of the last file that was read; empty for the first page
     * @throws Refusal INPUT if that is no reference
     */
    @Transactional(readOnly = true)
    public Page of(String caseId, String after, int limit) {
        LocalDate today = LocalDate.now(clock);
        List<Found> found = sql.sql(FILES).param("case", caseId).param("fromStart", after.isEmpty()).param("after", reference(after).toString())
            .param("limit", limit + 1).query((row, n) -> found(row, today)).list();
        Map<String, String> names = actors.displayNames(found.stream().flatMap(Found::people).collect(Collectors.toSet()));
        Map<String, List<AlikePaper>> looksLike = alike.of(caseId);
        Map<String, PictureOrigin> taken = origins.of(caseId);
        List<Line> lines = found.stream().limit(limit).map(one -> named(one, names, looksLike, taken)).toList();
        return new Page(today, lines, found.size() > limit ? lines.get(limit - 1).reference() : null);
    }

    private static UUID reference(String after) {
        try {
            return after.isEmpty() ? NONE : UUID.fromString(after);
        } catch (IllegalArgumentException notAReference) {
            throw Refusal.ofInput("after", "“" + after + "”不是文件的引用号", "“" + after + "” is no reference of a file");
        }
    }

    private static Found found(ResultSet row, LocalDate today) throws SQLException {
        var line = new Line(row.getString("reference"), Masking.text(row.getString("file_name")), FileKind.ofMedia(row.getString("media_type")).name(),
            row.getInt("size"), row.getString("task"), Columns.instant(row, "recorded_at"), null, Columns.date(row, "bank_date"),
            row.getObject("id") == null ? null : paper(row, today), row.getObject("added_as") == null ? null : added(row), List.of(), null);
        return new Found(line, row.getString("recorded_by"), row.getString("seen_by"));
    }

    private static Added added(ResultSet row) throws SQLException {
        return new Added(Columns.constant(row, "added_as", DocumentType.class), Masking.text(row.getString("added_title")), row.getString("work"),
            row.getBoolean("added_seen"), Masking.text(row.getString("withdrawn_for")));
    }

    private static Paper paper(ResultSet row, LocalDate today) throws SQLException {
        LocalDate expires = Columns.date(row, "expires_on");
        return new Paper(Columns.constant(row, "type", DocumentType.class), Masking.text(row.getString("title")),
            Columns.constant(row, "holder", DocumentHolder.class), row.getInt("version"), row.getBoolean("replaced"), null,
            Columns.instant(row, "seen_at"), Columns.date(row, "issued_on"), expires,
            expires != null && expires.isBefore(today), Columns.date(row, "period_end"));
    }

    private static Line named(Found found, Map<String, String> names, Map<String, List<AlikePaper>> looksLike,
        Map<String, PictureOrigin> taken) {
        Line l = found.line();
        Paper p = l.document();
        Paper paper = p == null || found.seenBy() == null ? p : new Paper(p.type(), p.title(), p.holder(), p.version(), p.replaced(),
            names.getOrDefault(found.seenBy(), found.seenBy()), p.seenAt(), p.issuedOn(), p.expiresOn(), p.expired(), p.periodEnd());
        return new Line(l.reference(), l.fileName(), l.kind(), l.size(), l.task(), l.sentAt(), names.getOrDefault(found.sentBy(), found.sentBy()),
            l.bankDate(), paper, l.added(), looksLike.getOrDefault(l.reference(), List.of()), taken.get(l.reference()));
    }
}
