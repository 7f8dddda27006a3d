package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.FactRows;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is stated of revaluations, each a row that stays, and reads how they stand. */
@Repository
class RevaluationStore {
    private static final RowMapper<Revaluation> REVALUATION = (row, n) -> new Revaluation(row.getLong("revaluation_id"), row.getString("case_id"),
        row.getString("loan_number"), row.getString("branch"), Columns.constant(row, "cause", RevaluationCause.class), row.getString("reason"),
        Columns.date(row, "due_on"), row.getString("begun_by"), Columns.date(row, "begun_on"), Columns.constant(row, "state", RevaluationState.class),
        row.getObject("report_id", Long.class), row.getString("revalued_by"), row.getObject("cover_id", Long.class), row.getObject("answer_id", Long.class),
        row.getString("answered_by"));
    private static final RowMapper<SecuringThing> THING = (row, n) -> new SecuringThing(row.getString("mark"),
        Columns.constant(row, "kind", CollateralKind.class), row.getString("description"), row.getString("certificate"),
        Columns.yuan(row, "approved_value"), Columns.date(row, "approved_on"), Columns.yuan(row, "value"), Columns.yuan(row, "prior_claims"),
        Columns.date(row, "valued_on"), Columns.constant(row, "condition", ThingCondition.class), Columns.date(row, "insured_until"),
        Columns.date(row, "registered_until"), row.getBoolean("supplemented"));
    private final JdbcClient sql;
    private final FactRows facts;
    private final Turns turns;

    RevaluationStore(JdbcClient sql, FactRows facts, Turns turns) {
        this.sql = sql;
        this.facts = facts;
        this.turns = turns;
    }

    /** Of two who begin one at once the second finds it begun. */
    void turn(String loanNumber) {
        turns.take("revaluation/" + loanNumber);
    }

    Revaluation required(long id) {
        return sql.sql("select * from revaluation_standing where revaluation_id = :id").param("id", id).query(REVALUATION).single();
    }

    List<Revaluation> ofCase(String caseId) {
        return sql.sql("select * from revaluation_standing where case_id = :case order by revaluation_id").param("case", caseId).query(REVALUATION).list();
    }

    /** What secures the case's loan, as last valued and accepted, in the order of its marks. */
    List<SecuringThing> things(String caseId) {
        return sql.sql("select * from security_valued where case_id = :case order by supplemented, length(mark), mark").param("case", caseId).query(THING)
            .list();
    }

    /** What was approved: the amount of the contract, on what its things were worth then; in yuan. */
    Money contracted(String caseId) {
        return Money.of(sql.sql("select contract_amount from security_standing where case_id = :case and not supplemented limit 1").param("case", caseId)
            .query(BigDecimal.class).single(), Money.CNY);
    }

    /** Principal of other living loans that the same things secure: known by the certificate and the owner; in yuan. */
    Money owedElsewhere(String caseId) {
        return Money.of(sql.sql("""
            select coalesce(sum(l.principal), 0) from living_loan l
             where l.case_id <> :case and l.case_id in (
               select theirs.case_id
                 from security_standing mine join customer_case own on own.case_id = mine.case_id
                 join security_standing theirs on theirs.certificate = mine.certificate and theirs.owner = mine.owner and theirs.case_id <> mine.case_id
                 join customer_case other on other.case_id = theirs.case_id
                where mine.case_id = :case and (mine.owner not in ('BORROWER', 'SPOUSE') or other.customer_id = own.customer_id))""")
            .param("case", caseId).query(BigDecimal.class).single(), Money.CNY);
    }

    long begin(Stamp stamp, String loanNumber, RevaluationCause cause, String reason, LocalDate dueOn) {
        return facts.insert(stamp, "revaluation", "loan_number", loanNumber, "cause", cause.name(), "reason", reason, "due_on", dueOn);
    }

    long report(Stamp stamp, long revaluation, RevalueEntry entry) {
        long report = facts.insert(stamp, "revaluation_report", "revaluation_id", revaluation, "appraiser", entry.appraiser().strip(), "method",
            entry.method().name(), "appraised_on", entry.appraisedOn());
        entry.things().forEach(thing -> facts.insert(stamp, "revalued_thing", "report_id", report, "mark", thing.mark().strip(), "value",
            thing.value().amount(), "prior_claims", thing.claimedBefore().amount(), "condition", thing.condition().name(), "insured_until",
            thing.insuredUntil(), "registered_until", thing.registeredUntil(), "note", thing.note()));
        return report;
    }

    void check(Stamp stamp, long report, CheckEntry entry) {
        facts.insert(stamp, "revaluation_check", "report_id", report, "outcome", entry.outcome().name(), "reason", entry.reason().strip());
    }

    long compared(Stamp stamp, long revaluation, SecurityCover cover) {
        return facts.insert(stamp, "security_cover", "revaluation_id", revaluation, "principal", cover.principal().amount(), "other_principal",
            cover.otherPrincipal().amount(), "value", cover.value().amount(), "percent", cover.percent(), "approved_percent", cover.approvedPercent(),
            "allowed", cover.allowed().amount(), "shortfall", cover.shortfall().amount(), "outcome", cover.outcome().name());
    }

    long answer(Stamp stamp, long cover, MakeUpEntry entry) {
        return facts.insert(stamp, "shortfall_answer", "cover_id", cover, "outcome", entry.outcome().name(), "measures", entry.measures().strip());
    }

    /** @param mark under which it is known in the case from now on */
    void supplement(Stamp stamp, long answer, String mark, MakeUpEntry.Supplement thing) {
        facts.insert(stamp, "security_supplement", "answer_id", answer, "mark", mark, "kind", thing.kind().name(), "description", thing.description().strip(),
            "owner", thing.owner().strip(), "value", thing.value().amount(), "contract", thing.contract().strip(), "certificate",
            thing.certificate().strip(), "effective_on", thing.effectiveOn());
    }

    /** Marks that were ever given to a thing of the case, supplements that were not accepted included. */
    Set<String> marks(String caseId) {
        return Set.copyOf(sql.sql("select mark from security_standing where case_id = :case union select mark from security_supplement where case_id = :case")
            .param("case", caseId).query(String.class).list());
    }

    void checkSupplement(Stamp stamp, long answer, CheckEntry entry) {
        facts.insert(stamp, "supplement_check", "answer_id", answer, "outcome", entry.outcome().name(), "reason", entry.reason().strip());
    }

    void end(Stamp stamp, long revaluation) {
        facts.insert(stamp, "revaluation_ending", "revaluation_id", revaluation);
    }
}
