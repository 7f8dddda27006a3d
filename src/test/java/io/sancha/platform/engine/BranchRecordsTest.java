package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.lending.customer.CreditFileEntry;
import io.sancha.lending.customer.CreditFileState;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentEntry;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.Scans;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Walkthrough;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** BRN-01 in what is kept: whose branches a person covers, of which branch each row of the engine is, and what a branch knows of another's customer. */
class BranchRecordsTest extends TwoBranches {
    private static final String FILE = """
        {"address":"辽阳市太子河区","inServiceArea":true,"existingCustomer":true,"basicAccount":{"bank":"本行","number":"6200010100000018"},
         "business":{"establishedOn":"1998-05-18","registeredCapital":"4060000.00","industry":"C1810","industryName":"机织服装制造","employees":150,
           "representative":{"name":"李某甲","idNumber":"211000196503120010"},"annualReportFiledOn":"2023-06-20","abnormalOperation":false},
         "shareholders":[{"name":"李某甲","share":"1"}],
         "statements":[{"asOf":"2023-12-31","audited":true,"totalAssets":"52360000.00","currentAssets":"26910000.00","inventory":"10790000.00",\
        "receivables":"10160000.00",
            "prepayments":"2500000.00","totalLiabilities":"22640000.00","currentLiabilities":"20640000.00","payables":"6430000.00","advancesReceived":"1000.00",
            "sales":"38040000.00","costOfSales":"27830000.00","profitBeforeTax":"3750000.00","netProfit":"2810000.00"}]}""";

    @Autowired
    JdbcTemplate sql;
    @Autowired
    TransactionTemplate together;
    @Autowired
    Branches branches;
    @Autowired
    EngineActors people;
    @Autowired
    EntryReader reader;
    @Autowired
    CustomerDesk customers;
    @Autowired
    DocumentDesk documents;
    @Autowired
    Walkthrough walkthrough;
    @Autowired
    DossierFile dossiers;

    @ParameterizedTest
    @ValueSource(strings = {"relationship-manager", "relationship-manager-0102", "auditor", "approver-head-office", "admin", "operator"})
    void theWebApplicationsGiveAPersonTheSameBranchesAsWeDo(String user) {
        List<String> theirs = identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).sorted().toList();

