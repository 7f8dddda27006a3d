package io.sancha.lending.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.PaperKind;
import io.sancha.platform.audit.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollateralRulesTest {
    private static final String BORROWER = "91211000123456789U";
    private static final Borrower OTHER = new Borrower(BORROWER, null);

    @Test
    void takesUndisputedThingsAndCapableSureties() {
        assertThatCode(() -> {
            CollateralRules.check(item("16000000.00", false), "collateral[0]");
            CollateralRules.check(surety("211000196503120010", "6500000.00", "0.00"), OTHER, "guarantors[0]");
            CollateralRules.check(surety("91211000987654321" + checkSign("91211000987654321"), "1.00", "1.00"), OTHER, "guarantors[0]");
        }).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("GUA-01: a disputed thing cannot secure a loan")
    void refusesADisputedThing() {
        refused(() -> CollateralRules.check(item("16000000.00", true), "collateral[0]"), "GUA-01", "collateral[0].disputed");
    }

    @Test
    void refusesAThingWithoutValue() {
        refused(() -> CollateralRules.check(item("0.00", false), "collateral[0]"), "GUA-01", "collateral[0].appraisedValue");
    }

    @Test
    void refusesAWrongCheckSign() {
        refused(() -> CollateralRules.check(surety("211000196503120011", "1.00", "0.00"), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNumber");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({", 911840199001010018", ", KAZ110090123105", "PERMANENT_RESIDENCE, 911840199001010018", "PASSPORT, E12345678", "HK_MACAO_PERMIT, H12345678",
        "TAIWAN_PERMIT, 07257456"})
    void takesASuretyByAnyPaper(PaperKind paper, String number) {
        assertThatCode(() -> CollateralRules.check(surety(paper, number), OTHER, "guarantors[0]")).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({", E12345678", ", 911840199001010019", "PASSPORT, 1", "RESIDENT_ID, 911840199001010018", "HK_MACAO_PERMIT, X12345678"})
    void refusesANumberThatItsPaperDoesNotBear(PaperKind paper, String number) {
        refused(() -> CollateralRules.check(surety(paper, number), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNumber");
    }

    @Test
    @DisplayName("GUA-08: the borrower is not their own surety, a government body is none, and nobody answers for more than they are worth")
    void refusesSuretiesWhoMayNotOrCannot() {
        refused(() -> CollateralRules.check(surety(BORROWER, "1.00", "0.00"), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNumber");
        String government = "11211000MB1234567" + checkSign("11211000MB1234567");
        refused(() -> CollateralRules.check(surety(government, "1.00", "0.00"), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNumber");
        refused(() -> CollateralRules.check(surety("211000196503120010", "100.00", "100.01"), OTHER, "guarantors[0]"), "GUA-08",
            "guarantors[0].guaranteesGiven");
    }

    @Test
    @DisplayName("GUA-08: the number of a passport names somebody only with its state")
    void asksForAPassportsNationality() {
        refused(() -> CollateralRules.check(foreigner(PaperKind.PASSPORT, " "), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNationality");
        refused(() -> CollateralRules.check(foreigner(PaperKind.PASSPORT, null), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNationality");
        refused(() -> CollateralRules.check(foreigner(PaperKind.PASSPORT, "QQQ"), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNationality");
        refused(() -> CollateralRules.check(foreigner(PaperKind.HK_MACAO_PERMIT, "USA"), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNationality");
        refused(() -> CollateralRules.check(foreigner(null, "USA"), OTHER, "guarantors[0]"), "GUA-08", "guarantors[0].idNationality");
        assertThatCode(() -> CollateralRules.check(foreigner(PaperKind.PASSPORT, "usa"), OTHER, "guarantors[0]")).doesNotThrowAnyException();
    }

    /** The same number in the passport of another state is another person's. */
    @Test
    void aBorrowerIsKnownByThePassportsState() {
        refused(() -> CollateralRules.check(foreigner(PaperKind.PASSPORT, "USA"), new Borrower("H12345678", "USA"), "guarantors[0]"), "GUA-08",
            "guarantors[0].idNumber");
        assertThatCode(() -> CollateralRules.check(foreigner(PaperKind.PASSPORT, "CAN"), new Borrower("H12345678", "USA"), "guarantors[0]"))
            .doesNotThrowAnyException();
    }

    private static SecurityEntry.Surety foreigner(PaperKind paper, String nationality) {
        return new SecurityEntry.Surety("G1", "某人", "H12345678", Money.cny("1.00"), Money.cny("0.00"), paper, nationality);
    }

    private static SecurityEntry.Item item(String value, boolean disputed) {
        return new SecurityEntry.Item("C1", CollateralKind.INDUSTRIAL_PROPERTY, "厂房", "BORROWER", Money.cny(value), disputed);
    }

    private static SecurityEntry.Surety surety(String number, String netWorth, String given) {
        return new SecurityEntry.Surety("G1", "李某甲", number, Money.cny(netWorth), Money.cny(given));
    }

    private static SecurityEntry.Surety surety(PaperKind paper, String number) {
        return new SecurityEntry.Surety("G1", "某人", number, Money.cny("1.00"), Money.cny("0.00"), paper, paper == PaperKind.PASSPORT ? "USA" : null);
    }

    /** GB 32100-2015, worked out here by itself. */
    private static char checkSign(String seventeen) {
        String signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = 1;
            for (int k = 0; k < i; k++) {
                weight = weight * 3 % 31;
            }
            sum += signs.indexOf(seventeen.charAt(i)) * weight;
        }
        return signs.charAt((31 - sum % 31) % 31);
    }

    private static void refused(ThrowingCallable attempt, String rule, String field) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).contains(field);
        });
    }
}
