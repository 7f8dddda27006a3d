package io.sancha.tools.takeover;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.InvalidTerms;
import io.sancha.lending.account.TakeOvers;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Holds what the files state of one loan against what its terms and its history come to (MIG-03): the plan, the balances, the class. What does not agree is
 * cleared up before it is taken over, not after.
 */
@Component
class LoanCheck {
    private static final String RULE = "MIG-03";
    /** What happened after the old system's last day is entered by hand: a month of it at most. */
    private static final int LONGEST_SINCE = 31;
    private final TakeOvers takeOvers;

    LoanCheck(TakeOvers takeOvers) {
        this.takeOvers = takeOvers;
    }

    /** The loan as it is taken over. @param caseId its case; only a name while nothing is written */
    static TakenOverLoan loan(String caseId, LoanLine line, Portfolio portfolio) {
        List<TakenOverLoan.PastClass> classes = new ArrayList<>(portfolio.classesOf(line).stream().map(ClassLine::given).toList());
        if (classes.isEmpty() && line.riskClass() != RiskClass.NORMAL) {
            classes.add(new TakenOverLoan.PastClass(line.standing().cutOn(), line.riskClass(), "移植时的分类 the class with which it was taken over"));
        }
        return new TakenOverLoan(caseId, line.standing(), line.terms(), line.penalties(), portfolio.eventsOf(line).stream().map(EventLine::event).toList(),
            classes, line.provided());
    }

    void check(LoanLine line, Portfolio portfolio, LocalDate today, List<Finding> findings) {
        int before = findings.size();
        checkDays(line, portfolio, today, findings);
        TakenOverLoan loan = loan("-", line, portfolio);
        if (loan.riskClass() != line.riskClass()) {
            refuse(findings, line.row(), "risk_class", "五级分类 " + line.riskClass() + " 与分类历史的最后一次 " + loan.riskClass() + " 不符",
                "the class " + line.riskClass() + " is not the last one of the history of classes, " + loan.riskClass());
        }
        if (findings.size() > before) {
            return;
        }
        try {
            Books books = takeOvers.foresee(loan);
            checkPlan(portfolio.instalmentsOf(line), books.plans().get(0).rows(), findings);
            checkBalances(line, books, findings);
        } catch (Refusal refusal) {
            findings.add(Finding.of(line.row(), refusal.field().orElse(""), refusal));
        } catch (InvalidTerms invalid) {
            findings.add(Finding.of(line.row(), TermsColumns.column(invalid.field()), Refusal.by("MIG-01", invalid.zh(), invalid.en())));
        }
    }

    private static void checkDays(LoanLine line, Portfolio portfolio, LocalDate today, List<Finding> findings) {
        LocalDate cut = line.standing().cutOn();
        LocalDate from = line.terms().timetable().disbursedOn();
        if (!cut.isBefore(today) || cut.isBefore(from)) {
            refuse(findings, line.row(), "cut_on", "截止日 " + cut + " 应早于今日 " + today + "，且不早于起账日 " + from,
                "cut_on " + cut + " is before today, " + today + ", and not before the books begin on " + from);
        }
        if (cut.isBefore(today.minusDays(LONGEST_SINCE))) {
            refuse(findings, line.row(), "cut_on", "截止日 " + cut + " 距今日 " + today + " 超过 " + LONGEST_SINCE + " 天；请取较近的截止日",
                "cut_on " + cut + " is more than " + LONGEST_SINCE + " days before today, " + today + "; tell the loans up to a later day");
        }
        if (line.standing().lastInspectedOn() != null && !line.standing().lastInspectedOn().isBefore(today)) {
            refuse(findings, line.row(), "last_inspected_on", "上次检查日应早于今日", "is a day before today");
        }
        Set<String> keys = new HashSet<>();
        for (EventLine event : portfolio.eventsOf(line)) {
            LocalDate day = event.event().valueDate();
            if (day.isBefore(from) || day.isAfter(cut)) {
                refuse(findings, event.row(), "value_date", "起息日 " + day + " 不在起账日 " + from + " 至截止日 " + cut + " 之间",
                    day + " is not between the first day of the books, " + from + ", and " + cut);
            }
            if (!keys.add(event.event().key())) {
                refuse(findings, event.row(), "key", "流水号 " + event.event().key() + " 在本借据重复", "the key " + event.event().key() + " stands twice in this loan");
            }
        }
        for (SecurityLine held : portfolio.securityOf(line)) {
            if (held.right() != null && held.right().effectiveOn().isAfter(cut)) {
                refuse(findings, held.row(), "effective_on", "权利生效日晚于截止日 " + cut, "is after " + cut);
            }
        }
        LocalDate last = null;
        for (ClassLine given : portfolio.classesOf(line)) {
            if (given.given().on().isAfter(cut) || last != null && given.given().on().isBefore(last)) {
                refuse(findings, given.row(), "classed_on", "认定日应按先后排列，且不晚于截止日 " + cut, "comes in the order of days, none after " + cut);
            }
            last = given.given().on();
        }
    }

