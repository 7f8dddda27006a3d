package io.sancha.tools.demonstration;

import io.sancha.steps.acceptance.AcceptanceDecision;
import io.sancha.steps.diligence.ReportEntry;
import io.sancha.steps.review.ReviewEntry;
import io.sancha.tools.walkthrough.Dossier;
import java.util.List;

/** What people write down about a life, in their own words. */
final class Story {
    private final Life life;
    private final Borrower borrower;
    private final Draw draw;

    Story(Life life, Borrower borrower) {
        this.life = life;
        this.borrower = borrower;
        this.draw = life.draw("story");
    }

    Dossier.Acceptance acceptance() {
        boolean refused = life.plot() == Plot.REFUSED_AT_ACCEPTANCE;
        return new Dossier.Acceptance(false, "consult-superior".equals(life.task()), true, refused ? AcceptanceDecision.REFUSE : AcceptanceDecision.ACCEPT,
            refused ? "用途与经营情况不符，借款人不能说明资金去向，不予受理" : "属本营业区域，非产能过剩行业，用途合规");
    }

    String seen() {
        return life.ask().isOfCompany() ? draw.one(List.of("设备运转正常，在制订单与账面存货相符", "库存与明细账相符，现场人员在岗", "仓库进出货有序，与合同约定的交货期一致"))
            : draw.one(List.of("面谈面签，用途现场属实", "走访住所，家庭情况与申报一致", "查看经营现场，客流与流水相符"));
    }

    ReportEntry.Sections sections() {
        boolean company = life.ask().isOfCompany();
        return new ReportEntry.Sections(company ? borrower.founded().getYear() + "年成立，从事" + borrower.trade().name() : "本地居民，家庭稳定，无不良嗜好",
            company ? "上下游稳定，前五大客户占比约" + draw.between(38, 66) + "%" : "收入来源稳定，经营或工作" + draw.between(4, 15) + "年",
            "资金需求真实，与经营或生活用途相符", company ? "负债率适中，周转稳定，经营现金流为正" : "月供收入比在四成以内",
            "征信无逾期记录，本行往来正常", life.ask().thing() == null ? "保证人收入稳定，具备代偿能力" : "权属清晰，可变现，抵质押率在本行限额之内",
            "建议同意");
    }

    Dossier.Review review(ReviewEntry.Decision decision, List<String> conditions) {
        return switch (decision) {
            case AGREE -> new Dossier.Review(decision, draw.one(List.of("用途真实，第一还款来源充足", "调查充分，还款来源可靠，同意调查意见", "风险可控，同意")),
                conditions, null, null);
            case RETURN -> new Dossier.Review(decision, "还款来源的依据不足，请补充", null,
                List.of("补充近六个月银行流水", "说明主要客户的回款周期"), null);
            case REJECT -> new Dossier.Review(decision, "现金流不足以覆盖本息，且对外担保余额偏高，不同意", null, null, null);
        };
    }

    String deliberated() {
        return life.plot() == Plot.REJECTED_BY_COMMITTEE ? "行业下行，偿债能力存疑" : "同意，按审查意见落实担保";
    }

    String finding() {
        return life.plot() == Plot.WEAKENS ? "订单减少三成，应收账款账期拉长，须密切关注" : "资金用途与合同一致，经营和收入正常";
    }
}
