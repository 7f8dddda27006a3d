package io.sancha.steps.diligence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People at their tasks in tests: claim, enter, complete, through the same desk as everybody; and what they enter when all is well. */
@Component
public class Investigators {
    private final TaskDesk tasks;
    private final EngineActors actors;
    private final EntryReader writer;
    private final ObjectMapper json;
    private final DocumentDesk documents;

    Investigators(TaskDesk tasks, EngineActors actors, EntryReader writer, ObjectMapper json, DocumentDesk documents) {
        this.tasks = tasks;
        this.actors = actors;
        this.writer = writer;
        this.json = json;
        this.documents = documents;
    }

    /** The one task that waits in the case. */
    public HumanTask waiting(String caseId) {
        List<HumanTask> open = tasks.openIn(caseId);
        if (open.size() != 1) {
            throw new AssertionError("expected one waiting task in " + caseId + ", found " + open);
        }
        return open.get(0);
    }

    /** The waiting task is done by the demo person of its duty. */
    public void complete(String caseId, String task, Object entry) {
        completeAs(waiting(caseId).duty(), caseId, task, entry);
    }

    /** The same by this person, who has the duty beside their own. @throws Refusal as they would get to read it */
    public void completeAs(String user, String caseId, String task, Object entry) {
        HumanTask waiting = waiting(caseId);
        if (!waiting.key().equals(task)) {
            throw new AssertionError("expected " + task + " to wait, found " + waiting.key());
        }
        Set<String> groups = new HashSet<>(actors.groupsOf(user));
        groups.add(waiting.duty());
        groups.add("branch-0101");
        as(new Actor(user, groups), () -> {
            tasks.claim(waiting.id());
            tasks.complete(waiting.id(), json.readTree(writer.write(entry)));
            return null;
        });
    }

    public <T> T as(Actor actor, java.util.concurrent.Callable<T> action) {
        try {
            return actors.actingAs(actor, action);
        } catch (RuntimeException e) {
            throw Refusal.in(e).<RuntimeException>map(refusal -> refusal).orElse(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One visit on that day, all originals seen, ten per cent growth. */
    public VisitEntry visitOn(String caseId, LocalDate day) {
        return new VisitEntry(List.of(new VisitEntry.Visit(day, "生产厂区", "设备运转正常，在制订单与账面存货相符")), originals(caseId, true),
            new VisitEntry.Credit(Money.cny("0.00"), Money.cny("0.00"), 0),
            new VisitEntry.WorkingCapital(new BigDecimal("0.10"), Money.cny("0.00"), Money.cny("0.00")));
    }

    public List<VisitEntry.Original> originals(String caseId, boolean seen) {
        return documents.of(caseId).stream().map(document -> new VisitEntry.Original(document.id(), seen)).toList();
    }

    /** A plant worth 16,000,000 and the legal representative as surety. */
    public static SecurityEntry plantAndSurety() {
        return new SecurityEntry(List.of(plant("16000000.00", false)), List.of(surety("6500000.00")), null);
    }

    public static SecurityEntry.Item plant(String value, boolean disputed) {
        return new SecurityEntry.Item("C1", CollateralKind.INDUSTRIAL_PROPERTY, "厂房 7000 平方米及土地使用权", "BORROWER", Money.cny(value), disputed);
    }

    public static SecurityEntry.Surety surety(String netWorth) {
        return new SecurityEntry.Surety("G1", "李某甲", "211000196503120010", Money.cny(netWorth), Money.cny("0.00"));
    }

    public static ReportEntry recommends(String amount, int months) {
        return new ReportEntry(sections(), new ReportEntry.Opinion(true, Money.cny(amount), months, Rate.annualPercent("5.220")));
    }

    public static ReportEntry advisesAgainst() {
        return new ReportEntry(sections(), new ReportEntry.Opinion(false, null, null, null));
    }

    private static ReportEntry.Sections sections() {
        return new ReportEntry.Sections("1998年成立，股东二人", "年产150万件，产品出口", "季节性备料", "负债率适中，周转稳定", "三年合作，无不良", "权属清晰，可变现", "同意贷款");
    }

    public static CountersignEntry signs() {
        return new CountersignEntry(CountersignEntry.Decision.SIGNED, null);
    }

    public static CountersignEntry disagrees(String reason) {
        return new CountersignEntry(CountersignEntry.Decision.DISAGREED, reason);
    }
}
