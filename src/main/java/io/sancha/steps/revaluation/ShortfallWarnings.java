package io.sancha.steps.revaluation;

import io.sancha.steps.warning.WarningSearch;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of a shortfall that it warns of its loan (PLM-10), unless that is warned of already. */
@Component
public class ShortfallWarnings {
    private static final String SIGNAL = "SECURITY_SHORT";
    private final JdbcClient sql;

    ShortfallWarnings(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return empty where a warning of the loan's security is open */
    public Optional<WarningSearch.Found> of(long revaluation) {
        return sql.sql("""
            select s.loan_number, :signal as signal, 'cover ' || v.id as occurrence,
                   '押品可担保 ' || v.allowed || ' 元，本金 ' || v.principal || ' 元，缺口 ' || v.shortfall || ' 元 / the security carries '
                     || v.allowed || ' yuan of a principal of ' || v.principal || '; ' || v.shortfall || ' are lacking' as finding
              from revaluation_standing s join security_cover v on v.id = s.cover_id
             where s.revaluation_id = :revaluation and v.shortfall > 0
               and not exists (select from warning_standing w
                                where w.loan_number = s.loan_number and w.signal = :signal and w.state in ('RAISED', 'CONFIRMED'))""")
            .param("revaluation", revaluation).param("signal", SIGNAL).query(WarningSearch.Found.class).optional();
    }
}
