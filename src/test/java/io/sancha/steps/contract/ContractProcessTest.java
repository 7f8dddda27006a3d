package io.sancha.steps.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.committee.ReviewedCase;
import io.sancha.steps.committee.StageStory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class ContractProcessTest extends StageStory {
    private static final String APPROVE = """
        {"decision":"APPROVE","amount":"900000.00","termMonths":12,"annualRatePercent":"5.220","overdueUpliftPercent":"50","misuseUpliftPercent":"100",\
        "conditions":["抵押登记办妥后放款"]}""";
    private static final String PREPARE = "{\"dayCount\":\"ACT_360\",\"settlement\":\"QUARTERLY_20\"}";
    private static final String SIGN = "{\"signedByBorrower\":true,\"signatory\":\"李某甲\",\"capacity\":\"LEGAL_REPRESENTATIVE\"}";
    private static final String WITNESS = "{\"sealMatchesSpecimen\":true}";
    private static final String REGISTER = "{\"registrations\":[{\"collateral\":\"C1\",\"certificate\":\"辽(2024)第0000123号\"}]}";
    private static final SecurityGaps NOTHING = new SecurityGaps(List.of(), List.of(), List.of());
    @Autowired
    ContractDesk desk;
    private ProcessInstance instance;

    private String toContract(ReviewedCase reviewed) {
        String caseId = reviewed.enter();
        begin("committee", caseId);
        begin("approval", caseId);
        does("approver-branch", caseId, "decide-approval", APPROVE);
        instance = begin("contract", caseId);
        return caseId;
    }

    private void signed(String caseId) {
        does("contract-officer-1", caseId, "prepare-contracts", PREPARE);
        does("contract-officer-1", caseId, "sign-with-customer", SIGN);
        does("contract-officer-2", caseId, "witness-signing", WITNESS);
    }

    @Test
    void mainAndAccessoryContractsAreSignedRegisteredAndInTheVault() {
        String caseId = toContract(aReviewedCase());
        signed(caseId);
        does("contract-officer-1", caseId, "register-security", REGISTER);
        assertThat(desk.securityGaps(caseId)).isEqualTo(new SecurityGaps(List.of(), List.of(), List.of("C1")));
        does("collateral-custodian", caseId, "take-into-vault", "{\"matchesList\":true,\"items\":[{\"collateral\":\"C1\",\"vaultNumber\":\"K-" + caseId
            + "\"}]}");

        assertThat(ending(instance)).isEqualTo("contracts-signed");
        LoanContract main = desk.ofCase(caseId);
        assertThat(main.repaymentMethod().name()).isEqualTo("INTEREST_THEN_PRINCIPAL");
        assertThat(main.wording()).contains("人民币 900,000.00 元", "按季结息", "抵押登记办妥后放款", "李某甲", "流动资金贷款", "实际天数/360", "按期付息、到期还本")
            .as("no name of a constant").doesNotContainPattern("[A-Z]{2,}_[A-Z0-9]+");
        assertThat(desk.subordinates(caseId)).extracting(SubordinateContract::kind).containsExactly(SubordinateKind.MORTGAGE, SubordinateKind.SURETY);
        assertThat(desk.subordinates(caseId)).allMatch(subordinate -> subordinate.quotes(main)); // CON-03
        assertThat(desk.contractDate(caseId)).contains(TODAY); // CON-07
        assertThat(desk.securityGaps(caseId)).isEqualTo(NOTHING);
        assertThat(desk.securityHeld(caseId)).singleElement().satisfies(held -> assertThat(held.certificate()).contains("0000123"));
    }

    /** SEQ-01: each act again, past the diagram; GUA-06: no place in the vault is given twice. */
    @Test
    void whatIsDoneStandsAndIsNotDoneAgain() {
        String caseId = toContract(aReviewedCase());
        signed(caseId);
        RegisterEntry registered = new RegisterEntry(List.of(new RegisterEntry.Registration("C1", "辽(2024)第0000123号", null, null)));
        does("contract-officer-1", caseId, "register-security", REGISTER);
        var taken = new VaultIntakeEntry(true, List.of(new VaultIntakeEntry.Item("C1", "K-" + caseId)));
        does("collateral-custodian", caseId, "take-into-vault",
            "{\"matchesList\":true,\"items\":[{\"collateral\":\"C1\",\"vaultNumber\":\"K-" + caseId + "\"}]}");

        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("prepare", () -> desk.prepare(caseId, new PrepareEntry(null, null, null, DayCount.ACT_360, Settlement.QUARTERLY_20, null)));
        acts.put("draw up", () -> desk.drawUp(caseId));
        acts.put("sign", () -> desk.sign(caseId, new SignEntry(true, "李某甲", Capacity.LEGAL_REPRESENTATIVE, null)));
        acts.put("witness", () -> desk.witness(caseId, new WitnessEntry(true)));
        acts.put("seal", () -> desk.seal(caseId));
        acts.put("register", () -> desk.register(caseId, registered));
        acts.put("take into vault", () -> desk.takeIntoVault(caseId, taken));
        acts.forEach((act, again) -> assertThat(Refusal.in(catchThrowable(again::run)).map(Refusal::rule)).as(act).contains("SEQ-01"));

        String other = toContract(aReviewedCase());
        signed(other);
        does("contract-officer-1", other, "register-security", REGISTER);
        Refusal refusal = isRefused("collateral-custodian", other, "take-into-vault",
            "{\"matchesList\":true,\"items\":[{\"collateral\":\"C1\",\"vaultNumber\":\"K-" + caseId + "\"}]}");
        assertThat(refusal.rule()).isEqualTo("GUA-06");
        assertThat(refusal.field()).contains("items[0].vaultNumber");
    }

    @Test
    void aSuretyAloneNeedsNoRegistration() {
        String caseId = toContract(aReviewedCase().secured("SURETY"));
        signed(caseId);

        assertThat(ending(instance)).isEqualTo("contracts-signed");
        assertThat(desk.securityGaps(caseId)).isEqualTo(NOTHING);
    }

    @Test
    void theContractsKeepToTheApproval() { // CON-05
        String caseId = toContract(aReviewedCase());

        for (String differing : new String[] {"\"amount\":\"900000.01\"", "\"termMonths\":13", "\"annualRatePercent\":\"5.219\"",
            "\"repaymentMethod\":\"EQUAL_PRINCIPAL\""}) {
            assertThat(isRefused("contract-officer-1", caseId, "prepare-contracts", PREPARE.replace("}", "," + differing + "}")).rule()).as(differing)
                .isEqualTo("CON-05");
        }
        assertThat(desk.find(caseId)).isEmpty();
        does("contract-officer-1", caseId, "prepare-contracts",
            PREPARE.replace("}", ",\"amount\":\"800000.00\",\"termMonths\":6,\"annualRatePercent\":\"6\"}"));
        assertThat(desk.ofCase(caseId).termMonths()).isEqualTo(6);
    }

    @Test
    void theContractsStateEverything() { // CON-02
        String caseId = toContract(aReviewedCase());

        assertThat(isRefused("contract-officer-1", caseId, "prepare-contracts", "{\"settlement\":\"QUARTERLY_20\"}").field()).contains("dayCount");
        assertThat(isRefused("contract-officer-1", caseId, "prepare-contracts", "{\"dayCount\":\"ACT_360\"}").rule()).isEqualTo("CON-02");
        assertThat(isRefused("contract-officer-1", caseId, "prepare-contracts", "{\"dayCount\":\"ACT_360\",\"settlement\":\"AT_MATURITY\"}").rule())
            .isEqualTo("CON-02");
    }

    @Test
    void twoOfficersSeeSignatureAndSeal() { // CON-06
        String caseId = toContract(aReviewedCase());
        does("contract-officer-1", caseId, "prepare-contracts", PREPARE);
        assertThat(isRefused("contract-officer-1", caseId, "sign-with-customer", SIGN.replace("true", "false")).rule()).isEqualTo("CON-06");
        assertThat(isRefused("contract-officer-1", caseId, "sign-with-customer", SIGN.replace("LEGAL_REPRESENTATIVE", "AGENT")).rule()).isEqualTo("CON-06");
        does("contract-officer-1", caseId, "sign-with-customer", SIGN);

        assertThat(isRefused(with("contract-officer-1", "contract-officer-2"), caseId, "witness-signing", WITNESS).rule()).isEqualTo("CON-06");
        assertThat(isRefused("contract-officer-2", caseId, "witness-signing", WITNESS.replace("true", "false")).rule()).isEqualTo("CON-06");
        assertThatThrownBy(() -> sql.update("""
            insert into contract_witness (case_id, signing_id, first_officer, seal_matches_specimen, recorded_at, recorded_by, bank_date)
            select case_id, id, recorded_by, true, recorded_at, recorded_by, bank_date from contract_signing where case_id = ?""", caseId))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anApprovalThatExpiresLapses() { // SEQ-05
        String caseId = toContract(aReviewedCase());
        clock.standAt(TODAY.plusDays(91).atStartOfDay(clock.getZone()).toInstant());

        jobs.executeJob(jobs.createJobQuery().processInstanceId(instance.getId()).timers().singleResult().getId());

        assertThat(ending(instance)).isEqualTo("approval-lapsed");
        assertThat(onTrail(caseId, "record-lapse").rule()).isEqualTo("SEQ-05");
        assertThat(waiting(caseId)).isEmpty();
    }

    @Test
    void noApprovalLapsesBeforeItsLastDayIsOver() { // SEQ-05
        String caseId = toContract(aReviewedCase());
        clock.standAt(TODAY.plusDays(90).atTime(23, 59).atZone(clock.getZone()).toInstant());
        String timer = jobs.createJobQuery().processInstanceId(instance.getId()).timers().singleResult().getId();

        assertThatThrownBy(() -> jobs.executeJob(timer))
            .satisfies(early -> assertThat(io.sancha.platform.audit.Refusal.in(early)).get().extracting("rule").isEqualTo("SEQ-05"));
        assertThat(waiting(caseId)).containsExactly("prepare-contracts");
        assertThatThrownBy(() -> sql.update("""
            insert into contract_lapse (case_id, approval_id, rule, recorded_at, recorded_by, bank_date)
            select case_id, id, 'SEQ-05', now(), 'x', valid_until from approval where case_id = ?""", caseId)).hasMessageContaining("SEQ-05");
    }

    @Test
    void evenBeforeTheTimerFiresNothingIsSealedTooLate() { // CON-07, SEQ-05
        String caseId = toContract(aReviewedCase());
        does("contract-officer-1", caseId, "prepare-contracts", PREPARE);
        does("contract-officer-1", caseId, "sign-with-customer", SIGN);
        clock.standAt(TODAY.plusDays(91).atTime(9, 0).atZone(clock.getZone()).toInstant());

        assertThat(isRefused("contract-officer-2", caseId, "witness-signing", WITNESS).rule()).isEqualTo("CON-07");

        clock.standAt(TODAY.plusDays(90).atTime(23, 0).atZone(clock.getZone()).toInstant());
        does("contract-officer-2", caseId, "witness-signing", WITNESS);
        assertThat(desk.contractDate(caseId)).contains(TODAY.plusDays(90));
    }

    @Test
    void theRightArisesAtRegistration() { // GUA-01, SEQ-01, SEQ-03, GUA-06
        String caseId = toContract(aReviewedCase());
        signed(caseId);

        assertThat(isRefused("contract-officer-1", caseId, "register-security", REGISTER.replace("C1", "C9")).rule()).isEqualTo("INPUT");
        assertThat(isRefused("contract-officer-1", caseId, "register-security", "{\"registrations\":[]}").rule()).isEqualTo("GUA-01");
        assertThat(isRefused("contract-officer-1", caseId, "register-security", on("2024-03-09")).rule()).isEqualTo("SEQ-01");
        assertThat(isRefused("contract-officer-1", caseId, "register-security", on("2024-03-11")).rule()).isEqualTo("SEQ-03");
        does("contract-officer-1", caseId, "register-security", REGISTER);
        assertThat(isRefused("collateral-custodian", caseId, "take-into-vault",
            "{\"matchesList\":false,\"items\":[{\"collateral\":\"C1\",\"vaultNumber\":\"x\"}]}").rule()).isEqualTo("GUA-06");
    }

    private static String on(String date) {
        return REGISTER.replace("号\"", "号\",\"effectiveOn\":\"" + date + "\"");
    }

    @Test
    void nobodyWritesAnAccessoryThatDoesNotQuoteTheMainContract() { // CON-03, CON-04
        String caseId = toContract(aReviewedCase());
        does("contract-officer-1", caseId, "prepare-contracts", PREPARE);

        String accessory = """
            insert into subordinate_contract (case_id, loan_contract_id, number, kind, guarantor_id, mark, security_provider, main_number, borrower, \
            amount, term_months,
                template, wording, sha256, recorded_at, recorded_by, bank_date)
            select case_id, loan_contract_id, number || 'x', kind, guarantor_id, 'X', security_provider, main_number, borrower, amount%s, term_months, \
            template, wording, %s,
                recorded_at, recorded_by, bank_date from subordinate_contract where case_id = ? and kind = 'SURETY'""";
        assertThatThrownBy(() -> sql.update(accessory.formatted(" - 1", "sha256"), caseId)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update(accessory.formatted("", "repeat('0', 64)"), caseId)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update("update loan_contract set wording = 'x' where case_id = ?", caseId))
            .isInstanceOf(DataIntegrityViolationException.class);
    }
}
