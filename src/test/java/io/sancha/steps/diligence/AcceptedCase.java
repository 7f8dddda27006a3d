package io.sancha.steps.diligence;

import io.sancha.TestDatabase;
import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A case as it stands after step 3, laid down as the rows that step 4 reads: the garment maker's or the teacher's. The earlier steps have
 * their own stories; here the order of steps is switched off while the rows are laid.
 */
@Component
public class AcceptedCase {
    public static final LocalDate ACCEPTED_ON = LocalDate.parse("2024-03-04");
    private static final String STAMP = "recorded_at, recorded_by, bank_date";

    private final CaseRegister cases;
    private final BankClock clock;
    private final Sealing sealing;
    private final Identities identities;
    private JdbcTemplate sql;

    AcceptedCase(CaseRegister cases, BankClock clock, Sealing sealing, Identities identities) {
        this.cases = cases;
        this.clock = clock;
        this.sealing = sealing;
        this.identities = identities;
    }

    /** Nine million yuan of working capital for twelve months, mortgage and surety; the clock stands on the day of the acceptance. */
    public String ofTheGarmentMaker() {
        return lay("ENTERPRISE", "WORKING_CAPITAL", "9000000.00", 12, List.of("MORTGAGE", "SURETY"), "ACCEPTED");
    }

    /** 200,000 yuan for 48 months, surety. */
    public String ofTheTeacher() {
        return lay("NATURAL_PERSON", "PERSONAL_CONSUMPTION", "200000.00", 48, List.of("SURETY"), "ACCEPTED");
    }

    public String refused() {
        return lay("ENTERPRISE", "WORKING_CAPITAL", "9000000.00", 12, List.of("SURETY"), "REFUSED");
    }

    private String lay(String kind, String product, String amount, int months, List<String> modes, String outcome) {
        clock.standAt(ACCEPTED_ON.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        pastTheTriggers(superuser -> {
            sql = superuser;
            rows(caseId, kind, product, amount, months, modes, outcome);
        });
        return caseId;
    }

    /** Writes as the database's owner could, where nothing keeps the facts. */
    void pastTheTriggers(Consumer<JdbcTemplate> writing) {
        var superuser = TestDatabase.superuser();
        try {
            var unbound = new JdbcTemplate(superuser);
            unbound.execute("set session_replication_role = replica");
            writing.accept(unbound);
        } finally {
            superuser.destroy();
        }
    }

    private void rows(String caseId, String kind, String product, String amount, int months, List<String> modes, String outcome) {
        long customer = customer(caseId, kind);
        cases.identify(caseId, customer);
        if (kind.equals("ENTERPRISE")) {
            statements(caseId, customer);
            document(caseId, customer, "BUSINESS_LICENCE", "营业执照", "BORROWER");
            document(caseId, customer, "TITLE_CERTIFICATE", "不动产权证书", "MORTGAGOR");
            document(caseId, customer, "APPRAISAL", "抵押物评估报告", "MORTGAGOR");
        } else {
            document(caseId, customer, "IDENTITY_CARD", "身份证", "BORROWER");
        }
        long application = application(caseId, product, amount, months, modes);
        fact("insert into acceptance (case_id, application_id, check_id, outcome, over_capacity_industry, restricted_industry, purpose_allowed, reason, "
            + "due_on, " + STAMP
            + ") values (?, ?, 0, ?, false, false, true, '属本营业区域', ?, ?, ?, ?) returning id", caseId, application, outcome, ACCEPTED_ON.plusMonths(1));
    }

    /** The numbers are unique in the bank, so each case has another customer. */
    private long customer(String caseId, String kind) {
        String number = kind.equals("NATURAL_PERSON") ? identityNumber() : creditCode();
        boolean person = kind.equals("NATURAL_PERSON");
        return fact("insert into customer (case_id, kind, " + (person ? "id_paper, id_number" : "uscc") + ", number_index, " + STAMP
            + ") values (?, ?, " + (person ? "'RESIDENT_ID', " : "") + "?, ?, ?, ?, ?) returning id", caseId, kind,
            person ? sealing.seal("customer.id_number", number) : number, identities.index(number));
    }

    private static String creditCode() {
        String signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var code = new StringBuilder("91211000");
        ThreadLocalRandom.current().ints(9, 0, 10).forEach(code::append);
        int sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            sum += signs.indexOf(code.charAt(i)) * weight;
        }
        return code.append(signs.charAt((31 - sum % 31) % 31)).toString();
    }

    private static String identityNumber() {
        var number = new StringBuilder("21100019880615").append(ThreadLocalRandom.current().nextInt(100, 1000));
        int remainder = 0;
        for (int i = 0; i < 17; i++) {
            remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
        }
        return number.append("0123456789X".charAt((12 - remainder) % 11)).toString();
    }

    private void statements(String caseId, long customer) {
        long file = fact("insert into credit_file (case_id, customer_id, version, name, address, in_service_area, existing_customer, changes, " + STAMP
            + ") values (?, ?, 1, '某某织造服饰有限公司', '辽阳市太子河区', true, true, '', ?, ?, ?) returning id", caseId, customer);
        sql.update("""
            insert into financial_statement (credit_file_id, position, as_of, audited, total_assets, current_assets, inventory, receivables, prepayments, total_liabilities,
              current_liabilities, payables, advances_received, sales, cost_of_sales, profit_before_tax, net_profit) values
              (?, 0, '2022-12-31', true, 49800000, 25080000, 8650000, 10560000, 7000, 23900000, 21900000, 8010000, 1000, 34600000, 25500000, 3310000, 2480000),
              (?, 1, '2023-12-31', true, 52360000, 26910000, 10790000, 10160000, 2500000, 22640000, 20640000, 6430000, 1000, 38040000, 27830000, 3750000, 2810000)""", file, file);
    }

    private void document(String caseId, long customer, String type, String title, String holder) {
        fact("insert into document (case_id, customer_id, purpose, type, title, holder, original_seen, reference, sha256, reverified, " + STAMP
            + ") values (?, ?, 'APPLICATION', ?, ?, ?, false, ?, repeat('0', 64), false, ?, ?, ?) returning id", caseId, customer, type, title, holder,
            UUID.randomUUID());
    }

    private long application(String caseId, String product, String amount, int months, List<String> modes) {
        long application = fact(
            "insert into loan_application (case_id, relationship_id, product, amount, currency, term_months, long_cycle, purpose, purpose_category, "
            + "repayment_source, repayment_method, signed_on, " + STAMP + ") values (?, 0, ?, ?::numeric, 'CNY', ?, false, '采购面料', 'OPERATING', '销售回款', "
            + "'INTEREST_THEN_PRINCIPAL', '2024-03-01', ?, ?, ?) returning id", caseId, product, amount, months);
        modes.forEach(mode -> sql.update("insert into loan_application_guarantee (application_id, mode) values (?, ?)", application, mode));
        return application;
    }

    private long fact(String insert, Object... values) {
        Object[] stamped = java.util.Arrays.copyOf(values, values.length + 3);
        stamped[values.length] = Timestamp.from(clock.instant());
        stamped[values.length + 1] = "relationship-manager";
        stamped[values.length + 2] = LocalDate.now(clock);
        Long id = sql.queryForObject(insert, Long.class, stamped);
        return id == null ? 0 : id;
    }
}
