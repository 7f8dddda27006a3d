package io.sancha.tools.board;

import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Counts and reads lists as they stand at the moment: those that are as long as the work of one person. */
@Repository
class BoardReader {
    private final ListStatements statements;

    BoardReader(ListStatements statements) {
        this.statements = statements;
    }

    List<Figures.Cell> cells(BoardList list, Actor me, LocalDate today) {
        return statements.asking("select row_key, col_key, count(*) as lines, sum(amount) as amount from " + ListStatements.of(list) + " x"
            + " where branch = any (:branches) group by row_key, col_key order by row_key, col_key", today)
            .param("me", me.userId()).param("branches", Columns.texts(me.branches())).query((row, n) -> ListStatements.cell(row)).list();
    }

    List<BoardRow> rows(Wanted wanted, Actor me, LocalDate today) {
        String numbered = "select x.*, row_number() over (order by x.day nulls last, x.case_id, x.row_key, x.what) as position from "
            + ListStatements.of(wanted.list()) + " x where x.branch = any (:branches) and (:row = '' or x.row_key = :row)"
            + " and (:column = '' or x.col_key = :column)";
        return statements.rows("select * from (" + numbered + ") numbered where position > :after order by position limit :limit", today)
            .param("me", me.userId()).param("branches", Columns.texts(me.branches())).param("row", wanted.row()).param("column", wanted.column())
            .param("after", wanted.after()).param("limit", wanted.limit()).query((row, n) -> ListStatements.line(row)).list();
    }
}
