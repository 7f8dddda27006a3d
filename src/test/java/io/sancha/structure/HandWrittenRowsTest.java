package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A case in a test has come to where it is by its steps ({@code StepsBefore}): rows laid by hand are what somebody believes that the steps
 * leave behind, and stay so when the steps change. Whoever writes rows in a test nevertheless says here why.
 */
class HandWrittenRowsTest {
    private static final String REFUSED = "tries what the database must refuse to whoever writes past the program";
    private static final String TAMPERED = "is about what is noticed once somebody has changed rows by hand";
    private static final String NO_STEP = "a case that no step has touched, to try the table of duties on: hundreds of them, one a pair";
    private static final String APPOINTED = "people's appointments, which come to the bank's database as data";
    private static final String OWN_TABLE = "a table of the test's own, in a database of its own";
    private static final String MANY_STAYS = "thousands of stays at one task, of lengths that are known, to find the median of the last of them";
    private static final String MANY_DECISIONS = "hundreds of past decisions as the engine keeps them, to replay more than a page of them";
    private static final String FAILED_LOAN = "a loan that a night could not do, which no sound loan becomes by its steps";
    private static final String UNOPENED = "a day that is owed and whose opening fails, as after a fault of the database in the night";
    private static final String MANY_LOANS = "a drawdown for tests of the account alone, which open hundreds of loans on terms, days and branches of their own";
    private static final String PICTURED = "a figure of the bank for which months go by in no time, so that a picture can be taken of what waits at their end";
    private static final String SURETIES = "several who stand surety in contracts that were drawn up anew, on days on which nobody else's loans live";

    private static final Map<String, String> WHY = Map.ofEntries(
        Map.entry("PastTheTriggers", TAMPERED), Map.entry("TrailTest", TAMPERED), Map.entry("RandomWalkTest", TAMPERED),
        Map.entry("BalanceCheckTest", TAMPERED), Map.entry("SimulationProcessesTest", TAMPERED),
        Map.entry("AcceptanceStoryTest", REFUSED), Map.entry("ApprovalProcessTest", REFUSED), Map.entry("CommitteeProcessTest", REFUSED),
        Map.entry("ContractProcessTest", REFUSED), Map.entry("DiligenceStoryTest", REFUSED), Map.entry("DisbursementStoryTest", REFUSED),
        Map.entry("LoanAccountsTest", REFUSED), Map.entry("MissedInspectionsTest", REFUSED), Map.entry("RecusalTest", REFUSED),
        Map.entry("RelationshipStoryTest", REFUSED), Map.entry("ReviewStoryTest", REFUSED), Map.entry("StandInTest", REFUSED),
        Map.entry("ClassRunTest", REFUSED), Map.entry("ContentInDatabaseTest", REFUSED),
        Map.entry("DutyExclusionTest", REFUSED), Map.entry("TwoHandsTest", REFUSED), Map.entry("OrderOfStepsTest", REFUSED),
        Map.entry("Probe", NO_STEP), Map.entry("Cast", APPOINTED), Map.entry("BranchRecordsTest", APPOINTED), Map.entry("SomeDrawdown", MANY_LOANS),
        Map.entry("MadeUpBranch", APPOINTED), Map.entry("VersionsTest", MANY_STAYS), Map.entry("BranchBoardsTest", FAILED_LOAN),
        Map.entry("EndOfDayProcessTest", UNOPENED),
        Map.entry("PastCommittees", MANY_DECISIONS), Map.entry("WhatIfTest", TAMPERED),
        Map.entry("SecondCompletionTest", REFUSED), Map.entry("PastTheDeploymentTest", REFUSED),
        Map.entry("ProcessChangesTest", REFUSED), Map.entry("MoveRulesTest", REFUSED),
        Map.entry("MovesPastTheRulesTest", REFUSED), Map.entry("TakingBackTest", TAMPERED),
        Map.entry("WarningStoryTest", REFUSED), Map.entry("RevaluationStoryTest", REFUSED), Map.entry("SpotCheckStoryTest", REFUSED),
        Map.entry("PicturedBank", PICTURED),
        Map.entry("NoticeReceiptsTest", REFUSED), Map.entry("PortfolioImportTest", REFUSED),
        Map.entry("NoticePeriodsTest", SURETIES), Map.entry("DurabilityTest", OWN_TABLE), Map.entry("PostmasterWatchTest", OWN_TABLE));
    private static final Pattern BY_HAND = Pattern.compile("(?i)\\binsert into \\w|\\binsert into %|\\bdisable trigger\\b|session_replication_role");

    @Test
    void whoWritesRowsByHandSaysWhy() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> found = files.filter(file -> file.toString().endsWith(".java") && !file.startsWith("src/test/java/io/sancha/structure"))
                .filter(file -> BY_HAND.matcher(read(file)).find()).map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
            assertThat(found).containsExactlyInAnyOrderElementsOf(WHY.keySet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
