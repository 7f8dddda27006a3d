package io.sancha.steps.committee;

import io.sancha.platform.engine.BankClock;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case of the garment maker's that has come through the review. */
public final class ReviewedCase {
    private final StepsBefore steps;
    private final JdbcTemplate sql;
    private final BankClock clock;
    private final DossierVariant dossier = DossierVariant.ofTheGarmentMaker();
    private String caseId;

    ReviewedCase(StepsBefore steps, JdbcTemplate sql, BankClock clock) {
        this.steps = steps;
        this.sql = sql;
        this.clock = clock;
        asking("900000.00");
    }

    public ReviewedCase asking(String yuan) {
        return told("/application/amount", yuan).told("/diligence/conclusion/amount", yuan);
    }

    public ReviewedCase inARestrictedIndustry() {
        return told("/acceptance/restrictedIndustry", true);
    }

    /** @param by any of MORTGAGE, SURETY and CREDIT */
    public ReviewedCase secured(String... by) {
        List<String> modes = List.of(by);
        told("/application/guaranteeModes", modes);
        if (!modes.contains("MORTGAGE")) {
            told("/diligence/collateral", List.of());
        }
        return modes.contains("SURETY") ? this : told("/diligence/guarantors", List.of());
    }

    /** Another case of a customer who is there already. */
    public ReviewedCase ofCustomer(long known) {
        return told("/customer/uscc", sql.queryForObject("select uscc from customer where id = ?", String.class, known));
    }

    /** Anything else that the dossier is to say. */
    public ReviewedCase told(String path, Object value) {
        dossier.with(path, value);
        return this;
    }

    /** The earlier steps are of the days before; the clock is left as it stands. @return the case's id */
    public String enter() {
        Instant now = clock.instant();
        caseId = steps.through("review", dossier, LocalDate.MIN);
        clock.standAt(now);
        return caseId;
    }

    /** Key of the case's customer. */
    public long customer() {
        return sql.queryForObject("select customer_id from credit_case where id = ?", Long.class, caseId);
    }
}
