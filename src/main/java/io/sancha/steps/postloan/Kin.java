package io.sancha.steps.postloan;

import io.sancha.steps.disbursement.PayeeName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom payments of a loan's money may not go round to: the borrower and those who are connected with it, by name. */
@Component
class Kin {
    private final JdbcClient sql;

    Kin(JdbcClient sql) {
        this.sql = sql;
    }

    /** What somebody is to the borrower, Chinese and English. */
    record Parties(Map<String, String> roles) {
        Optional<String> role(String name) {
            return Optional.ofNullable(roles.get(PayeeName.folded(name)));
        }
    }

    /** An owner of collateral may be told by a word for who it is, which is nobody's name. */
    Parties of(String caseId) {
        Map<String, String> roles = new LinkedHashMap<>();
        sql.sql("""
            select name, role_zh || ' / ' || role_en as role from case_party
             where case_id = :case and name not in ('BORROWER', 'SPOUSE', 'GUARANTOR', 'THIRD_PARTY')""").param("case", caseId)
            .query((row, n) -> Map.entry(PayeeName.folded(row.getString("name")), row.getString("role"))).list()
            .forEach(party -> roles.putIfAbsent(party.getKey(), party.getValue()));
        return new Parties(roles);
    }
}
