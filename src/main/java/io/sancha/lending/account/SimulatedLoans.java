package io.sancha.lending.account;

import io.sancha.platform.database.Columns;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loans that began on a simulated calendar, which the bank's own nights leave alone until the bank takes them over. */
@Service
public class SimulatedLoans {
    private final JdbcClient sql;

    SimulatedLoans(JdbcClient sql) {
        this.sql = sql;
    }

    /** From now on the loans of these cases take part in the bank's nights. */
    @Transactional
    public void takenOver(Collection<String> cases) {
        sql.sql("update loan_position set partition_key = default where partition_key < 0 and case_id = any (:cases)")
            .param("cases", Columns.texts(cases)).update();
    }
}