        assertThat(branches.of(user, people.groupsOf(user))).isEqualTo(theirs).contains(user.equals("admin") ? new String[0]
            : user.endsWith("-0102") ? new String[] {"0102"} : user.equals("relationship-manager") ? new String[] {"0101"} : new String[] {"0101", "0102"});
        assertThat(theirs.isEmpty()).isEqualTo(user.equals("admin"));
    }

    @Test
    void aNewBranchsGroupIsEnough() {
        together.executeWithoutResult(transaction -> {
            sql.update("insert into act_id_group (id_, rev_, name_, type_) values ('branch-0808', 1, '试设支行 Branch 0808', 'BRANCH')");

            assertThat(branches.of("somebody", Set.of("branch-0808"))).containsExactly("0808");
            assertThat(branches.of("somebody", Set.of("auditor"))).contains("0101", "0102", "0808");
            assertThat(branches.of("somebody", Set.of("branch-0101", "reviewer"))).containsExactly("0101");
            transaction.setRollbackOnly();
        });
    }

    @Test
    void whichGroupsAreBankWideIsData() {
        together.executeWithoutResult(transaction -> {
            assertThat(branches.of("somebody", Set.of("collector"))).isEmpty();
            sql.update("insert into bank_wide_group (group_id, reason_zh, reason_en) values ('collector', '集中催收', 'dunning is done for the whole bank')");
            assertThat(branches.of("somebody", Set.of("collector"))).contains("0101", "0102");

            sql.update("delete from bank_wide_group where group_id = 'auditor'");
            assertThat(branches.of("somebody", Set.of("auditor"))).isEmpty();
            transaction.setRollbackOnly();
        });
    }

    @Test
    void aCaseStaysOfItsBranch() {
        String caseId = cases.open(cases.nextId("0101"), "0101", MANAGER).id();

        assertThatThrownBy(() -> sql.update("update credit_case set branch = '0102' where id = ?", caseId)).isInstanceOf(DataIntegrityViolationException.class)
            .hasMessageContaining("BRN-01");
    }

    /** A whole life: timers, messages, called processes, decisions and their history. */
    @Test
    @Tag("long")
    void everythingThatTheEngineKeepsOfALoanIsOfItsBranch() throws Exception {
        String caseId = walkthrough.walk(dossiers.read(Path.of("src/docs/dossiers/home-renovation.json")), step -> { }).caseId();

        assertThat(rowsOf(caseId, "act_hi_job_log")).isPositive();
        assertThat(rowsOf(caseId, "act_hi_decinst")).isPositive();
        for (String table : keptOf("root_proc_inst_id_")) {
            assertThat(sql.queryForObject("select count(*) from " + table
                + " t join act_hi_procinst r on r.id_ = t.root_proc_inst_id_ where r.business_key_ = ? and t.tenant_id_ is distinct from '0101'",
                Long.class, caseId)).as(table).isZero();
        }
    }

    @Test
    void anotherBranchCollectsTheCustomersFileAnew() {
        String code = code();
        String here = identified("0101", code);
        as(MANAGER, "0101", () -> customers.collect(here, reader.read(FILE, CreditFileEntry.class)));
        String elsewhere = identified("0102", code);

        assertThat(customers.ofCase(elsewhere).id()).isEqualTo(customers.ofCase(here).id());
        assertThat(customers.latestFile(elsewhere)).isEmpty();
        assertThat(inAnAct(elsewhere, () -> customers.fileState(elsewhere))).isEqualTo(CreditFileState.TO_COLLECT);
        assertThat(inAnAct(here, () -> customers.fileState(here))).isEqualTo(CreditFileState.CURRENT);
        JsonNode told = get(MANAGER_ELSEWHERE, "/api/cases/" + elsewhere).body();
        assertThat(told.at("/customer/name").asText()).isNotEmpty();
        assertThat(told.at("/customer/file").isMissingNode()).isTrue();
        assertThat(get(MANAGER, "/api/cases/" + here).body().at("/customer/file/address").asText()).isEqualTo("辽阳市太子河区");

        as(MANAGER_ELSEWHERE, "0102", () -> customers.collect(elsewhere, reader.read(FILE.replace("太子河区", "白塔区"), CreditFileEntry.class)));

        assertThat(customers.fileOf(elsewhere).address()).isEqualTo("辽阳市白塔区");
        assertThat(customers.fileOf(elsewhere).changes()).as("the bank compares, though the branch does not see").isNotEmpty();
        assertThat(customers.fileOf(here).address()).isEqualTo("辽阳市太子河区");
    }

    @Test
    void theSamePaperInAnotherBranchIsFoundAndTheCaseNotNamed() {
        String here = identified("0101", code());
        String elsewhere = identified("0102", code());
        byte[] paper = Scans.of("一份资料 " + UUID.randomUUID());
        as(MANAGER, "0101", () -> documents.collect(here, "周转", List.of(sent(here, MANAGER, paper)), "documents"));

        Refusal refusal = catchThrowableOfType(Refusal.class,
            () -> as(MANAGER_ELSEWHERE, "0102", () -> documents.collect(elsewhere, "周转", List.of(sent(elsewhere, MANAGER_ELSEWHERE, paper)), "documents")));

        assertThat(refusal.rule()).isEqualTo("ARC-02");
        assertThat(refusal.getMessage()).doesNotContain(here).contains("another branch");
    }

    private DocumentEntry sent(String caseId, String user, byte[] content) {
        var task = new HumanTask("by-hand", "collect-documents", "", "application", null, caseId, MANAGER, user, user, Instant.EPOCH, null, null, 50, null);
        return new DocumentEntry(DocumentType.BUSINESS_LICENCE, "执照", DocumentHolder.BORROWER, true, null, null, null,
            documents.store(task, "licence.pdf", content).reference().toString(), false, null);
    }

    private String identified(String branch, String code) {
        String user = branch.equals("0101") ? MANAGER : MANAGER_ELSEWHERE;
        String caseId = cases.open(cases.nextId(branch), branch, user).id();
        as(user, branch, () -> customers.identify(caseId, reader.read(identityOf(code), IdentityEntry.class)));
        return caseId;
    }

    private <T> T as(String user, String branch, Callable<T> action) {
        return inAnAct(null, () -> {
            try {
                return people.actingAs(new Actor(user, Set.of(MANAGER, "branch-" + branch)), action);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private long rowsOf(String caseId, String table) {
        return sql.queryForObject("select count(*) from " + table + " t join act_hi_procinst r on r.id_ = t.root_proc_inst_id_ where r.business_key_ = ?",
            Long.class, caseId);
    }

    /** The engine's tables of history that name both a tenant and what {@code column} says. A decision's inputs and outputs are read with the decision only. */
    private List<String> keptOf(String column) {
        return sql.queryForList("""
            select a.table_name from information_schema.columns a join information_schema.columns b on b.table_name = a.table_name
             where a.table_name like 'act\\_hi\\_%' and a.table_name not like 'act\\_hi\\_dec\\_%' and a.column_name = 'tenant_id_' and b.column_name = \
            ?""", String.class, column);
    }
}
