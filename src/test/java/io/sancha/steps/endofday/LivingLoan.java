package io.sancha.steps.endofday;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanAlterations;
import io.sancha.lending.account.LoanExtension;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.LoanRestructuring;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.ArrearsTreatment;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.RiskClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A loan to which a {@link RandomLife} happens, by the accounts' own entries; what a rule refuses does not happen. */
final class LivingLoan {
    private static final BigDecimal PER_MILLE = new BigDecimal("0.001");
    final RandomLife life;
    final String number;
    private final LocalDate drawn;
    private final List<String> keys = new ArrayList<>();
    private int entries;

    LivingLoan(RandomLife life, String number, LocalDate drawn) {
        this.life = life;
        this.number = number;
        this.drawn = drawn;
    }

    /** The entries of the accounts. */
    record Desks(LoanAccounts loans, LoanAlterations alterations, RiskClasses classes) {
    }

    void happens(RandomLife.Act act, LocalDate today, Desks desks) {
        LoanAccounts loans = desks.loans;
        String key = "e" + ++entries;
        switch (act.kind()) {
            case PAYS_WHAT_IS_DUE -> pays(desks, key, loans.due(number, today).total(), today, null);
            case PAYS_A_PART -> pays(desks, key, part(loans.due(number, today).total(), act.share()), today, null);
            case PAYS_LATE_DATED -> {
                LocalDate value = back(today, act.share() / 20);
                pays(desks, key, part(loans.payoff(number, value).total(), act.share() / 2), value, null);
            }
            case REPAYS_EARLY -> pays(desks, key, early(desks, act.share(), today), today, EarlyRepayment.REDUCE_INSTALMENT);
            case FEWER_INSTALMENTS -> pays(desks, key, early(desks, act.share(), today), today, EarlyRepayment.SHORTEN_TERM);
            case PAYS_OFF -> pays(desks, key, loans.payoff(number, today).total(), today, null);
            case PAYS_OFF_LATE_DATED -> {
                LocalDate value = back(today, act.share() / 50);
                pays(desks, key, loans.payoff(number, value).total(), value, null);
            }
            case COSTS -> loans.charge(key, number, Money.of(BigDecimal.valueOf(act.share(), 2), Money.CNY), back(today, act.share() % 9), "letter");
            case MISUSED -> loans.misused(key, number, back(today, act.share() / 15), "found");
            case MISUSE_ENDED -> loans.misuseEnded(key, number, back(today, act.share() / 50), "put right");
            case REVERSED -> reverses(desks, key, act.share());
            case LATEST_REVERSED -> reverses(desks, key, keys.size() - 1);
            case EXTENDED -> extends_(desks, key, act.share(), today);
            case RESTRUCTURED -> restructures(desks, key, act.share(), today);
            case CLASSIFIED -> desks.classes.change(number, RiskClass.values()[act.share() % RiskClass.values().length], "CLS-11", "seen",
                new ClassDeciders("a", "b", "c"));
            case WRITTEN_OFF -> loans.writeOff(key, number, back(today, act.share() % 5), "lost");
        }
        keys.add(key);
    }

    private void pays(Desks desks, String key, Money amount, LocalDate value, EarlyRepayment choice) {
        desks.loans.pay(new LoanPayment(key, number, amount, value, choice));
    }

    private Money early(Desks desks, int share, LocalDate today) {
        return desks.loans.due(number, today).total().plus(part(desks.loans.position(number).principalNormal(), share));
    }

    private void reverses(Desks desks, String key, int share) {
        if (!keys.isEmpty()) {
            desks.loans.reverse(key, number, keys.get(share % keys.size()), "another's");
        }
    }

    private void extends_(Desks desks, String key, int share, LocalDate today) {
        LocalDate agreed = back(today, share % 12);
        LocalDate matures = desks.loans.position(number).maturesOn().plusMonths(1 + share % 6);
        desks.alterations.extend(new LoanExtension(key, number, back(agreed, share % 40), agreed, matures, Rate.annualPercent("7.77"), share % 3 == 0, "展期"));
    }

    private void restructures(Desks desks, String key, int share, LocalDate today) {
        LoanTerms terms = LoanTerms.lend(Money.cny("1.00"), back(today, share % 10)).at(Rate.annualPercent("3.33")).instalments(1 + share % 9)
            .repaid(RepaymentMethod.values()[share % RepaymentMethod.values().length]).counted(life.product().dayCount()).terms();
        desks.alterations.restructure(new LoanRestructuring(key, number, terms, ArrearsTreatment.values()[share % 2], "停产"));
    }

    private LocalDate back(LocalDate day, int days) {
        LocalDate earlier = day.minusDays(days);
        return earlier.isBefore(drawn) ? drawn : earlier;
    }

    private static Money part(Money whole, int perMille) {
        return Money.of(whole.amount().multiply(PER_MILLE).multiply(BigDecimal.valueOf(perMille)).setScale(2, RoundingMode.UP), Money.CNY);
    }
}
