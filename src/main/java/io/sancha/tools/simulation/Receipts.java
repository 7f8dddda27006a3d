package io.sancha.tools.simulation;

import io.sancha.lending.account.notice.NoticeActs.Scan;
import io.sancha.lending.account.notice.NoticeReceipts;
import io.sancha.platform.database.Columns;
import io.sancha.tools.demonstration.Draw;
import io.sancha.tools.walkthrough.CaseWork;
import io.sancha.tools.walkthrough.MadeUpPicture;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipts of notices: mostly within days, sometimes only after somebody was asked, sometimes never. */
final class Receipts {
    private static final String CASE_ENDED = "SEQ-01";
    private static final String MANAGER = "relationship-manager";
    private final Plan plan;
    private final JdbcClient sql;
    private final NoticeReceipts desk;
    private final Tries tries;
    private final Tally tally;
    private final Map<Long, LocalDate> comes = new HashMap<>();
    private byte[] before;

    Receipts(Plan plan, JdbcClient sql, NoticeReceipts desk, Tries tries, Tally tally) {
        this.plan = plan;
        this.sql = sql;
        this.desk = desk;
        this.tries = tries;
        this.tally = tally;
    }

    private record Open(long id, String caseId, String about, LocalDate writtenOn) {
    }

    /** Takes down those that came today. @param cases by their case ids */
    void take(LocalDate today, Map<String, SimulatedCase> cases) throws Exception {
        List<Open> open = sql.sql("""
            select n.id, n.case_id, concat_ws(' ', n.kind, n.copy, n.about_day, n.guarantor) as about, d.written_on
              from notice_delivery d join notice n on n.id = d.notice_id where d.asks_receipt and d.state <> 'DONE' order by n.id""")
            .query((row, n) -> new Open(row.getLong(1), row.getString(2), row.getString(3), Columns.date(row, "written_on"))).list();
        for (Open notice : open) {
            SimulatedCase of = cases.get(notice.caseId());
            if (of != null && !comes.computeIfAbsent(notice.id(), id -> day(notice, of.number())).isAfter(today)) {
                take(notice, today, of);
            }
        }
    }

    private LocalDate day(Open notice, int number) {
        Draw draw = Draw.of(plan.seed(), number, "receipt", notice.about());
        int chance = draw.between(0, 99);
        return chance < 6 ? LocalDate.MAX : notice.writtenOn().plusDays(chance < 20 ? draw.between(6, 16) : draw.between(1, 4));
    }

    private void take(Open notice, LocalDate today, SimulatedCase of) throws Exception {
        CaseWork people = of.people();
        byte[] picture = MadeUpPicture.of(notice.caseId() + notice.about());
        Draw draw = Draw.of(plan.seed(), of.number(), "receipt taken", notice.about());
        if (draw.chance(4)) {
            tries.refuses(Wrong.RECEIPT_OF_TOMORROW, notice.caseId(), today, () -> record(people, notice, today.plusDays(1), picture));
        }
        if (before != null && draw.chance(4)) {
            byte[] another = before;
            tries.refuses(Wrong.RECEIPT_OF_ANOTHER, notice.caseId(), today, () -> record(people, notice, today, another));
        }
        tries.earnest(() -> record(people, notice, today, picture)).ifPresentOrElse(refusal -> {
            comes.put(notice.id(), LocalDate.MAX);
            if (refusal.rule().equals(CASE_ENDED) && endedOn(notice.caseId(), today)) {
                // the last payment of the same day ended the case, and its notices end with the night
                return;
            }
            tally.fault(notice.caseId(), today, refusal.rule(), "the receipt of notice " + notice.about() + " was refused: " + refusal.english());
        }, tally::received);
        before = picture;
    }

    private boolean endedOn(String caseId, LocalDate day) {
        return sql.sql("select exists (select from credit_case where id = :case and closed_on = :day)").param("case", caseId).param("day", day)
            .query(Boolean.class).single();
    }

    private void record(CaseWork people, Open notice, LocalDate on, byte[] picture) throws Exception {
        people.actingAs(MANAGER, () -> {
            desk.record(notice.id(), on, new Scan("receipt.png", "image/png", picture));
            return null;
        });
    }
}
