package io.sancha.tools.portfolio;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the packages publish of one customer, one statement a list. */
@Repository
class CustomerReader {
    static final int MOST = 100;
    private static final String CASES = SqlResource.beside(CustomerReader.class, "customer-cases");
    private final JdbcClient sql;

    CustomerReader(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param title as it was handed in @param expiresOn null where it does not expire @param expired whether it had on the day */
    public record Paper(String caseId, String type, String title, LocalDate collectedOn, LocalDate expiresOn, boolean expired, String reference) {
    }

    public record Rating(String caseId, String grade, LocalDate confirmedOn, LocalDate validUntil, String confirmedBy) {
    }

    /** @param product null for what other branches lend, and where none is known @param cases how many @param elsewhere whether it is of other branches */
    public record OfProduct(String product, int cases, Money amount, boolean elsewhere) {
    }

    /** The customer's cases in these branches, the newest first, one more than is shown if there are more. */
    List<LoanList.Row> cases(long customerId, Collection<String> branches) {
        return sql.sql(CASES).param("customer", customerId).param("branches", Columns.texts(branches)).param("limit", MOST + 1)
            .query((row, number) -> LoanList.read(row)).list();
    }

    /** What was handed in and not replaced, what expires first before the rest. */
    List<Paper> papers(long customerId, Collection<String> branches, LocalDate today) {
        return sql.sql("""
            select p.case_id, p.type, p.title, p.collected_on, p.expires_on, coalesce(p.expires_on < :today, false) as expired, p.reference::text as reference
              from paper_in_case p join customer_case c on c.case_id = p.case_id
             where c.customer_id = :customer and c.branch = any (:branches) order by p.expires_on nulls last, p.collected_on desc, p.id limit :most""")
            .param("customer", customerId).param("branches", Columns.texts(branches)).param("today", today).param("most", MOST)
            .query((row, n) -> new Paper(row.getString("case_id"), row.getString("type"), Masking.text(row.getString("title")),
                Columns.date(row, "collected_on"), Columns.date(row, "expires_on"), row.getBoolean("expired"), row.getString("reference"))).list();
    }

    List<Rating> ratings(long customerId, Collection<String> branches) {
        return sql.sql("""
            select r.case_id, r.grade, r.confirmed_on, r.valid_until, r.confirmed_by from rating_given r join customer_case c on c.case_id = r.case_id
             where r.customer_id = :customer and c.branch = any (:branches) order by r.rating_id desc limit :most""")
            .param("customer", customerId).param("branches", Columns.texts(branches)).param("most", MOST).query(Rating.class).list();
    }

    List<String> groups(long customerId) {
        return sql.sql("select group_code from customer_group_now where customer_id = :customer order by group_code").param("customer", customerId)
            .query(String.class).list();
    }

    /** What is owed and reserved in living cases by product last applied for; that of other branches in one sum. */
    List<OfProduct> byProduct(long customerId, Collection<String> branches) {
        return sql.sql("""
            select x.product, count(*) as cases, sum(x.amount) as amount, not x.ours as elsewhere
              from (select e.amount, c.branch = any (:branches) as ours, case when c.branch = any (:branches) then
                           (select a.product from amount_applied_for a where a.case_id = e.case_id order by a.application_id desc limit 1) end as product
                      from exposure_of_case e join customer_case c on c.case_id = e.case_id where e.customer_id = :customer) x
             group by x.product, x.ours order by x.ours desc, x.product""")
            .param("customer", customerId).param("branches", Columns.texts(branches))
            .query((row, n) -> new OfProduct(row.getString("product"), row.getInt("cases"), Columns.yuan(row, "amount"), row.getBoolean("elsewhere"))).list();
    }
}
