package io.sancha.tools.demonstration;

import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.FinancialStatement;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.MaritalStatus;
import io.sancha.lending.customer.PropertyKind;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.tools.walkthrough.Dossier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * A customer of the demonstration bank: who they are and what they have, sized by what they ask for.
 *
 * @param trade what their business is; null of who has none
 * @param founded when it began
 */
record Borrower(Dossier.Customer customer, Trade trade, LocalDate founded, List<FinancialStatement> statements) {
    private static final String OUR_BANK = "本行";
    private static final int FIRST_ACCOUNT = 100_000;

    /** @param tenThousands the amount asked for, in units of 10,000 yuan */
    static Borrower of(Life life, int tenThousands) {
        Draw draw = life.draw("borrower");
        return switch (life.ask().customer()) {
            case ENTERPRISE -> company(life, draw, tenThousands);
            case SOLE_PROPRIETOR -> shop(life, draw, tenThousands);
            case NATURAL_PERSON -> person(life, draw, tenThousands);
        };
    }

    private static Borrower company(Life life, Draw draw, int tenThousands) {
        Trade trade = Trade.ofCompany(draw);
        LocalDate founded = LocalDate.of(life.begins().getYear() - draw.between(6, 24), draw.between(1, 12), draw.between(1, 28));
        boolean male = draw.chance(70);
        String head = Names.person(draw, male);
        String share = "0." + draw.between(5100, 8900);
        var customer = new Dossier.Customer(life.ask().customer(), Names.trading(draw) + trade.calls(),
            new UnifiedSocialCreditCode(Numbers.business("91", life.number())), null, founded, tenThousand(Math.max(50, tenThousands / 2)), trade.code(),
            trade.name(), Names.address(draw), true, 20 + tenThousands / 4, new Dossier.Person(head, identity(draw, life.number(), male)),
            List.of(new Dossier.Shareholder(head, new BigDecimal(share)),
                new Dossier.Shareholder(Names.person(draw, !male), BigDecimal.ONE.subtract(new BigDecimal(share)))),
            LocalDate.of(life.begins().getYear() - 1, Month.JUNE, 20), account(life), true, null, null, null, null, null, null);
        return new Borrower(customer, trade, founded, Accounts.of(Papers.lastAudited(life.begins()), tenThousands, draw));
    }

    private static Borrower shop(Life life, Draw draw, int tenThousands) {
        Trade trade = Trade.ofShop(draw);
        LocalDate founded = LocalDate.of(life.begins().getYear() - draw.between(3, 15), draw.between(1, 12), draw.between(1, 28));
        boolean male = draw.chance(50);
        var customer = new Dossier.Customer(life.ask().customer(), Names.trading(draw) + trade.calls(),
            new UnifiedSocialCreditCode(Numbers.business("92", life.number())), null, founded, tenThousand(Math.max(5, tenThousands / 3)), trade.code(),
            trade.name(), Names.address(draw), true, draw.between(2, 9), new Dossier.Person(Names.person(draw, male), identity(draw, life.number(), male)),
            null, LocalDate.of(life.begins().getYear() - 1, Month.JUNE, 20), account(life), true, MaritalStatus.MARRIED, draw.between(2, 5), null,
            income(life, tenThousands), income(life, tenThousands).times(2), property(draw, tenThousands));
        return new Borrower(customer, trade, founded, List.of());
    }

    private static Borrower person(Life life, Draw draw, int tenThousands) {
        boolean male = draw.chance(50);
        var customer = new Dossier.Customer(life.ask().customer(), Names.person(draw, male), null, identity(draw, life.number(), male), null, null, null, null,
            Names.address(draw), true, null, null, null, null, account(life), true, MaritalStatus.MARRIED, draw.between(2, 5),
            draw.one(List.of("某中学", "某机械厂", "某医院", "某物流公司", "某设计院", "某商场")), income(life, tenThousands), income(life, tenThousands).times(2),
            property(draw, tenThousands));
        return new Borrower(customer, null, null, List.of());
    }

    /** Another person, such as a surety. @param apart from the borrower and from others beside them */
    static IdentityNumber identity(Draw draw, int apart, boolean male) {
        LocalDate born = LocalDate.of(draw.between(1962, 1994), draw.between(1, 12), draw.between(1, 28));
        return new IdentityNumber(Numbers.citizen(born, apart, male));
    }

    /** Enough a year for an instalment of a third of the month's income. */
    private static Money income(Life life, int tenThousands) {
        return tenThousand(Math.max(6, tenThousands * 48 / life.months() + 2));
    }

    private static List<Dossier.Property> property(Draw draw, int tenThousands) {
        return List.of(new Dossier.Property(PropertyKind.RESIDENCE, tenThousand(tenThousands * 3 + draw.between(40, 160))),
            new Dossier.Property(PropertyKind.VEHICLE, tenThousand(draw.between(6, 30))));
    }

    private static Dossier.Account account(Life life) {
        return new Dossier.Account(OUR_BANK, "62000" + life.branch() + "%07d".formatted(FIRST_ACCOUNT + life.number()));
    }

    static Money tenThousand(int tenThousands) {
        return Money.cny(tenThousands + "0000.00");
    }
}
