package io.sancha.steps.postloan;

import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Guarantor;
import io.sancha.lending.collateral.Security;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.platform.audit.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** PLM-06: the five contents are whole: a business's figures with their changes explained, each security and each surety of the loan looked at. */
@Component
class EvidenceRules {
    private static final String RULE = "PLM-06";
    private final CustomerDesk customers;
    private final CollateralDesk collateral;
    private final RatioChanges changes;

    EvidenceRules(CustomerDesk customers, CollateralDesk collateral, RatioChanges changes) {
        this.customers = customers;
        this.collateral = collateral;
        this.changes = changes;
    }

    /** @throws Refusal PLM-06 at the field that lacks or does not fit */
    void check(Stamp stamp, Inspection inspection, EvidenceEntry entry) {
        checkStatement(stamp, inspection, entry);
        Optional<Security> secured = collateral.find(stamp.caseId());
        List<String> things = secured.map(Security::collateral).orElse(List.of()).stream().map(Collateral::mark).toList();
        List<String> sureties = secured.map(Security::guarantors).orElse(List.of()).stream().map(Guarantor::mark).toList();
        checkAll("security", things, entry.security().stream().map(SecuritySeen::id).toList(), "押品", "security");
        checkAll("guarantors", sureties, entry.guarantors().stream().map(GuarantorSeen::id).toList(), "保证人", "surety");
        for (int i = 0; i < entry.security().size(); i++) {
            checkSeen(entry.security().get(i), "security[" + i + "].");
        }
        for (int i = 0; i < entry.guarantors().size(); i++) {
            GuarantorSeen one = entry.guarantors().get(i);
            if ((one.changed() || one.ability() != GuarantorAbility.ABLE) && isBlank(one.remark())) {
                throw asked("guarantors[" + i + "].remark", "保证人 " + one.id() + " 有变化或能力不足的，须写明", "say what changed of surety " + one.id()
                    + ", or why they are doubted");
            }
        }
    }

    private void checkStatement(Stamp stamp, Inspection inspection, EvidenceEntry entry) {
        boolean business = customers.ofCase(stamp.caseId()).kind() == CustomerKind.ENTERPRISE;
        if (business && entry.statementDelivered() == null) {
            throw asked("statementDelivered", "企业须说明当期报表是否报送", "of an enterprise it is said whether it delivered its statement of the period");
        }
        if (Boolean.TRUE.equals(entry.statementDelivered()) && entry.statement() == null) {
            throw asked("statement", "报表已报送的，须录入当期数字", "the figures of a statement that was delivered are entered");
        }
        if (entry.statement() == null) {
            return;
        }
        if (!Boolean.TRUE.equals(entry.statementDelivered())) {
            throw asked("statement", "未报送报表的，不填当期数字；已报送的，请选“已报送”", "figures are entered of a statement that was delivered; say that it was, or "
                + "leave them out");
        }
        entry.statement().check(entry.visitedOn());
        List<String> marked = changes.of(stamp.caseId(), inspection.id(), entry.statement(), stamp.bankDate()).stream().filter(RatioChange::marked)
            .map(one -> one.ratio().name()).toList();
        if (!marked.isEmpty() && isBlank(entry.changesExplained())) {
            throw asked("changesExplained", "比率变动较大，须说明原因：" + String.join("、", marked), "these ratios changed much; say why: " + String.join(", ", marked));
        }
    }

    private static void checkAll(String field, List<String> wanted, List<String> told, String chinese, String english) {
        wanted.stream().filter(mark -> !told.contains(mark)).findFirst().ifPresent(mark -> {
            throw asked(field, chinese + " " + mark + " 没有检查情况", "nothing is said of " + english + " " + mark);
        });
        if (told.size() != wanted.size()) {
            throw asked(field, chinese + "须逐个填写一次，本贷款有 " + wanted.size() + " 个", "each " + english + " is told of once; this loan has " + wanted.size());
        }
    }

    private static void checkSeen(SecuritySeen one, String at) {
        if (!one.seen() && isBlank(one.remark())) {
            throw asked(at + "remark", "押品 " + one.id() + " 未看到的，须写明原因", "say why security " + one.id() + " was not seen");
        }
        if (one.seen() && (isBlank(one.place()) || one.state() == null || isBlank(one.met()))) {
            throw asked(at + (isBlank(one.place()) ? "place" : one.state() == null ? "state" : "met"), "看到押品 " + one.id() + " 的，须写明地点、状态和在场人",
                "of security " + one.id() + " that was seen, say where, in which state, and who was met");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Refusal asked(String field, String chinese, String english) {
        return Refusal.by(RULE, chinese, english).atField(field);
    }
}
