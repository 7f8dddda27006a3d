package io.sancha.tools.board;

import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and reads the lists that are kept with the night. Cells are added up, lines read along the index of each cell: it costs the same among many. */
@Repository
class KeptReader {
    private static final String OF_READER = " t.edition = (select max(id) from board_edition) and t.list = :list and t.branch = any (:branches) ";
    private static final String LINES = """
        select e.* from board_tally t cross join lateral (
               select b.* from board_entry b
                where b.edition = t.edition and b.list = t.list and b.branch = t.branch and b.row_key = t.row_key and b.col_key = t.col_key
                  and b.position > :after order by b.position limit :limit) e
         where """ + OF_READER + " and (:row = '' or t.row_key = :row) and (:column = '' or t.col_key = :column) order by e.position limit :limit";
    private final JdbcClient sql;
    private final ListStatements statements;

    KeptReader(JdbcClient sql, ListStatements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /** The day of the figures; empty before they were ever told. */
    Optional<LocalDate> day() {
        return sql.sql("select day from board_edition order by id desc limit 1").query(LocalDate.class).optional();
    }

    List<Figures.Cell> cells(BoardList list, Actor me) {
        return sql.sql("select t.row_key, t.col_key, sum(t.lines) as lines, sum(t.amount) as amount from board_tally t where" + OF_READER
            + "group by t.row_key, t.col_key order by t.row_key, t.col_key")
            .param("list", list.id()).param("branches", Columns.texts(me.branches())).query((row, n) -> ListStatements.cell(row)).list();
    }

    List<BoardRow> rows(Wanted wanted, Actor me, LocalDate today) {
        return statements.rows(LINES, today).param("list", wanted.list().id()).param("branches", Columns.texts(me.branches())).param("row", wanted.row())
            .param("column", wanted.column()).param("after", wanted.after()).param("limit", wanted.limit()).query((row, n) -> ListStatements.line(row)).list();
    }
}
