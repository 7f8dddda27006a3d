package io.sancha.steps.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("APP-07: which documents an application takes")
class RequiredDocumentsDecisionTest {
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    private final DecisionTable table = DecisionTable.of("application", "determine-required-documents");

    @Test
    void asksAnExistingEnterpriseForTheListOfLegalPersons() {
        assertThat(asked(anEnterprise())).containsExactlyInAnyOrder("BORROWER:LEGAL_REPRESENTATIVE_ID", "BORROWER:BUSINESS_LICENCE",
            "BORROWER:CAPITAL_VERIFICATION|JOINT_VENTURE_CONTRACT", "BORROWER:CREDIT_REGISTRY_CODE", "BORROWER:ARTICLES_OF_ASSOCIATION",
            "BORROWER:OFFICER_LIST",
            "BORROWER:BOARD_RESOLUTION", "BORROWER:PROFIT_DISTRIBUTION_RESOLUTION", "BORROWER:AUDITED_STATEMENTS", "BORROWER:INTERIM_STATEMENTS",
            "BORROWER:DEBT_AND_GUARANTEE_STATUS", "BORROWER:CASH_FLOW_FORECAST", "BORROWER:TAX_PROOF", "BORROWER:CREDIT_QUERY_CONSENT");
    }

    @Test
    void asksANewEnterpriseForItsSealSpecimen() {
        assertThat(more(anEnterprise(), with(anEnterprise(), "customerState", "NEW"))).containsExactly("BORROWER:SEAL_SPECIMEN");
    }

    @Test
    void asksForTheProjectPapersOnlyBeyondTwelveMonths() {
        var shortTerm = with(anEnterprise(), "product", "FIXED_ASSETS");
        assertThat(more(anEnterprise(), with(shortTerm, "termMonths", 12))).isEmpty();
        assertThat(more(anEnterprise(), with(shortTerm, "termMonths", 13))).containsExactly("BORROWER:FEASIBILITY_STUDY", "BORROWER:PROJECT_APPROVAL");
        assertThat(more(anEnterprise(), with(anEnterprise(), "termMonths", 36))).isEmpty();
    }

    @Test
    void asksForThePapersOfEachKindOfSecurity() {
        assertThat(more(anEnterprise(), with(anEnterprise(), "guaranteeModes", List.of("MORTGAGE"))))
            .containsExactly("MORTGAGOR:APPRAISAL", "MORTGAGOR:CONSENT_TO_MORTGAGE|SPOUSE_CONSENT", "MORTGAGOR:TITLE_CERTIFICATE");
        assertThat(more(anEnterprise(), with(anEnterprise(), "guaranteeModes", List.of("PLEDGE")))).containsExactly("PLEDGOR:APPRAISAL",
            "PLEDGOR:CONSENT_TO_PLEDGE|SPOUSE_CONSENT|BOARD_RESOLUTION", "PLEDGOR:RIGHTS_CERTIFICATE|PURCHASE_INVOICE|TITLE_CERTIFICATE");
        assertThat(more(anEnterprise(), with(anEnterprise(), "guaranteeModes", List.of("SURETY"))))
            .containsExactly("GUARANTOR:GUARANTOR_ID|GUARANTOR_LICENCE", "GUARANTOR:SPOUSE_CONSENT|BOARD_RESOLUTION");
        assertThat(more(anEnterprise(), with(anEnterprise(), "guaranteeModes", List.of("PLEDGE", "MORTGAGE", "SURETY")))).hasSize(8);
    }

    @Test
    void asksAPersonForIdentityHouseholdIncomeAndPurpose() {
        assertThat(asked(aPerson())).containsExactlyInAnyOrder("BORROWER:IDENTITY_CARD", "BORROWER:HOUSEHOLD_REGISTER",
            "BORROWER:INCOME_PROOF|BANK_STATEMENTS|TAX_PROOF",
            "BORROWER:PURPOSE_EVIDENCE", "BORROWER:CREDIT_QUERY_CONSENT");
        assertThat(more(aPerson(), with(aPerson(), "married", true))).containsExactly("BORROWER:MARRIAGE_CERTIFICATE", "BORROWER:SPOUSE_CONSENT");
        assertThat(more(aPerson(), with(aPerson(), "guaranteeModes", List.of("SURETY"))))
            .containsExactly("GUARANTOR:GUARANTOR_ID|GUARANTOR_LICENCE", "GUARANTOR:INCOME_PROOF|BANK_STATEMENTS|AUDITED_STATEMENTS|TAX_PROOF");
    }

    @Test
    void asksASoleProprietorForLicenceAndHousehold() {
        assertThat(asked(with(aPerson(), "customerKind", "SOLE_PROPRIETOR"))).containsExactlyInAnyOrder("BORROWER:BUSINESS_LICENCE", "BORROWER:IDENTITY_CARD",
            "BORROWER:HOUSEHOLD_REGISTER", "BORROWER:INCOME_PROOF|BANK_STATEMENTS|TAX_PROOF|INTERIM_STATEMENTS", "BORROWER:PURPOSE_EVIDENCE",
            "BORROWER:CREDIT_QUERY_CONSENT");
    }

    @Test
    void namesOnlyTypesAndHoldersThatExist() {
        var everything = with(with(with(anEnterprise(), "guaranteeModes", List.of("PLEDGE", "MORTGAGE", "SURETY")), "product", "FIXED_ASSETS"), "termMonths",
            60);
        for (var facts : List.of(with(everything, "customerState", "NEW"), with(with(everything, "customerKind", "SOLE_PROPRIETOR"), "married", true))) {
            table.rows(DAY, facts).forEach(row -> {
                new RequiredDocument(null, (String) row.get("types"), io.sancha.platform.document.DocumentHolder.valueOf((String) row.get("holder")), "", "",
                    null);
                assertThat((String) row.get("rule")).matches("APP-07|APP-08|CUS-10");
            });
        }
    }

    private TreeSet<String> more(Map<String, Object> less, Map<String, Object> facts) {
        TreeSet<String> added = asked(facts);
        added.removeAll(asked(less));
        return added;
    }

    private TreeSet<String> asked(Map<String, Object> facts) {
        var asked = new TreeSet<String>();
        table.rows(DAY, facts).forEach(row -> asked.add(row.get("holder") + ":" + row.get("types")));
        return asked;
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> anEnterprise() {
        return Map.of("customerKind", "ENTERPRISE", "married", false, "customerState", "EXISTING", "product", "WORKING_CAPITAL", "guaranteeModes",
            List.of("CREDIT"), "termMonths", 12);
    }

    private static Map<String, Object> aPerson() {
        return Map.of("customerKind", "NATURAL_PERSON", "married", false, "customerState", "EXISTING", "product", "PERSONAL_CONSUMPTION", "guaranteeModes",
            List.of("CREDIT"),
            "termMonths", 48);
    }
}
