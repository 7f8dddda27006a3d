package io.sancha.steps.disbursement;

import io.sancha.platform.audit.Hashes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case that stands just before disbursement, without the eight steps that lead there: only the rows that the later stages read, written
 * past triggers and foreign keys. What a test does not say about a column is filled in by its type.
 */
final class SealedContracts {
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000_000_000L);
    private final JdbcTemplate sql;
    private final Clock clock;

    /** @param sql of the database's superuser, whom triggers and foreign keys can be told to let pass */
    SealedContracts(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What may be wrong with the case. */
    static final class Wanted {
        private String product = "WORKING_CAPITAL";
        private String amount = "9000000.00";
        private int termMonths = 12;
        private boolean registered = true;
        private boolean inVault = true;
        private int things = 1;
        private boolean sealed = true;
        private String accountBank = "本行";
        private int managers = 1;
        private boolean security = true;
        private String settlement = "QUARTERLY_20";
        private String method = "INTEREST_THEN_PRINCIPAL";
        private String dayCount = "ACT_360";

        Wanted amount(String yuan) {
            amount = yuan;
            return this;
        }

        Wanted unregistered() {
            registered = false;
            return this;
        }

        Wanted outsideTheVault() {
            inVault = false;
            return this;
        }

        /** @param count of mortgaged things */
        Wanted things(int count) {
            things = count;
            return this;
        }

        Wanted unsealed() {
            sealed = false;
            return this;
        }

        Wanted term(int months) {
            termMonths = months;
            return this;
        }

        Wanted accountElsewhere() {
            accountBank = "他行";
            return this;
        }

        Wanted managers(int count) {
            managers = count;
            return this;
        }

        Wanted unsecuredConsumerLoan() {
            product = "PERSONAL_CONSUMPTION";
            amount = "200000.00";
            termMonths = 3;
            security = false;
            settlement = "MONTHLY_ON_DISBURSEMENT_DAY";
            method = "EQUAL_INSTALMENT";
            dayCount = "MONTHLY_RATE";
            return this;
        }
    }

    void prepare(String caseId, Wanted wanted) {
        sql.execute("set session_replication_role = replica");
        long customer = borrower(caseId, wanted);
        long contract = contract(caseId, wanted);
        if (wanted.security) {
            secure(caseId, contract, wanted);
        }
        sql.update("update credit_case set customer_id = ? where id = ?", customer, caseId);
    }

    private long borrower(String caseId, Wanted wanted) {
        long customer = insert("customer", caseId,
            Map.of("kind", "ENTERPRISE", "uscc", "U" + NUMBERS.incrementAndGet(), "number_index", "sealed-contracts-" + NUMBERS.get()));
        insert("credit_file", caseId, Map.of("customer_id", customer, "name", "某某织造服饰有限公司", "existing_customer", true, "basic_account_bank", wanted.accountBank,
            "basic_account_number", "6200010100000018"));
        insert("rating", caseId, Map.of("customer_id", customer, "grade", "A", "proposal_id", NUMBERS.incrementAndGet()));
        if (wanted.managers > 0) {
            insert("manager_assignment", caseId, Map.of("customer_id", customer, "manager", "relationship-manager"));
        }
        return customer;
    }

    private long contract(String caseId, Wanted wanted) {
        var amount = new java.math.BigDecimal(wanted.amount);
        long finding = insert("authority_finding", caseId, Map.of("level", "approver-branch", "consultation", "NONE"));
        long decision = insert("approval_decision", caseId,
            Map.of("finding_id", finding, "decision", "APPROVE", "amount", amount, "term_months", wanted.termMonths,
            "annual_rate_percent", new java.math.BigDecimal("5.22"), "overdue_uplift_percent", 50, "misuse_uplift_percent", 100));
        insert("approval_condition", caseId, Map.of("decision_id", decision, "position", 0, "wording", "抵押登记办妥后放款"));
        long approval = insert("approval", caseId,
            Map.of("decision_id", decision, "reservation_id", NUMBERS.incrementAndGet(), "number", "P" + NUMBERS.incrementAndGet(),
            "amount", amount, "term_months", wanted.termMonths, "valid_until", LocalDate.now(clock).plusDays(90)));
        Map<String, Object> columns = new HashMap<>(Map.of("approval_id", approval, "preparation_id", NUMBERS.incrementAndGet(), "number",
            "C" + NUMBERS.incrementAndGet(),
            "borrower", "某某织造服饰有限公司", "product", wanted.product, "amount", amount, "term_months", wanted.termMonths,
            "annual_rate_percent", new java.math.BigDecimal("5.22"), "overdue_uplift_percent", 50, "misuse_uplift_percent", 100));
        columns.putAll(Map.of("compound_rate", "CONTRACT", "day_count", wanted.dayCount, "settlement", wanted.settlement, "repayment_method", wanted.method,
            "wording", "借款合同", "sha256", Hashes.sha256("借款合同")));
        long contract = insert("loan_contract", caseId, columns);
        if (wanted.sealed) {
            long witness = insert("contract_witness", caseId,
                Map.of("signing_id", NUMBERS.incrementAndGet(), "first_officer", "contract-officer-1", "seal_matches_specimen", true,
                "recorded_by", "contract-officer-2"));
            insert("contract_seal", caseId, Map.of("loan_contract_id", contract, "witness_id", witness));
        }
        return contract;
    }

    private void secure(String caseId, long contract, Wanted wanted) {
        long valuation = insert("security_valuation", caseId, Map.of());
        for (int i = 1; i <= wanted.things; i++) {
            mortgage(caseId, contract, valuation, "C" + i, wanted);
        }
    }

    private void mortgage(String caseId, long contract, long valuation, String mark, Wanted wanted) {
        long collateral = insert("collateral", caseId,
            Map.of("valuation_id", valuation, "mark", mark, "kind", "INDUSTRIAL_PROPERTY", "disputed", false, "ceiling_percent", 60));
        long mortgage = insert("subordinate_contract", caseId,
            Map.of("loan_contract_id", contract, "kind", "MORTGAGE", "collateral_id", collateral, "mark", mark,
            "number", "D" + NUMBERS.incrementAndGet(), "wording", "抵押合同", "sha256", Hashes.sha256("抵押合同")));
        if (wanted.registered) {
            long registration = insert("security_registration", caseId,
                Map.of("subordinate_contract_id", mortgage, "evidence", "REGISTRATION", "certificate", "不动产证明第0000123号"));
            if (wanted.inVault) {
                insert("vault_entry", caseId, Map.of("registration_id", registration, "vault_number", "V" + NUMBERS.incrementAndGet()));
            }
        }
    }

    private long insert(String table, String caseId, Map<String, Object> given) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<Map<String, Object>> columns = sql.queryForList("""
            select column_name, data_type from information_schema.columns
             where table_name = ? and is_nullable = 'NO' and column_default is null and is_identity = 'NO'""", table);
        columns.forEach(column -> row.put((String) column.get("column_name"), byType((String) column.get("data_type"))));
        if (row.containsKey("case_id")) {
            row.put("case_id", caseId);
        }
        given.forEach((name, value) -> row.put(name, value instanceof LocalDate day ? Date.valueOf(day) : value));
        String marks = String.join(", ", row.keySet().stream().map(name -> "?").toList());
        boolean keyed = !table.equals("approval_condition");
        String statement = "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")";
        if (!keyed) {
            sql.update(statement, row.values().toArray());
            return 0;
        }
        return sql.queryForObject(statement + " returning id", Long.class, row.values().toArray());
    }

    private Object byType(String type) {
        return switch (type) {
            case "text", "character" -> "测试";
            case "bigint", "integer", "smallint", "numeric" -> 1;
            case "boolean" -> false;
            case "date" -> Date.valueOf(LocalDate.now(clock));
            case "timestamp with time zone" -> Timestamp.from(clock.instant());
            default -> throw new IllegalStateException(type);
        };
    }
}
