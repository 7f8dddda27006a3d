package io.sancha.tools.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Nights;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.revaluation.AskEntry;
import io.sancha.steps.revaluation.process.RevaluationProcess;
import io.sancha.steps.spotcheck.ChooseEntry;
import io.sancha.steps.spotcheck.process.SpotCheckProcess;
import io.sancha.steps.warning.RaiseEntry;
import io.sancha.steps.warning.process.WarningProcess;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of whole branches, kept with the night: each is as many as its list has lines, of the reader's branches. */
class BranchBoardsTest extends IntegrationTest {
    private static final Actor AUDITOR = new Actor("auditor", Set.of("auditor"), Set.of("0101", "0102"));
    private static final Actor ELSEWHERE = new Actor("auditor-0102", Set.of("auditor"), Set.of("0102"));
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private BoardLists lists;
    @Autowired
    private Nights nights;
    @Autowired
    private BoardKeeper keeper;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private CoverageReader coverage;
    @Autowired
    private ExposureDesk exposures;
    @Autowired
    private EngineActors people;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private LoanAccounts accounts;
    @Autowired
    private WarningProcess warnings;
    @Autowired
    private RevaluationProcess revaluations;
    @Autowired
    private SpotCheckProcess visits;
    /** One life for all, on the day on which it waits: what stands in the lists is read and left as it is. */
    private static String caseId;
    private static Instant waits;

    /** But for those in which this loan has no place: {@link ReportListsTest} has others there. */
    static Stream<BoardList> kept() {
        return Arrays.stream(BoardList.values()).filter(BoardList::isKept)
            .filter(list -> !Set.of(BoardList.OVERDUE_PERSONAL, BoardList.LARGE_EXPOSURES, BoardList.CLASS_RUN).contains(list));
    }

