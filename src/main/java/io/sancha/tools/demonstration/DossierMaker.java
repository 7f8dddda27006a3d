package io.sancha.tools.demonstration;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.steps.application.Product;
import io.sancha.steps.application.PurposeCategory;
import io.sancha.steps.approval.Decision;
import io.sancha.steps.committee.Vote;
import io.sancha.steps.contract.Settlement;
import io.sancha.steps.relationship.IndustryOutlook;
import io.sancha.steps.relationship.Management;
import io.sancha.steps.review.ReviewEntry;
import io.sancha.tools.walkthrough.Dossier;
import io.sancha.tools.walkthrough.Repayments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Makes the dossier of a life: everything that people will enter in its case. */
final class DossierMaker {
    private static final int PARTIES = 1_000;
    private static final BigDecimal OVERDUE = new BigDecimal("50");
    private static final BigDecimal MISUSE = new BigDecimal("100");
    private final Life life;
    private final Staff staff;
    private final HolidayCalendar working;
    private final Draw draw;
    private final int tenThousands;
    private final Borrower borrower;
    private final Rate rate;

    private DossierMaker(Life life, Staff staff, HolidayCalendar working) {
        this.life = life;
        this.staff = staff;
        this.working = working;
        this.draw = life.draw("dossier");
        this.tenThousands = life.ask().amount(draw);
        this.borrower = Borrower.of(life, tenThousands);
        this.rate = Rate.annualPercent(life.ask().isOfCompany() ? "3." + draw.between(60, 95) : "4." + draw.between(10, 90));
    }

    /** @param decision of the reviewer, who may come to another the second time */
    static Dossier dossier(Life life, Staff staff, HolidayCalendar working, ReviewEntry.Decision decision) {
        return new DossierMaker(life, staff, working).made(decision);
    }

    private Dossier made(ReviewEntry.Decision decision) {
        Story story = new Story(life, borrower);
        var security = new Security(life, borrower, tenThousands);
        List<String> conditions = life.ask().thing() == null ? List.of() : List.of("担保登记办妥后放款");
        return new Dossier("demonstration-" + life.number(), null, null, life.begins(), life.branch(), null, borrower.customer(), borrower.statements(),
            Papers.of(life, borrower.founded()), relationship(), application(), story.acceptance(),
            security.investigation(day("visit-borrower"), story, amount(), rate), story.review(decision, conditions), committee(story), approval(conditions),
            contract(security), disbursement(),
            new Dossier.Postloan("AS_DUE", story.finding(), life.plot() == Plot.WEAKENS ? RiskClass.SPECIAL_MENTION : RiskClass.NORMAL, null), repayments(),
            null, null, staff.of(life.branch(), life.draw("people")), null, null, null);
    }

    private LocalDate day(String task) {
        return life.pace().day(life.begins(), task, working);
    }

    private Money amount() {
        return Borrower.tenThousand(tenThousands);
    }

    private Dossier.Relationship relationship() {
        boolean company = life.ask().isOfCompany();
        return new Dossier.Relationship(draw.between(3, 12), 0, company ? draw.one(List.of(Management.ORDINARY, Management.SOUND)) : null,
            company ? draw.one(List.of(IndustryOutlook.STABLE, IndustryOutlook.FAVOURABLE)) : null, company ? null : draw.between(4, 20), null, null, null);
    }

    private Dossier.Application application() {
        Product product = life.ask().product();
        return new Dossier.Application(product, amount(), "CNY", life.months(), false, purpose(),
            product == Product.PERSONAL_CONSUMPTION ? PurposeCategory.CONSUMPTION
                : product == Product.FIXED_ASSETS ? PurposeCategory.FIXED_INVESTMENT : PurposeCategory.OPERATING,
            life.ask().modes(), life.ask().isOfCompany() ? "销售回款" : "家庭经营及工资收入", method(), day("register-application"));
    }

    private String purpose() {
        return switch (life.ask()) {
            case RENOVATION -> "住房装修";
            case FAMILY_CAR -> "购置家用汽车";
            case OWN_BUSINESS -> "扩大承包经营";
            case NEW_WORKSHOP -> "新建厂房及购置设备";
            default -> borrower.trade().buys();
        };
    }

    private RepaymentMethod method() {
        return switch (life.ask()) {
            case NEW_WORKSHOP -> RepaymentMethod.EQUAL_PRINCIPAL;
            case RENOVATION, FAMILY_CAR, OWN_BUSINESS, SHOP -> RepaymentMethod.EQUAL_INSTALMENT;
            default -> RepaymentMethod.INTEREST_THEN_PRINCIPAL;
        };
    }

    private Dossier.Committee committee(Story story) {
        boolean rejected = life.plot() == Plot.REJECTED_BY_COMMITTEE;
        return new Dossier.Committee(rejected ? List.of(Vote.AGREE, Vote.DISAGREE, Vote.DISAGREE, Vote.AGREE, Vote.DISAGREE)
            : draw.chance(70) ? Collections.nCopies(5, Vote.AGREE) : List.of(Vote.AGREE, Vote.AGREE, Vote.AGREE, Vote.DISAGREE, Vote.AGREE),
            story.deliberated());
    }

    private Dossier.Approval approval(List<String> conditions) {
        return life.plot() == Plot.REJECTED_IN_APPROVAL ? new Dossier.Approval(Decision.REJECT, null, null, null, null, null, null)
            : new Dossier.Approval(Decision.APPROVE, amount(), life.months(), rate, OVERDUE, MISUSE, conditions);
    }

    private Dossier.Contract contract(Security security) {
        return new Dossier.Contract(null, null, null, null, life.ask().isOfCompany() ? DayCount.ACT_360 : DayCount.MONTHLY_RATE,
            Settlement.MONTHLY_ON_DISBURSEMENT_DAY, true, true, security.registrations());
    }

    private Dossier.Disbursement disbursement() {
        Draw payee = life.draw("payee");
        String seller = borrower.trade() == null ? "商贸有限公司" : borrower.trade().sellers();
        return new Dossier.Disbursement(List.of(new Dossier.Payee(Names.trading(payee) + seller, "62284800" + "%010d".formatted(PARTIES + life.number()),
            "102221000018", amount(), purpose())));
    }

    private Repayments repayments() {
        return switch (life.plot()) {
            case PAYS_LATE -> Repayments.late(draw.between(8, 24), null);
            case STOPS_PAYING, TO_BE_WRITTEN_OFF, WRITTEN_OFF -> Repayments.late(0, life.turns().minusDays(1));
            case SETTLED -> life.turns() == null ? Repayments.late(0, null) : Repayments.late(0, life.turns().minusDays(1)).thenAll(life.turns());
            default -> Repayments.late(0, null);
        };
    }
}
