package io.sancha.tools.demonstration;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.steps.application.GuaranteeMode;
import io.sancha.steps.application.Product;
import io.sancha.tools.walkthrough.Dossier;
import io.sancha.tools.walkthrough.Investigation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the investigation of a life finds: the visit, the thing that secures the loan, the surety. */
final class Security {
    private static final int SURETIES = 200;
    private static final Money NOTHING = Money.zero(Money.CNY);
    private final Life life;
    private final Borrower borrower;
    private final int tenThousands;
    private final Draw draw;

    Security(Life life, Borrower borrower, int tenThousands) {
        this.life = life;
        this.borrower = borrower;
        this.tenThousands = tenThousands;
        this.draw = life.draw("security");
    }

    Investigation investigation(LocalDate visited, Story story, Money amount, Rate rate) {
        return new Investigation(List.of(new Investigation.Visit(visited, life.ask().isOfCompany() ? "经营场所" : "借款人住所", story.seen())),
            new Investigation.Credit(NOTHING, NOTHING, 0),
            life.ask().product() == Product.WORKING_CAPITAL ? new Investigation.WorkingCapital(new BigDecimal("0.10"), NOTHING, NOTHING) : null,
            things(), sureties(), story.sections(), new Investigation.Conclusion(true, amount, life.months(), rate));
    }

    private List<Investigation.Collateral> things() {
        CollateralKind kind = life.ask().thing();
        if (kind == null) {
            return List.of();
        }
        // worth so much that the loan keeps within its share
        int worth = tenThousands * draw.between(195, 260) / 100 + 1;
        String what = switch (kind) {
            case INDUSTRIAL_PROPERTY -> "厂房 " + draw.between(12, 90) * 100 + " 平方米及土地使用权";
            case LAND -> "工业用地 " + draw.between(8, 60) * 1000 + " 平方米";
            case RECEIVABLES -> "对核心企业的应收账款 " + draw.between(3, 9) + " 笔";
            case DWELLING -> "住宅 " + draw.between(70, 160) + " 平方米";
            default -> "商铺 " + draw.between(30, 180) + " 平方米";
        };
        return List.of(new Investigation.Collateral("C1", kind, what, "BORROWER", Borrower.tenThousand(worth), false));
    }

    private List<Investigation.Guarantor> sureties() {
        if (!life.ask().has(GuaranteeMode.SURETY)) {
            return List.of();
        }
        if (life.ask().isOfCompany() && life.ask().thing() != null) {
            Dossier.Person head = borrower.customer().legalRepresentative();
            return List.of(new Investigation.Guarantor("G1", head.name(), head.idNumber(), Borrower.tenThousand(tenThousands * 7 / 10 + 60), NOTHING));
        }
        boolean male = draw.chance(60);
        return List.of(new Investigation.Guarantor("G1", Names.person(draw, male), Borrower.identity(draw, SURETIES + life.number(), male),
            Borrower.tenThousand(tenThousands * 2 + draw.between(30, 120)), NOTHING));
    }

    List<Dossier.Registration> registrations() {
        return life.ask().thing() == null ? List.of() : List.of(new Dossier.Registration("C1",
            "云(" + life.begins().getYear() + ")云河市不动产证明第" + "%07d".formatted(life.number() * 37) + "号"));
    }
}
