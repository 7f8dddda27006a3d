package io.sancha.steps.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.ArchiveItem;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.PartyNumber;
import io.sancha.lending.customer.WatchLists;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Step 1 as the people of the bank live it, to each of its ends. */
class RelationshipStoryTest extends IntegrationTest {
    private static final Actor MANAGER = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101"));
    private static final Actor OFFICER = new Actor("rating-officer", Set.of("rating-officer", "branch-0101"));
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    TaskDesk tasks;
    @Autowired
    EngineActors actors;
    @Autowired
    CaseRegister cases;
    @Autowired
    CustomerDesk customers;
    @Autowired
    WatchLists lists;
    @Autowired
    RelationshipDesk relationships;
    @Autowired
    PortfolioRule portfolio;
    @Autowired
    Trail trail;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    ObjectMapper json;
    private String caseId;

    @BeforeEach
    void aCaseOnTheFirstOfMarch() {
        clock.standAt(Instant.parse("2024-03-01T01:00:00Z"));
        caseId = begin();
    }

    private String begin() {
        return transaction.execute(status -> {
            String id = cases.open(cases.nextId("0101"), "0101", MANAGER.userId()).id();
            StepsAlone.begin(runtime, "relationship", id);
            return id;
        });
    }

    private void does(Actor actor, String task, String entry) throws Exception {
        HumanTask open = tasks.openIn(caseId).stream().findFirst().orElseThrow();
        assertThat(open.key()).isEqualTo(task);
        actors.actingAs(actor, () -> {
            tasks.claim(open.id());
            return tasks.complete(open.id(), json.readTree(entry));
        });
    }

    private List<String> openTasks() {
        return tasks.openIn(caseId).stream().map(HumanTask::key).toList();
    }

