package io.sancha.steps.committee;

import io.sancha.kernel.secrecy.Identities;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that has come through the review, put into the tables as the steps before leave it. */
public final class ReviewedCase {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String HASH = "0".repeat(64);
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private String kind = "ENTERPRISE";
    private String grade = "A";
    private String product = "WORKING_CAPITAL";
    private final Identities identities;
    private BigDecimal amount = new BigDecimal("900000.00");
    private int termMonths = 12;
    private boolean restricted;
    private List<String> modes = List.of("MORTGAGE", "SURETY");
    private Long customer;
    private String caseId;

    private ReviewedCase(JdbcTemplate sql, TransactionTemplate transaction, Clock clock, Identities identities) {
        this.identities = identities;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An enterprise rated A that asks for 900,000 yuan over a year, on a mortgage and a surety. */
    public static ReviewedCase of(JdbcTemplate sql, TransactionTemplate transaction, Clock clock, Identities identities) {
        return new ReviewedCase(sql, transaction, clock, identities);
    }

    public ReviewedCase asking(String yuan) {
        amount = new BigDecimal(yuan);
        return this;
    }

    public ReviewedCase inARestrictedIndustry() {
        restricted = true;
        return this;
    }

    public ReviewedCase secured(String... by) {
        modes = List.of(by);
        return this;
    }

    /** Another case of a customer who is there already. */
    public ReviewedCase ofCustomer(long known) {
        customer = known;
        return this;
    }

    /** @return the case's id */
    public String enter() {
        return transaction.execute(status -> entered());
    }

    private String entered() {
        caseId = "0101-TEST-%06d".formatted(NUMBERS.incrementAndGet());
        sql.update("insert into credit_case (id, branch, opened_by, opened_at, opened_on) values (?, '0101', 'relationship-manager', ?, ?)", caseId, at(),
            today());
        duty("relationship-manager", "lead-investigator", "assistant-investigator", "reviewer");
        long relationship = relationship();
        long application = row("loan_application", "relationship-manager", "relationship_id", relationship, "product", product, "amount", amount, "currency",
            "CNY", "term_months",
            termMonths, "long_cycle", false, "purpose", "采购面料", "purpose_category", "OPERATING", "repayment_source", "销售回款", "repayment_method",
            "INTEREST_THEN_PRINCIPAL",
            "signed_on", today());
        modes.forEach(mode -> sql.update("insert into loan_application_guarantee values (?, ?)", application, mode));
        row("application_submission", "relationship-manager", "application_id", application, "sha256", HASH);
        long check = row("eligibility_check", "system", "application_id", application);
        long acceptance = row("acceptance", "acceptance-officer", "application_id", application, "check_id", check, "outcome", "ACCEPTED",
            "over_capacity_industry", false,
            "restricted_industry", restricted, "purpose_allowed", true, "reason", "符合条件", "due_on", today().plusMonths(1));
        review(report(acceptance));
        return caseId;
    }

    /** Key of the case's customer. */
    public long customer() {
        return customer;
    }

    private long relationship() {
        int number = NUMBERS.get();
        if (customer == null) {
            String code = creditCode("91210000MA%07d".formatted(number));
            customer = row("customer", "relationship-manager", "kind", kind, "uscc", code, "number_index", identities.index(code));
        }
        sql.update("update credit_case set customer_id = ? where id = ?", customer, caseId);
        row("customer_identification", "relationship-manager", "customer_id", customer, "name", "某某织造服饰有限公司");
        Integer version = sql.queryForObject("select count(*) + 1 from credit_file where customer_id = ?", Integer.class, customer);
        long file = row("credit_file", "relationship-manager", "customer_id", customer, "version", version, "name", "某某织造服饰有限公司", "address", "辽阳",
            "in_service_area", true,
            "existing_customer", true, "changes", "");
        long standing = row("credit_standing", "relationship-manager", "customer_id", customer, "credit_file_id", file, "years_with_bank", 3, "bad_records", 0,
            "remark", "良好");
        long model = row("model_rating", "system", "standing_id", standing, "model", "CORPORATE", "points", 75, "grade", grade);
        long proposal = row("rating_proposal", "relationship-manager", "model_rating_id", model, "grade", grade);
        long rating = row("rating", "rating-officer", "customer_id", customer, "proposal_id", proposal, "grade", grade, "opinion", "同意", "valid_until", today()
            .plusYears(1));
        Long manager = sql.queryForList("select id from manager_assignment where customer_id = ? order by id desc limit 1", Long.class, customer).stream()
            .findFirst()
            .orElseGet(() -> row("manager_assignment", "system", "customer_id", customer, "manager", "relationship-manager"));
        return row("credit_relationship", "system", "customer_id", customer, "credit_file_id", file, "rating_id", rating, "manager_assignment_id", manager,
            "first_established_month", "202403");
    }

    /** The seventeen signs with their check sign (GB 32100-2015). */
    private static String creditCode(String seventeen) {
        String signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (char sign : seventeen.toCharArray()) {
            sum += signs.indexOf(sign) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + signs.charAt((31 - sum % 31) % 31);
    }

    private long report(long acceptance) {
        long investigation = row("investigation", "system", "acceptance_id", acceptance);
        row("fieldwork", "lead-investigator", "investigation_id", investigation, "outstanding_loans", BigDecimal.ZERO, "external_guarantees", BigDecimal.ZERO,
            "bad_records", 0);
        long valuation = row("security_valuation", "lead-investigator", "investigation_id", investigation);
        if (modes.contains("MORTGAGE")) {
            row("collateral", "lead-investigator", "investigation_id", investigation, "valuation_id", valuation, "mark", "C1", "kind", "INDUSTRIAL_PROPERTY",
                "description", "厂房", "owner", "BORROWER", "appraised_value", new BigDecimal("16000000.00"), "disputed", false, "ceiling_percent",
                new BigDecimal("60"));
        }
        if (modes.contains("SURETY")) {
            row("guarantor", "lead-investigator", "investigation_id", investigation, "valuation_id", valuation, "mark", "G1", "name", "李某甲", "id_number",
                "91211000123456789U",
                "id_number_index", HASH,
                "net_worth", new BigDecimal("6500000.00"), "guarantees_given", BigDecimal.ZERO);
        }
        long report = row("investigation_report", "lead-investigator", "investigation_id", investigation, "basics", "一", "operations", "二", "request", "三",
            "financial", "四",
            "non_financial", "五", "security", "六", "conclusion", "同意贷款", "recommend", true, "amount", amount, "term_months", termMonths,
            "annual_rate_percent", new BigDecimal("5.22"));
        row("report_countersignature", "assistant-investigator", "report_id", report, "decision", "SIGNED");
        row("report_seal", "system", "report_id", report, "sha256", HASH);
        return report;
    }

    private void review(long report) {
        long check = row("consistency_check", "system", "report_id", report);
        long review = row("credit_review", "reviewer", "report_id", report, "check_id", check, "decision", "AGREE", "opinion", "用途真实", "investigation_done",
            "SOUND",
            "purpose", "SOUND", "repayment_capacity", "SOUND", "credit_standing", "SOUND", "security", "SOUND", "sha256", HASH);
        sql.update("insert into review_condition values (?, 0, '抵押登记办妥后放款')", review);
    }

    private void duty(String... duties) {
        for (String duty : duties) {
            sql.update("insert into case_duty (case_id, duty, user_id, taken_at) values (?, ?, ?, ?)", caseId, duty, duty, at());
        }
    }

    private long row(String table, String by, Object... columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("case_id", caseId);
        for (int i = 0; i < columns.length; i += 2) {
            values.put((String) columns[i], columns[i + 1]);
        }
        values.put("recorded_at", at());
        values.put("recorded_by", by);
        values.put("bank_date", today());
        String marks = String.join(", ", Arrays.stream(new String[values.size()]).map(x -> "?").toList());
        Long id = sql.queryForObject("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + marks + ") returning id", Long.class,
            values.values().toArray());
        return id;
    }

    private Timestamp at() {
        return Timestamp.from(clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
