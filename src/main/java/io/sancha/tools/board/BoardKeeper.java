package io.sancha.tools.board;

import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the figures of whole branches anew when a day has ended (ADR 96): every list of one moment, and never half. */
@Service
public class BoardKeeper {
    private static final List<BoardList> KEPT = Arrays.stream(BoardList.values()).filter(BoardList::isKept).toList();
    private final JdbcClient sql;
    private final ListStatements statements;
    private final KeptReader reader;
    private final Turns turns;
    private final Clock clock;

    BoardKeeper(JdbcClient sql, ListStatements statements, KeptReader reader, Turns turns, Clock clock) {
        this.sql = sql;
        this.statements = statements;
        this.reader = reader;
        this.turns = turns;
        this.clock = clock;
    }

    /** Tells them of the last day that has ended, of today where none has, unless they are of that day already. */
    @Transactional
    public void look() {
        if (!isDue()) {
            return;
        }
        turns.take("board");
        // somebody else may have told them while this one waited
        if (isDue()) {
            tell(day());
        }
    }

    private boolean isDue() {
        return reader.day().filter(day()::equals).isEmpty();
    }

    private LocalDate day() {
        return sql.sql("select max(day) from day_ended").query(LocalDate.class).optional().orElseGet(() -> LocalDate.now(clock));
    }

    /** Tells them of a day, as things stand now. */
    @Transactional
    public void tell(LocalDate day) {
        long edition = sql.sql("insert into board_edition (day, told_at) values (:day, :now) returning id").param("day", day)
            .param("now", Columns.at(clock.instant())).query(Long.class).single();
        KEPT.forEach(list -> statements.asking("""
            insert into board_entry (edition, list, branch, row_key, col_key, position, case_id, what, day, amount)
            select :edition, :list, x.branch, x.row_key, x.col_key, row_number() over (order by x.day nulls last, x.case_id, x.row_key, x.what), x.case_id,
                   x.what, x.day, x.amount from\s""" + ListStatements.of(list) + " x", day).param("edition", edition).param("list", list.id()).update());
        sql.sql("""
            insert into board_tally (edition, list, branch, row_key, col_key, lines, amount)
            select edition, list, branch, row_key, col_key, count(*), sum(amount) from board_entry where edition = :edition
             group by edition, list, branch, row_key, col_key""").param("edition", edition).update();
        for (String table : List.of("board_entry", "board_tally")) {
            sql.sql("delete from " + table + " where edition < :edition").param("edition", edition).update();
        }
    }
}
