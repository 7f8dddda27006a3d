package io.sancha.tools.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** A relationship manager's figures: each is as many as its list has lines, of the manager's own cases, in the manager's branches. */
class ManagersBoardTest extends IntegrationTest {
    private static final Actor MANAGER = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101"), Set.of("0101"));
    private static final Actor MOVED_AWAY = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0102"), Set.of("0102"));
    private static final Actor ANOTHER = new Actor("relationship-manager-2", Set.of("relationship-manager", "branch-0101"), Set.of("0101"));
    private static final List<BoardList> MINE = Arrays.stream(BoardList.values()).filter(list -> list.name().startsWith("MY_")).toList();
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private BoardLists lists;
    @Autowired
    private EngineActors people;

    @Test
    void eachNumberIsAsManyAsItsListHasLines() {
        waitingFor("prepare-contracts");
        waitingFor("judge-acceptance");

        MINE.forEach(this::isAsManyAsItsListHasLines);
    }

    private void isAsManyAsItsListHasLines(BoardList list) {
        Figures figures = as(MANAGER, () -> lists.figures(list));
        for (Figures.Cell cell : figures.cells()) {
            assertThat(all(list, cell.row(), cell.column())).as("%s", cell).hasSize((int) cell.count())
                .allSatisfy(line -> assertThat(List.of(line.row(), line.column())).containsExactly(cell.row(), cell.column()));
            assertThat(csv("/api/board/lists/" + list.id() + "/rows.csv?row=" + cell.row() + "&column=" + cell.column(), "zh-CN").lines()).hasSize(
                (int) cell.count() + 1);
        }
        assertThat(all(list, "", "")).hasSize(figures.cells().stream().mapToInt(cell -> (int) cell.count()).sum()).doesNotHaveDuplicates();
        assertThat(csv("/api/board/lists/" + list.id() + "/figures.csv", "en-US").lines()).hasSize(figures.cells().size() + 1);
    }

    @Test
    void aCaseIsOfItsManagerAtItsStepByItsAgeAndNobodyElses() {
        String caseId = waitingFor("collect-documents");
        clock.standAt(clock.instant().plusSeconds(40 * 86_400));

        BoardRow line = only(BoardList.MY_CASES, caseId);
        assertThat(List.of(line.row(), line.column())).containsExactly("application", "DAYS_90");
        assertThat(line.customer()).isEqualTo("某某织造服饰有限公司");
        assertThat(as(ANOTHER, () -> lists.page(BoardList.MY_CASES, "", "", 0, 500))).noneMatch(other -> other.caseId().equals(caseId));
        assertThat(as(MOVED_AWAY, () -> lists.page(BoardList.MY_CASES, "", "", 0, 500))).as("BRN-01").isEmpty();
        assertThat(as(MOVED_AWAY, () -> lists.figures(BoardList.MY_CASES)).cells()).as("BRN-01").isEmpty();
    }

    @Test
    void whoBeganACaseHasItBeforeSomebodyIsResponsible() {
        String caseId = Visitor.as(rest, "relationship-manager").beginCase();
        assertThat(only(BoardList.MY_CASES, caseId).column()).isEqualTo("DAYS_7");
    }