    private static void checkPlan(List<InstalmentLine> stated, List<PlannedInstalment> plan, List<Finding> findings) {
        Set<Integer> numbers = new HashSet<>();
        for (InstalmentLine line : stated) {
            if (!numbers.add(line.number())) {
                refuse(findings, line.row(), "number", "第 " + line.number() + " 期在本借据重复", "instalment " + line.number() + " stands twice in this loan");
            }
            Optional<PlannedInstalment> planned = plan.stream().filter(row -> row.number() == line.number()).findFirst();
            if (planned.isEmpty()) {
                refuse(findings, line.row(), "number", "按合同条款没有第 " + line.number() + " 期", "by the terms there is no instalment " + line.number());
                continue;
            }
            differs(findings, line.row(), "due_on", line.dueOn(), planned.get().dueOn());
            differs(findings, line.row(), "principal", line.principal(), planned.get().principal());
            differs(findings, line.row(), "interest", line.interest(), planned.get().interest());
        }
        if (!stated.isEmpty() && stated.size() < plan.size()) {
            refuse(findings, stated.get(0).row(), "number", "还款计划只有 " + stated.size() + " 期，按合同条款应为 " + plan.size() + " 期",
                "the plan has " + stated.size() + " instalments, by the terms there are " + plan.size());
        }
    }

    private static void checkBalances(LoanLine line, Books books, List<Finding> findings) {
        Balances told = Balances.of(books);
        line.stated().amounts().forEach((column, stated) -> differs(findings, line.row(), column, stated, told.amounts().get(column)));
        if (line.provided() != null && line.provided().compareTo(told.amounts().get("balance")) > 0) {
            refuse(findings, line.row(), "provided", "已提准备大于贷款余额", "more is held for its loss than is owed");
        }
        LoanState state = books.state(line.standing().cutOn());
        if (state == LoanState.SETTLED) {
            refuse(findings, line.row(), "balance", "借据已结清，不是存量贷款，请从文件中删去", "the loan is settled and no living one; take it out of the files");
        }
    }

    private static void differs(List<Finding> findings, SourceRow row, String column, Object stated, Object told) {
        if (stated != null && !Objects.equals(stated, told)) {
            refuse(findings, row, column, "文件为 " + plain(stated) + "，按条款与流水应为 " + plain(told) + "；请与旧系统核对条款、流水与截止日",
                "the file says " + plain(stated) + ", by terms and history it is " + plain(told) + "; compare terms, history and cut_on with the old system");
        }
    }

    private static String plain(Object value) {
        return value instanceof Money money ? money.amount().toPlainString() : String.valueOf(value);
    }

    private static void refuse(List<Finding> findings, SourceRow row, String field, String chinese, String english) {
        findings.add(new Finding(row.file(), row.number(), field, RULE, chinese, english));
    }
}
