package io.sancha.steps.warning;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signals as they hold on a day: rows of the bank, which a later row of the same code replaces. */
@Component
public class Signals {
    private final JdbcClient sql;

    Signals(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them, by what they are about, in the order in which the bank wrote them down. */
    public List<Signal> on(LocalDate day) {
        return sql.sql("""
            select code, kind, zh, en, grade, rule
              from (select distinct on (code) *, min(id) over (partition by code) as first from warning_signal where valid_from <= :day
                     order by code, valid_from desc, id desc) known
             order by first""").param("day", day)
            .query((row, n) -> new Signal(row.getString("code"), Columns.constant(row, "kind", SignalKind.class), row.getString("zh"), row.getString("en"),
                Columns.constant(row, "grade", WarningGrade.class), row.getString("rule"))).list();
    }

    /** @throws Refusal PLM-10 where the bank knows no such signal */
    public Signal required(String code, LocalDate day) {
        return on(day).stream().filter(signal -> signal.code().equals(code)).findFirst().orElseThrow(() -> Refusal.by("PLM-10",
            "预警信号目录中没有“" + code + "”，请按目录（GET /api/warning-signals）填写", "the bank knows no warning signal “" + code
                + "”; take one of its list (GET /api/warning-signals)").atField("signal"));
    }
}