    @Test
    void anApprovalAndAnAnswerLapseWhenTheirLastDayComesNear() {
        String approved = waitingFor("prepare-contracts");
        assertThat(lapsing(approved)).as("ninety days to go (APR-06)").doesNotContainKey("APPROVAL");
        clock.standAt(clock.instant().plusSeconds(70 * 86_400));
        BoardRow approval = lapsing(approved).get("APPROVAL");
        assertThat(approval.column()).isEqualTo("NEXT_30");
        assertThat(approval.day()).isAfter(LocalDate.now(clock));
        assertThat(approval.amount()).isPositive();

        String handedIn = waitingFor("judge-acceptance");
        LocalDate due = LocalDate.now(clock).plusMonths(1);
        clock.standAt(clock.instant().plusSeconds(5 * 86_400));
        BoardRow answer = lapsing(handedIn).get("ANSWER");
        assertThat(answer.day()).as("ACC-03").isEqualTo(due);
        clock.standAt(answer.day().plusDays(1).atTime(9, 0).atZone(clock.getZone()).toInstant());
        assertThat(lapsing(handedIn).get("ANSWER").column()).isEqualTo("PAST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/board/lists/nothing/figures", "/api/board/lists/my-cases/rows?limit=0", "/api/board/lists/my-cases/rows?limit=501",
        "/api/board/lists/my-cases/rows?after=x", "/api/board/lists/my-cases/rows?after=-1"})
    void whatAListDoesNotKnowIsRefusedInWords(String address) {
        var answer = Visitor.as(rest, "relationship-manager").get(address);
        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer.getBody()).isTrue();
        assertThat(answer.getBody().get("zh").asText()).isNotBlank();
    }

    @Test
    void anothersDutyIsToldWhoseTheListIs() {
        assertThatThrownBy(() -> as(new Actor("accountant", Set.of("accountant", "branch-0101"), Set.of("0101")), () -> lists.figures(BoardList.MY_CASES)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(List.of(refusal.rule(), refusal.chinese())).contains("API-01")
                .anyMatch(said -> said.contains("客户经理")));
        for (String part : List.of("figures", "figures.csv", "rows", "rows.csv")) {
            assertThat(Visitor.as(rest, "accountant").get("/api/board/lists/my-cases/" + part).getStatusCode().value()).as(part).isEqualTo(403);
        }
    }

    @Test
    void theCountsOfTasksAreThoseOfTheirListsInTasklist() {
        waitingFor("collect-documents");
        clock.release();
        Visitor manager = Visitor.as(rest, "relationship-manager");
        JsonNode board = manager.get("/api/board").getBody();
        Map<String, String> filters = new java.util.HashMap<>();
        manager.get("/api/worklists").getBody().forEach(one -> filters.put(one.get("id").asText(), one.get("filter").asText()));
        Map.of("held", "mine", "free", "free", "dueToday", "today", "late", "late").forEach((count, list) -> assertThat(
            manager.get("/engine-rest/filter/" + filters.get(list) + "/count").getBody().get("count").asInt()).as(list)
            .isEqualTo(board.get("tasks").get(count).asInt()));
        assertThat(board.get("lists")).extracting(JsonNode::asText).contains("my-cases", "my-lapsing", "my-loans", "my-newly-overdue", "my-warnings");
    }

    @Test
    void howManyStatementsFiguresAndAPageTakeDoesNotDependOnWhatStandsInThem() {
        MINE.forEach(list -> as(MANAGER, () -> lists.figures(list)));
        List<Integer> figures = MINE.stream().map(this::statementsOfFigures).toList();
        List<Integer> pages = MINE.stream().map(this::statementsOfPages).toList();
        waitingFor("prepare-contracts");
        assertThat(MINE.stream().map(this::statementsOfFigures).toList()).isEqualTo(figures).allMatch(statements -> statements <= 5);
        assertThat(MINE.stream().map(this::statementsOfPages).toList()).isEqualTo(pages);
    }

    private int statementsOfFigures(BoardList list) {
        return StatementCount.of(() -> as(MANAGER, () -> lists.figures(list))).statements();
    }

    private int statementsOfPages(BoardList list) {
        return StatementCount.of(() -> all(list, "", "")).statements();
    }

    private Map<String, BoardRow> lapsing(String caseId) {
        return all(BoardList.MY_LAPSING, "", "").stream().filter(line -> line.caseId().equals(caseId))
            .collect(Collectors.toMap(BoardRow::row, Function.identity(), (one, other) -> one));
    }

    private BoardRow only(BoardList list, String caseId) {
        List<BoardRow> found = all(list, "", "").stream().filter(line -> line.caseId().equals(caseId)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<BoardRow> all(BoardList list, String row, String column) {
        return as(MANAGER, () -> lists.page(list, row, column, 0, BoardLists.MOST));
    }

    private String csv(String address, String language) {
        var headers = new HttpHeaders();
        headers.setBasicAuth("relationship-manager", "demo");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        var answer = rest.exchange(address, HttpMethod.GET, new HttpEntity<>(headers), String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return answer.getBody();
    }

    private String waitingFor(String task) {
        return earlier.lifeUntilWaits(task, DossierVariant.ofTheGarmentMaker(), one -> { });
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
