package io.sancha.platform.replay;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions of the committee's table as the engine would have kept them, written into its history, and taken out again. */
final class PastCommittees implements AutoCloseable {
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    PastCommittees(ApplicationContext beans) {
        sql = beans.getBean(JdbcTemplate.class);
        transaction = beans.getBean(TransactionTemplate.class);
    }

    /**
     * Loans of enterprises, in the given second and the ones after, ten in each.
     *
     * @param from number of the first
     * @param yuan what they ask for
     * @param branch null for none
     */
    PastCommittees decided(int from, int count, Instant at, long yuan, String branch) {
        String need = yuan > 1_000_000 ? "NEEDED" : "EXEMPT";
        transaction.executeWithoutResult(status -> {
            sql.update("""
                insert into act_hi_decinst (id_, dec_def_id_, dec_def_key_, act_id_, eval_time_, tenant_id_)
                select 'past-' || lpad(i::text, 7, '0'),
                       (select id_ from act_re_decision_def where key_ = 'determine-committee' order by version_ desc limit 1),
                       'determine-committee', 'determine-committee', cast(? as timestamp) + (i - ?) / 10 * interval '1 second', ?
                  from generate_series(?, ?) i""", Timestamp.from(at), from, branch, from, from + count - 1);
            input(from, count, "customer-kind", "string", null, "ENTERPRISE");
            input(from, count, "amount", "long", yuan, null);
            input(from, count, "bank-date", "date", at.toEpochMilli(), null);
            output(from, count, "need", need);
            output(from, count, "rule", "CMT-01");
            output(from, count, "reason", need.equals("NEEDED") ? "企业贷款超过 100 万元，须经贷审会审议 / above 1,000,000 yuan for an enterprise: deliberated"
                : "企业贷款不超过 100 万元，免于贷审会审议 / up to 1,000,000 yuan for an enterprise: exempt");
        });
        return this;
    }

    private void input(int from, int count, String column, String type, Long number, String text) {
        sql.update("""
            insert into act_hi_dec_in (id_, dec_inst_id_, clause_id_, var_type_, long_, text_)
            select 'past-in-' || ? || i, 'past-' || lpad(i::text, 7, '0'), ?, ?, ?, ? from generate_series(?, ?) i""", column, column, type, number, text, from,
            from + count - 1);
    }

    private void output(int from, int count, String name, String text) {
        sql.update("""
            insert into act_hi_dec_out (id_, dec_inst_id_, clause_id_, rule_order_, var_name_, var_type_, text_)
            select 'past-out-' || ? || i, 'past-' || lpad(i::text, 7, '0'), ?, 1, ?, 'string', ? from generate_series(?, ?) i""", name, name, name, text, from,
            from + count - 1);
    }

    /** Changes what is kept of them. */
    void changed(String update, Object... with) {
        transaction.executeWithoutResult(status -> sql.update(update, with));
    }

    @Override
    public void close() {
        transaction.executeWithoutResult(status -> {
            sql.update("delete from act_hi_dec_in where dec_inst_id_ like 'past-%'");
            sql.update("delete from act_hi_dec_out where dec_inst_id_ like 'past-%'");
            sql.update("delete from act_hi_decinst where id_ like 'past-%'");
        });
    }
}
