package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.DrawdownGrounds.Approval;
import io.sancha.steps.disbursement.DrawdownGrounds.Borrower;
import io.sancha.steps.disbursement.DrawdownGrounds.Contract;
import io.sancha.steps.disbursement.DrawdownGrounds.Secured;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what a drawdown rests on in one statement, straight from the facts of the earlier steps. */
@Component
class DrawdownGroundsReader {
    private static final String GROUNDS = """
        select c.id, c.number, c.product, c.amount, c.term_months, c.annual_rate_percent, c.overdue_uplift_percent, c.misuse_uplift_percent, c.compound_rate,
               c.day_count, c.settlement, c.repayment_method, s.bank_date as sealed_on, coalesce(w.seal_matches_specimen, false) as seal_matches,
               a.number as approval_number, a.amount as approval_amount, a.term_months as approval_term, a.valid_until, g.level,
               array(select wording from approval_condition where decision_id = a.decision_id order by position) as conditions,
               array(select k.mark from collateral k where k.valuation_id = v.id
                      and not exists (select from subordinate_contract b where b.loan_contract_id = c.id and b.collateral_id = k.id)
                     union all
                     select k.mark from guarantor k where k.valuation_id = v.id
                      and not exists (select from subordinate_contract b where b.loan_contract_id = c.id and b.guarantor_id = k.id) order by 1) as without_contract,
               array(select b.mark from subordinate_contract b where b.loan_contract_id = c.id and b.kind in ('MORTGAGE', 'PLEDGE')
                      and not exists (select from security_registration r where r.subordinate_contract_id = b.id) order by 1) as unregistered,
               array(select b.mark from subordinate_contract b join security_registration r on r.subordinate_contract_id = b.id where b.loan_contract_id = c.id
                      and not exists (select from vault_entry e where e.registration_id = r.id) order by 1) as outside_vault,
               array(select distinct d.title from document d where d.case_id = c.case_id and d.expires_on < ? order by 1) as expired,
               f.name, f.existing_customer, case when f.basic_account_bank = '本行' then f.basic_account_number end as account,
               (select r.grade from rating r where r.customer_id = cc.customer_id order by r.id desc limit 1) as rating,
               array(select m.manager from manager_assignment m where m.customer_id = cc.customer_id
                      and not exists (select from manager_assignment n where n.replaces = m.id) order by 1) as managers
          from credit_case cc
          join loan_contract c on c.case_id = cc.id
          join approval a on a.id = c.approval_id
          join approval_decision d on d.id = a.decision_id
          join authority_finding g on g.id = d.finding_id
          join lateral (select * from credit_file x where x.customer_id = cc.customer_id order by x.id desc limit 1) f on true
          left join lateral (select x.id from security_valuation x where x.case_id = cc.id order by x.id desc limit 1) v on true
          left join contract_seal s on s.loan_contract_id = c.id
          left join contract_witness w on w.id = s.witness_id
         where cc.id = ? order by c.id desc limit 1""";

    private final JdbcTemplate sql;
    private final Clock clock;

    DrawdownGroundsReader(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Refusal SEQ-01 if the case has no contract on an approval */
    DrawdownGrounds of(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚无已批准的合同，不能放款", "the case has no contract on an approval; nothing can be disbursed"));
    }

    Optional<DrawdownGrounds> find(String caseId) {
        return sql.query(GROUNDS, (row, n) -> grounds(row), LocalDate.now(clock), caseId).stream().findFirst();
    }

    private static DrawdownGrounds grounds(ResultSet row) throws SQLException {
        return new DrawdownGrounds(contract(row),
            new Approval(row.getString("approval_number"), money(row, "approval_amount"), row.getInt("approval_term"),
            row.getObject("valid_until", LocalDate.class),
                row.getString("level"), texts(row, "conditions")),
            new Secured(texts(row, "without_contract"), texts(row, "unregistered"), texts(row, "outside_vault")),
            new Borrower(row.getString("name"), row.getBoolean("existing_customer"), row.getString("rating"), row.getString("account"), texts(row, "managers")),
            texts(row, "expired"));
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(row.getLong("id"), row.getString("number"), row.getString("product"), money(row, "amount"), row.getInt("term_months"),
            Rate.annualPercent(row.getBigDecimal("annual_rate_percent").toPlainString()), row.getBigDecimal("overdue_uplift_percent"),
            row.getBigDecimal("misuse_uplift_percent"), row.getString("compound_rate"), row.getString("day_count"), row.getString("settlement"),
            row.getString("repayment_method"), row.getObject("sealed_on", LocalDate.class), row.getBoolean("seal_matches"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getBigDecimal(column), Money.CNY);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array found = row.getArray(column);
        return List.of((String[]) found.getArray());
    }
}