    private String ending() {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent")
            .processInstanceId(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).singleResult().getId()).singleResult()
            .getActivityId();
    }

    private void collected(String code) throws Exception {
        does(MANAGER, "identify-customer", Borrowers.identityOf("ENTERPRISE", code));
        does(MANAGER, "collect-credit-file", Borrowers.enterpriseFile());
    }

    private void established(String code) throws Exception {
        collected(code);
        does(MANAGER, "survey-credit-standing", Borrowers.enterpriseSurvey());
        does(MANAGER, "propose-rating", "{\"grade\":\"A\"}");
        does(OFFICER, "confirm-rating", "{\"grade\":\"A\",\"opinion\":\"同意\"}");
    }

    @Test
    void anEnterpriseIsRatedAndTheRelationshipStands() throws Exception {
        established(Borrowers.code("91"));

        assertThat(ending()).isEqualTo("relationship-established");
        CreditRelationship relationship = relationships.ofCase(caseId);
        assertThat(relationship.firstEstablishedMonth()).isEqualTo("202403");
        assertThat(relationships.ratingOf(caseId).grade()).isEqualTo(Grade.A);
        assertThat(relationships.ratingOf(caseId).validUntil()).isEqualTo("2025-02-28");
        assertThat(relationships.managerOf(relationship.customerId())).contains("relationship-manager");
        assertThat(sql.queryForObject("select points from model_rating where case_id = ?", Integer.class, caseId)).isEqualTo(77);
        List<ArchiveItem> missing = customers.missingArchiveItems(caseId);
        assertThat(missing).contains(ArchiveItem.BUSINESS_LICENCE).doesNotContain(ArchiveItem.STATEMENTS, ArchiveItem.FAMILY);
        assertThat(history.createHistoricVariableInstanceQuery().list().stream().map(HistoricVariableInstance::getName))
            .contains("creditFileState", "identityOutcome", "ratingState", "relationshipOutcome").doesNotContain("name", "uscc", "idNumber", "grade", "points");
    }

    @Test
    void aPersonIsRatedByTheOtherModel() throws Exception {
        does(MANAGER, "identify-customer", Borrowers.identityOf("NATURAL_PERSON", Borrowers.idNumber("19880615")));
        does(MANAGER, "collect-credit-file", Borrowers.personFile());
        does(MANAGER, "survey-credit-standing", Borrowers.personSurvey());
        assertThat(sql.queryForMap("select model, points, grade from model_rating where case_id = ?", caseId)).containsEntry("model", "PERSONAL")
            .containsEntry("points", 95)
            .containsEntry("grade", "AAA");
        // another grade than the model's needs its reason
        assertThatThrownBy(() -> does(MANAGER, "propose-rating", "{\"grade\":\"A\"}")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("CUS-13");
            assertThat(refusal.field()).contains("reason");
        });
        does(MANAGER, "propose-rating", "{\"grade\":\"A\",\"reason\":\"首次用信，审慎下调\"}");
        does(OFFICER, "confirm-rating", "{\"grade\":\"A\",\"opinion\":\"同意\"}");

        assertThat(ending()).isEqualTo("relationship-established");
    }

    @Test
    void whoIsOnTheBlacklistIsRefused() throws Exception {
        String code = Borrowers.code("91");
        lists.blacklist(new WatchLists.Entry(new PartyNumber(code), null, "某公司", "逃废债", "evaded debts", LocalDate.parse("2023-01-01"), null), "bank", "system");

        collected(code);

        assertThat(ending()).isEqualTo("relationship-refused");
        assertThat(trail.of(caseId, 0, 100)).anyMatch(record -> "CUS-03".equals(record.rule()) && record.outcome().equals("REFUSED") && record.message()
            .contains("逃废债"));
        // CUS-01: nothing can stand on a relationship that is not there
        assertThatThrownBy(() -> relationships.ofCase(caseId)).isInstanceOf(Refusal.class).hasMessageContaining("CUS-01");
    }

    @Test
    void aKnownCustomerIsNeitherAskedNorRatedAgainWithinTheYear() throws Exception {
        String code = Borrowers.code("91");
        established(code);
        clock.standAt(Instant.parse("2025-02-28T01:00:00Z"));
        caseId = begin();

        does(MANAGER, "identify-customer", Borrowers.identityOf("ENTERPRISE", code));

        assertThat(ending()).isEqualTo("relationship-established");
        assertThat(relationships.ofCase(caseId).firstEstablishedMonth()).isEqualTo("202403");
        // a day later both have run out
        clock.standAt(Instant.parse("2025-03-01T01:00:00Z"));
        caseId = begin();
        does(MANAGER, "identify-customer", Borrowers.identityOf("ENTERPRISE", code));
        does(MANAGER, "collect-credit-file", Borrowers.enterpriseFile().replace("太子河区", "白塔区"));
        assertThat(openTasks()).containsExactly("survey-credit-standing");
        assertThat(sql.queryForList("select changes from credit_file where case_id = ?", String.class, caseId)).containsExactly("address");
    }

    /** CUS-13: four eyes, at the task and again at the table. */
    @Test
    void nobodyConfirmsTheRatingThatTheyProposed() throws Exception {
        var twoHats = new Actor("relationship-manager", Set.of("relationship-manager", "rating-officer", "branch-0101"));
        collected(Borrowers.code("91"));
        does(MANAGER, "survey-credit-standing", Borrowers.enterpriseSurvey());
        does(MANAGER, "propose-rating", "{\"grade\":\"A\"}");

        assertThatThrownBy(() -> does(twoHats, "confirm-rating", "{\"grade\":\"A\",\"opinion\":\"同意\"}")).hasMessageContaining("CUS-13");

        assertThat(openTasks()).containsExactly("confirm-rating");
        assertThatThrownBy(() -> sql.update("""
            insert into rating (case_id, customer_id, proposal_id, grade, opinion, valid_until, recorded_at, recorded_by, bank_date)
            select p.case_id, c.customer_id, p.id, 'AAA', '', date '2030-01-01', now(), p.recorded_by, p.bank_date
              from rating_proposal p join credit_case c on c.id = p.case_id where p.case_id = ?""",
            caseId)).isInstanceOf(DataAccessException.class).hasMessageContaining("CUS-13");
    }

    /** CUS-06: a second manager beside the first is refused by the table, whoever writes it. */
    @Test
    void aCustomerHasOneResponsibleManager() throws Exception {
        established(Borrowers.code("91"));

        assertThatThrownBy(() -> sql.update("""
            insert into manager_assignment (case_id, customer_id, manager, recorded_at, recorded_by, bank_date)
            select case_id, customer_id, 'somebody-else', now(), 'system', bank_date from manager_assignment where case_id = ?""",
            caseId)).isInstanceOf(DataAccessException.class)
            .hasMessageContaining("manager_assignment_first");
    }

    /** CUS-07 with the bank's own bands: a manager without a grade is junior. */
    @Test
    void theManagersGradeLimitsTheBorrowersSize() throws Exception {
        established(Borrowers.code("91"));

        assertThat(inAnAct(caseId, () -> portfolio.check(caseId, Money.cny("2999999.99")))).isEmpty();
        assertThat(inAnAct(caseId, () -> portfolio.check(caseId, Money.cny("3000000.00"))))
            .hasValueSatisfying(warning -> assertThat(warning).contains("3 to 5 million"));
        assertThat(inAnAct(caseId, () -> portfolio.check(caseId, Money.cny("10000000.00"))))
            .hasValueSatisfying(warning -> assertThat(warning).contains("senior"));
    }

    /** CUS-07: a manager holds one of the large and medium borrowers, whether the other has borrowed or still asks; the bank warns, or refuses. */
    @Test
    void aManagerHoldsAtMostOneOfTheLargeAndMediumBorrowers() throws Exception {
        String first = establishedUnder("senior-manager");
        String second = establishedUnder("senior-manager");
        written("insert into manager_grade (manager, valid_from, grade) values ('senior-manager', date '2020-01-01', 'SENIOR') on conflict do nothing");

        assertThat(checked(first, "6000000.00")).isEmpty();
        assertThat(checked(second, "4999999.99")).as("a small one beside it").isEmpty();
        assertThat(checked(first, "6000000.00")).as("the same one again").isEmpty();
        assertThat(checked(second, "12000000.00"))
            .hasValueSatisfying(warning -> assertThat(warning).contains("holds another borrower", "(case " + first, "至多一户"));
        assertThat(sql.queryForList("select other_case_id from portfolio_check where case_id = ? order by id", String.class, second))
            .containsExactly(null, first);

        written("insert into portfolio_band (valid_from, from_amount, grade, at_most_one, enforcement, rule, note_zh, note_en) "
            + "select date '2095-01-01', from_amount, grade, at_most_one, 'BLOCK', rule, note_zh, note_en from portfolio_band where valid_from = '2010-01-01'");
        clock.standAt(Instant.parse("2095-03-01T01:00:00Z"));
        assertThatThrownBy(() -> checked(second, "5000000.00")).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.rule() + refusal.english()).contains("CUS-07", first));
        assertThat(checked(second, "4999999.99")).isEmpty();
    }

    private Optional<String> checked(String of, String size) {
        return inAnAct(of, () -> portfolio.check(of, Money.cny(size)));
    }

    private String establishedUnder(String manager) throws Exception {
        caseId = begin();
        established(Borrowers.code("91"));
        written("""
            insert into manager_assignment (case_id, customer_id, manager, replaces, recorded_at, recorded_by, bank_date)
            select case_id, customer_id, ?, id, now(), 'system', bank_date from manager_assignment where case_id = ?""", manager, caseId);
        return caseId;
    }

    /** Outside a transaction nothing that is written stays. */
    private void written(String statement, Object... values) {
        transaction.executeWithoutResult(status -> sql.update(statement, values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"52360000.00\" | \"-52360000.00\" | statements[1].totalAssets",
        "\"52360000.00\" | \"52360000.001\" | statements[1].totalAssets",
        "\"52360000.00\" | 52360000.00 | statements[1].totalAssets",
        "\"2023-12-31\" | \"2024-03-02\" | statements[1].asOf",
        "\"2023-12-31\" | \"2022-12-31\" | statements[1].asOf",
        "\"1998-05-18\" | \"2024-03-02\" | business.establishedOn",
        "\"211000196503120010\" | \"211000196503120011\" | business.representative.idNumber",
        "\"0.2044\" | \"0.2045\" | shareholders",
        "\"C1810\" | \"服装\" | business.industry",
        "\"employees\" | \"staff\" | business.staff",
        "\"inServiceArea\":true, | '' | inServiceArea"})
    void wrongInputIsRefusedAtItsFieldAndTheTaskStaysOpen(String right, String wrong, String field) throws Exception {
        does(MANAGER, "identify-customer", Borrowers.identityOf("ENTERPRISE", Borrowers.code("91")));

        assertThatThrownBy(() -> does(MANAGER, "collect-credit-file", Borrowers.enterpriseFile().replace(right, wrong)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains(field));

        assertThat(openTasks()).containsExactly("collect-credit-file");
        assertThat(sql.queryForObject("select count(*) from credit_file where case_id = ?", Integer.class, caseId)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE, uscc, 91211000123456789Y, uscc", "ENTERPRISE, idNumber, 211000196503120010, uscc",
        "SOLE_PROPRIETOR, uscc, 91211000123456789U, uscc",
        "NATURAL_PERSON, idNumber, 211000196503120019, idNumber", "SOMETHING, uscc, 91211000123456789U, kind"})
    void aWrongNumberIsRefused(String kind, String key, String number, String field) {
        assertThatThrownBy(() -> does(MANAGER, "identify-customer", "{\"kind\":\"%s\",\"name\":\"某某\",\"%s\":\"%s\"}".formatted(kind, key, number)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains(field));
    }

    /** CUS-01: a permanent residence card tells its kind; a passport and its birth date are told; what shows is masked, what is kept sealed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"'911840199001010018' | PERMANENT_RESIDENCE | 911840199001010018 | 34",
        "{'paper':'PASSPORT','number':'E12345678','nationality':'USA','birthDate':'1980-03-01'} | PASSPORT | E12345678 | 44",
        "{'paper':'HK_MACAO_PERMIT','number':'H12345678','birthDate':'1980-03-02'} | HK_MACAO_PERMIT | H12345678 | 43",
        "{'paper':'TAIWAN_PERMIT','number':'07257456','birthDate':'1990-01-01'} | TAIWAN_PERMIT | 07257456 | 34"})
    void aPersonIsKnownByAnyPaper(String idNumber, String paper, String number, int age) throws Exception {
        does(MANAGER, "identify-customer", identified("某人", idNumber));

        Customer customer = customers.ofCase(caseId);
        IdentityNumber known = customer.idNumber().orElseThrow();
        assertThat(known.paper().name()).isEqualTo(paper);
        assertThat(known.number()).isEqualTo(number);
        assertThat(known.ageOn(LocalDate.of(2024, 3, 1))).contains(age);
        Map<String, Object> row = sql.queryForMap("select id_paper, id_number from customer where id = ?", customer.id());
        assertThat(row).containsEntry("id_paper", paper);
        assertThat(row.get("id_number").toString()).startsWith("s1.").doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"{'paper':'PASSPORT','number':'E12345678','nationality':'USA'} | CUS-03 | idNumber.birthDate",
        "{'paper':'PASSPORT','number':'E12345678','birthDate':'1980-03-01'} | CUS-01 | idNumber.nationality",
        "{'paper':'PASSPORT','number':'E12345678','nationality':'USB','birthDate':'1980-03-01'} | CUS-01 | idNumber",
        "{'paper':'TAIWAN_PERMIT','number':'07257456','nationality':'USA','birthDate':'1980-03-01'} | CUS-01 | idNumber",
        "{'paper':'PASSPORT','number':'E1234567890','birthDate':'1980-03-01'} | CUS-01 | idNumber", "'911840199001010019' | CUS-01 | idNumber",
        "{'paper':'VISITING_CARD','number':'E12345678'} | INPUT | idNumber", "null | CUS-01 | idNumber"})
    void aPaperThatIsNoneIsRefused(String idNumber, String rule, String field) {
        assertThatThrownBy(() -> does(MANAGER, "identify-customer", identified("某人", idNumber)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.rule()).isEqualTo(rule);
                assertThat(refusal.field()).contains(field);
            });
    }

    /** @param idNumber as JSON, in single quotes */
    private static String identified(String name, String idNumber) {
        return "{\"kind\":\"NATURAL_PERSON\",\"name\":\"" + name + "\",\"idNumber\":" + idNumber.replace('\'', '"') + "}";
    }

    /** The same number on another kind of paper, or on another state's passport, is another person. */
    @Test
    void aNumberIsOnePersonsWithinItsKindOfPaper() throws Exception {
        does(MANAGER, "identify-customer", identified("甲", "{'paper':'PASSPORT','number':'H87654321','nationality':'DEU','birthDate':'1980-03-01'}"));
        long first = customers.ofCase(caseId).id();
        caseId = begin();
        does(MANAGER, "identify-customer", identified("乙", "{'paper':'HK_MACAO_PERMIT','number':'H87654321','birthDate':'1985-03-01'}"));
        assertThat(customers.ofCase(caseId).id()).isNotEqualTo(first);
        caseId = begin();
        does(MANAGER, "identify-customer", identified("甲", "{'paper':'PASSPORT','number':'h87654321','nationality':'D<<','birthDate':'1980-03-01'}"));
        assertThat(customers.ofCase(caseId).id()).isEqualTo(first);
        caseId = begin();
        does(MANAGER, "identify-customer", identified("丙", "{'paper':'PASSPORT','number':'H87654321','nationality':'FRA','birthDate':'1980-03-01'}"));
        assertThat(customers.ofCase(caseId).id()).isNotEqualTo(first);
    }
}
