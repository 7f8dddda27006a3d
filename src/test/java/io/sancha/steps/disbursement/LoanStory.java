package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.platform.document.PaperDesk;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells what happens to one loan after its contract was sealed: who does what on which day, which timer fires, and where it ends. */
public abstract class LoanStory extends IntegrationTest {
    protected static final List<DrawdownEntry.Payment> PAYMENTS = List.of(
        new DrawdownEntry.Payment("某纺织面料有限公司", "6228480000000000011", "102221000018", Money.cny("6000000.00"), "面料款", PayeeKind.KNOWN),
        new DrawdownEntry.Payment("某印染有限公司", "6228480000000000029", "102221000018", Money.cny("3000000.00"), "印染加工费", PayeeKind.KNOWN));
    private static final AuditEntry PASSED = new AuditEntry(AuditOutcome.PASSED, List.of(new AuditEntry.Condition("抵押登记办妥后放款", true, "不动产证明第0000123号")), "一致");

    @Autowired
    protected RuntimeService runtime;
    @Autowired
    protected HistoryService history;
    @Autowired
    protected ManagementService jobs;
    @Autowired
    protected TaskDesk tasks;
    @Autowired
    private TaskService engineTasks;
    @Autowired
    protected LoanAccounts accounts;
    @Autowired
    protected JdbcTemplate sql;
    @Autowired
    protected CaseRegister cases;
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private IdentityService identity;
    @Autowired
    private ObjectMapper json;

    @Autowired
    protected PaperDesk papers;

    /** Whether inspectors take photographs. */
    protected boolean withPhotographs = true;
    /** Tasks to which the story attached vouchers of own payments (DIS-14). */
    private final Set<String> vouched = new HashSet<>();
    protected String caseId;
    /** What had ended before the story began. */
    private List<String> earlierEndings = List.of();

    protected void on(String day) {
        clock.standAt(LocalDate.parse(day).atTime(10, 0).atZone(BankClock.CHINA).toInstant());
    }

    /** The garment maker's case, its contract sealed, its mortgage registered and in the vault, today. */
    void aSealedContract() {
        aSealedContract(DossierVariant.ofTheGarmentMaker());
    }

    protected void aSealedContract(DossierVariant dossier) {
        come(earlier.through("contract", dossier, LocalDate.now(clock)));
    }

    /** The garment maker's case while this task of the contracts waits, today. */
    void theContractWaitsFor(String task) {
        come(earlier.untilWaits(task, "contract", DossierVariant.ofTheGarmentMaker(), LocalDate.now(clock)));
    }

    private void come(String caseId) {
        this.caseId = caseId;
        earlierEndings = endings();
    }

    /** The garment maker's loan, paid out on 18 March 2024: 9,000,000 yuan for 12 months, interest by quarter. */
    protected void aLoanPaidOut() {
        aLoanPaidOut(DossierVariant.ofTheGarmentMaker());
    }

    protected void aLoanPaidOut(DossierVariant ofTheGarmentMaker) {
        on("2024-03-18");
        aSealedContract(ofTheGarmentMaker);
        disburse(new DrawdownEntry(PAYMENTS), PASSED);
    }

    /** The teacher's loan of 200,000 yuan on a surety, paid out on 18 March 2024: the bank holds nothing that it would give back. */
    protected void aLoanOnASuretyPaidOut() {
        on("2024-03-18");
        aSealedContract(DossierVariant.ofTheTeacher());
        disburse(new DrawdownEntry(List.of(new DrawdownEntry.Payment("某装饰工程公司", "6228480000000000037", "102221000018", Money.cny("200000.00"), "装修",
            PayeeKind.KNOWN))), new AuditEntry(AuditOutcome.PASSED, List.of(), "一致"));
    }

    private void disburse(DrawdownEntry entry, AuditEntry passed) {
        begin("disbursement");
        does("relationship-manager", "request-drawdown", entry);
        does("disbursement-auditor-1", "audit-drawdown", passed);
        does("disbursement-auditor-2", "recheck-drawdown", passed);
        does("accountant", "pay-out", new PayOutEntry(true, "ZF-1"));
    }

    protected void begin(String process) {
        StepsAlone.begin(runtime, process, caseId);
    }