    @BeforeEach
    void aLoanThatIsInspected() {
        if (caseId == null) {
            caseId = earlier.lifeUntilWaits("collect-evidence", DossierVariant.ofTheGarmentMaker(), one -> { });
            waits = clock.instant();
            endOfDay.provide(YearMonth.from(LocalDate.now(clock)).atEndOfMonth(), Partition.ofCases(List.of(caseId)));
            String loan = accounts.ofCase(caseId).orElseThrow().number();
            var seen = new RaiseEntry(loan, "SALES_DOWN", null, "销售下降", null);
            as(new Actor("inspector", Set.of("inspector"), Set.of("0101")), () -> warnings.warningRaised(seen));
            as(new Actor("inspector", Set.of("inspector"), Set.of("0101")), () -> revaluations.revaluationAsked(loan, new AskEntry("同区厂房成交价下跌")));
            as(new Actor("risk-inspector", Set.of("risk-inspector"), Set.of("0101")), () -> visits.visitChosen(loan, new ChooseEntry("同业传闻停产")));
        }
        clock.standAt(waits);
        keeper.tell(LocalDate.now(clock));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void eachNumberIsAsManyAsItsListHasLinesPageByPage(BoardList list) {
        Figures figures = as(AUDITOR, () -> lists.figures(list));
        assertThat(figures.asOf()).isEqualTo(LocalDate.now(clock));
        assertThat(figures.cells()).isNotEmpty();
        for (Figures.Cell cell : figures.cells()) {
            assertThat(all(AUDITOR, list, cell.row(), cell.column())).as("%s", cell).hasSize((int) cell.count()).doesNotHaveDuplicates()
                .allSatisfy(line -> assertThat(List.of(line.row(), line.column())).containsExactly(cell.row(), cell.column()));
        }
        assertThat(all(AUDITOR, list, "", "")).hasSize(figures.cells().stream().mapToInt(cell -> (int) cell.count()).sum());
        String row = figures.cells().get(0).row();
        assertThat(all(AUDITOR, list, row, "")).as("a row's total").hasSize(
            figures.cells().stream().filter(cell -> cell.row().equals(row)).mapToInt(cell -> (int) cell.count()).sum());
        assertThat(as(ELSEWHERE, () -> lists.page(list, "", "", 0, 500))).as("BRN-01").allMatch(line -> line.branch().equals("0102"));
    }

    @Test
    void theLoanStandsInEachListWhereItBelongs() {
        LocalDate today = LocalDate.now(clock);
        assertThat(placeIn(BoardList.PIPELINE).get(0)).isEqualTo("postloan");
        assertThat(placeIn(BoardList.AUTHORITY)).containsExactly("approver-head-office", "APPROVE");
        assertThat(placeIn(BoardList.INSPECTIONS).get(0)).isEqualTo("FIRST");
        assertThat(placeIn(BoardList.MIGRATION).get(1)).isEqualTo("NORMAL");
        LocalDate paidOut = line(BoardList.VINTAGE).day();
        assertThat(placeIn(BoardList.VINTAGE)).containsExactly(paidOut.getYear() + "-Q" + (paidOut.getMonthValue() + 2) / 3,
            "NOT_DUE");
        assertThat(placeIn(BoardList.BY_INDUSTRY)).containsExactly("C", "NORMAL");
        assertThat(placeIn(BoardList.BY_PRODUCT)).containsExactly("WORKING_CAPITAL", "NORMAL");
        assertThat(placeIn(BoardList.BY_BRANCH)).containsExactly("0101", "NORMAL");
        assertThat(exposures.limitOfCustomer(today).amount()).as("LIM-01: a tenth of the net capital").isEqualByComparingTo("120000000");
    }

    /** CLS-14: the whole branch's, of which this loan is one. */
    @Test
    void whatIsHeldForLossesIsToldBesideWhatItIsToReach() {
        Coverage told = as(AUDITOR, () -> coverage.coverage());
        Figures held = as(AUDITOR, () -> lists.figures(BoardList.PROVISIONS));
        assertThat(told.asOf()).isEqualTo(held.asOf());
        assertThat(told.held().amount()).isEqualByComparingTo(held.cells().stream().map(Figures.Cell::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
            .isPositive();
        assertThat(told.loans().amount()).isGreaterThan(told.held().amount());
        assertThat(Visitor.as(rest, "auditor").get("/api/board/coverage").getBody().get("wantedToBad").asText()).isEqualTo("150");
        assertThat(Visitor.as(rest, "accountant").get("/api/board/coverage").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void whatLatelyFellLateIsLateInTheNextEdition() {
        clock.standAt(clock.instant().plusSeconds(120 * 86_400L));
        assertThat(placeIn(BoardList.INSPECTIONS).get(1)).as("until the figures are told anew").isNotEqualTo("LATE");
        keeper.tell(LocalDate.now(clock));
        assertThat(placeIn(BoardList.INSPECTIONS).get(1)).isEqualTo("LATE");
        assertThat(placeIn(BoardList.PIPELINE).get(1)).isEqualTo("DAYS_MORE");
        assertThat(sql.sql("select count(distinct edition) from board_entry").query(Long.class).single()).as("one edition is kept").isEqualTo(1);
    }

    @Test
    void theFiguresAreToldOnceForADay() {
        keeper.look();
        long edition = sql.sql("select max(id) from board_edition").query(Long.class).single();
        keeper.look();
        assertThat(sql.sql("select max(id) from board_edition").query(Long.class).single()).isEqualTo(edition);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void howManyStatementsFiguresAndAPageTakeDoesNotDependOnWhatStandsInThem(BoardList list) {
        assertThat(StatementCount.of(() -> as(AUDITOR, () -> lists.figures(list))).statements()).isLessThanOrEqualTo(2);
        assertThat(StatementCount.of(() -> as(AUDITOR, () -> lists.page(list, "", "", 0, 500))).statements()).isEqualTo(1);
    }

    @Test
    void eachDutySeesItsOwn() {
        assertThat(listsOf("approver-branch")).containsExactly("pipeline", "exposure", "authority");
        assertThat(listsOf("risk-inspector")).containsExactly("inspections", "red-flags", "warnings", "revaluations", "class-run",
            "held-classes", "spot-checks", "migration", "vintage", "provisions", "by-industry", "by-product", "by-branch", "overdue-personal",
            "large-exposures");
        assertThat(listsOf("operator")).containsExactly("failed-loans", "untold-news", "unsent-notices");
        assertThat(listsOf("accountant")).isEmpty();
    }

    @Test
    void whatANightCouldNotDoStandsInTheOperatorsList() {
        String loan = line(BoardList.VINTAGE).loanNumber();
        inAnAct(caseId, () -> {
            sql.sql("insert into bank_day (day, opened_at, opened_by) values (date '2019-01-02', now(), 'test') on conflict do nothing").update();
            return sql.sql("""
                insert into failed_loan (day, loan_number, step, cause, recorded_at) values (date '2019-01-02', :loan, 'age-loans', 'made up', now())""")
                .param("loan", loan).update();
        });
        Figures figures = as(operator(), () -> lists.figures(BoardList.FAILED_LOANS));
        assertThat(figures.cells()).allSatisfy(cell -> assertThat(all(operator(), BoardList.FAILED_LOANS, cell.row(), "")).hasSize((int) cell.count()));
        assertThat(all(operator(), BoardList.FAILED_LOANS, "age-loans", "")).anyMatch(line -> line.what().equals(loan + " · made up"));
        assertThat(Visitor.as(rest, "operator").get("/api/board/lists/failed-loans/rows?row=age-loans").getBody()).isNotEmpty();
    }

    /** A night that is only owed is a row too. */
    @Test
    void theNightsAreForWhoAnswersForThem() {
        inAnAct(caseId, () -> sql.sql("insert into bank_day (day, opened_at, opened_by) values (date '2099-12-30', now(), 'test') on conflict do nothing")
            .update());

        assertThat(Visitor.as(rest, "operator").get("/api/board/nights").getBody().toString()).contains("2099-12-30");
        assertThat(as(AUDITOR, () -> nights.latest())).first().satisfies(night -> assertThat(night.begunAt()).isNull());
        assertThatThrownBy(() -> as(new Actor("accountant", Set.of("accountant"), Set.of("0101")), () -> nights.latest()))
            .hasMessageContaining("the ends of day are for operators and auditors");
    }

    private static Actor operator() {
        return new Actor("operator", Set.of("operator"), Set.of("0101", "0102"));
    }

    private List<String> placeIn(BoardList list) {
        return List.of(line(list).row(), line(list).column());
    }

    private BoardRow line(BoardList list) {
        return all(AUDITOR, list, "", "").stream().filter(one -> one.caseId().equals(caseId)).findFirst().orElseThrow();
    }

    private List<BoardRow> all(Actor person, BoardList list, String row, String column) {
        List<BoardRow> lines = new ArrayList<>();
        for (List<BoardRow> page = page(person, list, row, column, 0); !page.isEmpty();
            page = page(person, list, row, column, page.get(page.size() - 1).position())) {
            lines.addAll(page);
        }
        return lines;
    }

    private List<BoardRow> page(Actor person, BoardList list, String row, String column, long after) {
        return as(person, () -> lists.page(list, row, column, after, 7));
    }

    private List<String> listsOf(String user) {
        List<String> ids = new ArrayList<>();
        Visitor.as(rest, user).get("/api/board").getBody().get("lists").forEach(one -> ids.add(one.asText()));
        return ids;
    }

    private <T> T as(Actor person, Callable<T> deed) {
        try {
            return people.actingAs(person, deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
