package io.sancha.tools.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.login.DemoPeople;
import io.sancha.steps.application.Product;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.tools.walkthrough.Dossier;
import io.sancha.tools.walkthrough.Investigation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the demonstration bank is made from, before anybody walks it. */
class LivesTest {
    private static final long SEED = 7;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 29);
    private static final HolidayCalendar WORKING = HolidayCalendar.WEEKENDS;
    private static final Staff STAFF = new Staff(Stream.of("0101", "0102").flatMap(branch -> Stream.of("relationship-manager", "reviewer", "committee-member")
        .map(duty -> new DemoPeople.Person(duty + "-" + branch, duty, duty, duty, branch))).toList());

    private static List<Life> lives(long seed, int percent) {
        return Lives.of(seed, LAST, WORKING, percent);
    }

    private static List<Dossier> dossiers(List<Life> lives) {
        return lives.stream().map(life -> DossierMaker.dossier(life, STAFF, WORKING, Decision.AGREE)).toList();
    }

    @Test
    void theSameSeedMakesTheSameBankAndAnotherSeedAnother() {
        assertThat(dossiers(lives(SEED, 100))).isEqualTo(dossiers(lives(SEED, 100)));
        assertThat(dossiers(lives(SEED, 100)).stream().map(dossier -> dossier.customer().name()).toList())
            .isNotEqualTo(dossiers(lives(SEED + 1, 100)).stream().map(dossier -> dossier.customer().name()).toList());
    }

    @Test
    void someHundredCustomersOfBothBranchesAskForEveryProduct() {
        List<Life> lives = lives(SEED, 100);
        assertThat(lives).hasSizeBetween(100, 160);
        assertThat(lives.stream().map(Life::branch).distinct()).containsExactlyInAnyOrder("0101", "0102");
        assertThat(lives.stream().map(life -> life.ask().product()).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Product.class));
        assertThat(lives.stream().map(life -> life.ask()).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Ask.class));
    }

    @Test
    void evenTheSmallestBankHasEveryPlotAndSomebodyWaitingAtEveryTask() {
        List<Life> lives = lives(SEED, 1);
        assertThat(lives.stream().map(Life::plot).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Plot.class));
        Set<String> waiting = lives.stream().map(Life::task).collect(Collectors.toSet());
        assertThat(Pace.TASKS).filteredOn(task -> !waiting.contains(task)).as("the veto has its hours").containsExactly("consider-veto");
        assertThat(waiting).contains("recheck-inspection", "propose-class", "approve-class", "decide-on-suit", "propose-write-off", "decide-write-off",
            "release-security");
    }

    @Test
    void nobodyLivesBeforeTheFirstDayOrBeginsAfterTheLast() {
        assertThat(lives(SEED, 100)).allSatisfy(life -> assertThat(life.begins()).isBetween(LAST.minusDays(560), LAST));
    }

    /** The types refuse a wrong check sign by themselves; that each customer has a number of their own they do not. */
    @Test
    void numbersHoldAndAreEachCustomersOwn() {
        List<Dossier> dossiers = dossiers(lives(SEED, 100));
        assertThat(dossiers.stream().map(LivesTest::number)).doesNotHaveDuplicates().allMatch(number -> number.length() == 18);
        List<String> businesses = dossiers.stream().filter(dossier -> dossier.customer().uscc() != null).map(LivesTest::number).toList();
        assertThat(businesses).isNotEmpty().allSatisfy(code -> assertThat(organisationCheck(code.substring(8, 16))).isEqualTo(code.charAt(16)));
    }

    private static String number(Dossier dossier) {
        return dossier.customer().uscc() != null ? dossier.customer().uscc().code() : dossier.customer().idNumber().number();
    }

    /** GB 11714, written down from the standard's own formula: eleven less the weighted sum modulo eleven. */
    private static char organisationCheck(String body) {
        int sum = 3 * digit(body, 0) + 7 * digit(body, 1) + 9 * digit(body, 2) + 10 * digit(body, 3) + 5 * digit(body, 4) + 8 * digit(body, 5)
            + 4 * digit(body, 6) + 2 * digit(body, 7);
        int check = 11 - sum % 11;
        return check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    /** No kind of thing used secures less than six tenths of its worth, so nobody is refused for it (GUA-04). */
    @Test
    void whatSecuresALoanIsWorthTwiceAsMuch() {
        assertThat(dossiers(lives(SEED, 100))).allSatisfy(dossier -> {
            for (Investigation.Collateral thing : dossier.diligence().collateral()) {
                assertThat(thing.appraisedValue().times(10)).isGreaterThan(dossier.application().amount().times(19));
            }
        });
    }
}