    /** The demo person of that name takes and completes the task. */
    protected void does(String person, String task, Object entry) {
        HumanTask open = waiting(task);
        identity.setAuthentication(person, List.of(open.duty(), "branch-0101"), List.of("0101"));
        try {
            HumanTask held = tasks.claim(open.id());
            photographed(held);
            tasks.complete(held.id(), json.valueToTree(entry));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the work is not done without was photographed: a visit (PLM-07), an appraisal (GUA-07), another at each. */
    private void photographed(HumanTask held) {
        if (withPhotographs) {
            papers.of(held).needs().stream().filter(line -> line.need().holds() && !line.there()).forEach(line -> {
                byte[] photograph = MadeUpPictures.jpeg(new MadeUpPictures(held.id().hashCode()).place(), 0.8f);
                papers.add(held, new PaperEntry(line.need().any().get(0), null, null, null), "现场.jpg", "image/jpeg", photograph);
            });
            if (held.key().equals("report-inspection") && vouched.add(held.id())) {
                byte[] voucher = MadeUpPictures.jpeg(new MadeUpPictures(-held.id().hashCode()).place(), 0.8f);
                papers.add(held, new PaperEntry(DocumentType.PAYMENT_VOUCHER, null, null, null), "付款凭证.jpg", "image/jpeg", voucher);
            }
        }
    }

    /** The person tries, is refused by that rule, and gives the task back; it stays open. */
    protected void refused(String rule, String person, String task, Object entry) {
        Throwable thrown = Assertions.catchThrowable(() -> does(person, task, entry));
        assertThat(Refusal.in(thrown)).as("%s refuses %s, but: %s", rule, task, thrown)
            .hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        engineTasks.setAssignee(waiting(task).id(), null);
    }

    protected HumanTask waiting(String task) {
        return tasks.openIn(caseId).stream().filter(open -> open.key().equals(task)).findFirst()
            .orElseThrow(() -> new AssertionError("no task " + task + " waits, but " + tasks.openIn(caseId).stream().map(HumanTask::key).toList()));
    }

    protected List<String> waiting() {
        return tasks.openIn(caseId).stream().map(HumanTask::key).toList();
    }

    /** Fires the timer of that element, which must be due by now. */
    protected void fires(String timer) {
        Job job = job(timer);
        assertThat(job.getDuedate()).as("due by now").isBeforeOrEqualTo(java.util.Date.from(clock.instant()));
        jobs.executeJob(job.getId());
    }

    protected LocalDate dueDate(String timer) {
        return LocalDate.ofInstant(job(timer).getDuedate().toInstant(), BankClock.CHINA);
    }

    private Job job(String timer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
            .flatMap(process -> jobs.createJobQuery().processInstanceId(process.getId()).activityId(timer).list().stream()).findFirst()
            .orElseThrow(() -> new AssertionError("no timer " + timer));
    }

    /** Ids of the end events that the case's processes reached in this story. */
    protected List<String> endings() {
        List<String> all = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
            .flatMap(process -> history.createHistoricActivityInstanceQuery().processInstanceId(process.getId()).activityType("noneEndEvent").list().stream())
            .map(HistoricActivityInstance::getActivityId).toList();
        return all.stream().filter(ending -> !earlierEndings.contains(ending)).toList();
    }

    protected String loan() {
        return accounts.ofCase(caseId).orElseThrow().number();
    }

    protected LoanPosition position() {
        return accounts.position(loan());
    }

    /** The borrower pays what is due today. */
    protected void paysWhatIsDue() {
        pays(accounts.due(loan(), LocalDate.now(clock)));
    }

    /** The borrower pays everything. */
    protected void paysEverything() {
        pays(accounts.payoff(loan(), LocalDate.now(clock)));
    }

    /** A fen comes in, so that the books are brought up to today. */
    protected void aFenComesIn() {
        accounts.pay(new LoanPayment("F-" + LocalDate.now(clock), loan(), Money.cny("0.01"), LocalDate.now(clock)));
    }

    /** The youngest due stays in arrears by that yuan. */
    protected void paysAllButAYuan() {
        LocalDate today = LocalDate.now(clock);
        accounts.pay(new LoanPayment("P-" + today, loan(), accounts.due(loan(), today).total().minus(Money.cny("1.00")), today));
    }

    private void pays(Dues dues) {
        accounts.pay(new LoanPayment("P-" + LocalDate.now(clock), loan(), dues.total(), LocalDate.now(clock)));
    }
}
