package io.sancha.platform.people;

import io.sancha.platform.guard.staffing.StaffingRules;
import io.sancha.platform.guard.staffing.StaffingRules.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the database which duties exclude each other (REV-02, SEQ-04), as the bank's rules on staffing have it, whenever the application starts. Rows are
 * added; one that the rules do not have any more is a migration's to take away, so that no exclusion is lifted by leaving out a line.
 */
@Component
class ExclusionsOfDuties implements InitializingBean {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ExclusionsOfDuties(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws IllegalStateException if the database has an exclusion that the rules do not have, or has it in other words */
    @Override
    public void afterPropertiesSet() {
        List<Pair> pairs = StaffingRules.ofTheBank().pairs();
        transaction.executeWithoutResult(status -> pairs.forEach(this::write));
        Set<Pair> others = new TreeSet<>(Comparator.comparing(Pair::toString));
        others.addAll(sql.sql("select duty_a as one, duty_b as other, rule, reason_zh as zh, reason_en as en from duty_exclusion").query(Pair.class).list());
        pairs.forEach(others::remove);
        if (!others.isEmpty()) {
            throw new IllegalStateException("the database excludes duties from each other that staffing.yaml does not, or for another reason; lift it by a "
                + "migration: " + others.stream().map(pair -> pair.one() + " and " + pair.other()).collect(Collectors.joining(", ")));
        }
    }

    private void write(Pair pair) {
        sql.sql("""
            insert into duty_exclusion (duty_a, duty_b, rule, reason_zh, reason_en) values (:one, :other, :rule, :zh, :en) on conflict do nothing""")
            .param("one", pair.one()).param("other", pair.other()).param("rule", pair.rule()).param("zh", pair.zh()).param("en", pair.en()).update();
    }
}
