package io.sancha.lending.account;

import io.sancha.kernel.schedule.MonthEnd;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.kernel.schedule.Term;
import io.sancha.kernel.schedule.Timetable;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPlan;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RateTier;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What must hold before a loan is extended. */
@Component
class ExtensionRules {
    private final Policy policy;

    ExtensionRules(Policy policy) {
        this.policy = policy;
    }

    /** @param books as they stood on the day of the agreement */
    void check(LoanAccount account, Books books, LoanPosition position, LoanExtension extension) {
        checkStillRuns(account, books, position, extension);
        checkKind(account, books, extension);
        checkAppliedInTime(account, books, extension);
        checkMaturity(account, books, extension);
        checkRate(account, books, extension);
    }

    /** What must hold before terms can be made of it at all. */
    static void checkLater(Books books, LoanExtension extension) {
        LocalDate maturity = books.plan().last().dueOn();
        LocalDate most = books.plan().terms().timetable().disbursedOn().plusYears(Timetable.MOST_YEARS);
        if (!extension.maturesOn().isAfter(maturity) || extension.maturesOn().isAfter(most)) {
            throw Refusal.ofInput("maturesOn", "展期到期日应在原到期日 " + maturity + " 之后、" + most + " 之前，实为 " + extension.maturesOn(),
                "the new maturity lies after the old one, " + maturity + ", and before " + most + "; found " + extension.maturesOn());
        }
    }

    private static void checkStillRuns(LoanAccount account, Books books, LoanPosition position, LoanExtension extension) {
        LocalDate maturity = books.plan().last().dueOn();
        if (!extension.agreedOn().isBefore(maturity)) {
            throw Refusal.by("EXT-01", "展期须在到期日 " + maturity + " 之前办理，agreedOn 为 " + extension.agreedOn(),
                "an extension is agreed before the maturity on " + maturity + ", found agreedOn " + extension.agreedOn());
        }
        if (position.state().isClosed() || books.next().isEmpty()) {
            throw Refusal.by("EXT-06", "贷款已结清或已核销，不能展期", "the loan is settled or written off; it cannot be extended");
        }
        if (extension.agreedOn().equals(account.disbursedOn())) {
            throw Refusal.by("EXT-06", "放款当日不能办理展期", "a loan is not extended on the day on which it is paid out");
        }
    }

    private void checkKind(LoanAccount account, Books books, LoanExtension extension) {
        boolean restructured = books.plans().stream().anyMatch(plan -> plan.kind() == LoanPlan.Kind.RESTRUCTURING);
        if (restructured) {
            throw Refusal.by("EXT-06", "贷款已重组，不能再展期", "the loan was restructured; it cannot be extended after that");
        }
        boolean equal = books.plan().terms().method() == RepaymentMethod.EQUAL_INSTALMENT;
        if (equal && policy.count("extension.equal-instalment", extension.agreedOn()) == 0) {
            throw Refusal.by("EXT-06", "等额本息贷款 " + account.number() + " 不能展期（参数 extension.equal-instalment）",
                "loan " + account.number() + " is repaid in equal instalments and cannot be extended (parameter extension.equal-instalment)");
        }
    }

    private void checkAppliedInTime(LoanAccount account, Books books, LoanExtension extension) {
        LocalDate maturity = books.plan().last().dueOn();
        int days = policy.days(isShort(account, books) ? "extension.notice-short" : "extension.notice-long", extension.agreedOn());
        if (extension.appliedOn().isAfter(maturity.minusDays(days))) {
            throw Refusal.by("EXT-01", "展期申请日 appliedOn " + extension.appliedOn() + " 晚于到期日前 " + days + " 天，即 " + maturity.minusDays(days),
                "an extension is applied for " + days + " days before the maturity, by " + maturity.minusDays(days) + ", found appliedOn "
                + extension.appliedOn());
        }
        if (extension.appliedOn().isAfter(extension.agreedOn())) {
            throw Refusal.ofInput("appliedOn", "申请日 " + extension.appliedOn() + " 晚于签约日 " + extension.agreedOn(),
                "applied for on " + extension.appliedOn() + ", after it was agreed on " + extension.agreedOn());
        }
    }

    private void checkMaturity(LoanAccount account, Books books, LoanExtension extension) {
        LocalDate most = latest(account.disbursedOn(), original(books), monthEnd(books), policy.months("extension.at-most", extension.agreedOn()));
        if (extension.maturesOn().isAfter(most)) {
            throw Refusal.by("EXT-02", "累计展期不得超过限期，maturesOn 最晚 " + most + "，实为 " + extension.maturesOn(),
                "all extensions together go to " + most + " at most, found maturesOn " + extension.maturesOn());
        }
    }

    private static void checkRate(LoanAccount account, Books books, LoanExtension extension) {
        RateTier before = RateTier.of(Term.between(account.disbursedOn(), original(books), monthEnd(books)));
        RateTier after = RateTier.of(Term.between(account.disbursedOn(), extension.maturesOn(), monthEnd(books)));
        if (before != after && extension.rate() == null) {
            throw Refusal.by("EXT-05", "原期限加展期由 " + before + " 进入新的利率档次 " + after + "，须填写新利率 rate",
                "term and extension together move from tier " + before + " to " + after + ": the rate of the extension must be given");
        }
    }

    /**
     * A loan of up to a year may be extended by its own term, a longer one by half of it, neither by more than so many months (EXT-02). The
     * term is the contract's, in months and days, and so is the extension.
     */
    static LocalDate latest(LocalDate disbursedOn, LocalDate maturity, MonthEnd monthEnd, int mostMonths) {
        Term term = Term.between(disbursedOn, maturity, monthEnd);
        LocalDate byTerm = (term.isAtMostYears(1) ? term : term.half()).after(maturity, monthEnd);
        LocalDate byBank = new Term(mostMonths, 0).after(maturity, monthEnd);
        return byTerm.isBefore(byBank) ? byTerm : byBank;
    }

    /** A loan of up to a year (短期贷款). */
    private static boolean isShort(LoanAccount account, Books books) {
        return Term.between(account.disbursedOn(), original(books), monthEnd(books)).isAtMostYears(1);
    }

    private static MonthEnd monthEnd(Books books) {
        return books.agreement().plan().terms().timetable().monthEnd();
    }

    private static LocalDate original(Books books) {
        return books.agreement().plan().last().dueOn();
    }
}
