package io.sancha.steps.disbursement;

import static io.sancha.steps.disbursement.DrawdownCheck.Item.*;

import io.sancha.kernel.money.Money;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.contract.SecurityGaps;
import io.sancha.steps.disbursement.DrawdownCheck.Item;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The disbursement checklist (DIS-03): what must be true before money leaves, found in the case by the system. */
@Component
class DrawdownChecks {
    /** Products whose cap may be passed up to a longer one when the head office approved (DIS-10). */
    private static final Set<String> LONG_CYCLES = Set.of("WORKING_CAPITAL", "PERSONAL_BUSINESS");
    private final Policy policy;
    private final Actors actors;
    private final Clock clock;

    DrawdownChecks(Policy policy, Actors actors, Clock clock) {
        this.policy = policy;
        this.actors = actors;
        this.clock = clock;
    }

    /** Every item with what was found. @param planned whether each payee's payment method is decided */
    List<DrawdownCheck> of(DrawdownGrounds grounds, Drawdown drawdown, boolean planned) {
        List<DrawdownCheck> found = new ArrayList<>();
        contract(grounds, found);
        security(grounds, found);
        borrower(grounds, found);
        boolean equal = drawdown.amount().equals(grounds.contract().amount()) && drawdown.contractId() == grounds.contract().id();
        add(found, REQUEST, "DIS-03", equal, "支用金额 " + written(drawdown.amount()) + "，合同金额 " + written(grounds.contract().amount()),
            "drawn " + written(drawdown.amount()) + ", contract " + written(grounds.contract().amount()));
        add(found, PAYMENT_METHOD, "DIS-05", planned, planned ? "每一收款人的支付方式已确定" : "支付方式未确定", planned ? "each payee's payment method is decided"
            : "payment method undecided");
        List<DrawdownWarnings.Stopping> stopping = grounds.warnings();
        add(found, WARNINGS, "PLM-10", stopping.isEmpty(), stopping.isEmpty() ? "无停止提款的预警" : "预警未解除：" + told(stopping, DrawdownWarnings.Stopping::zh, "、"),
            stopping.isEmpty() ? "no warning stops drawdowns" : "in force: " + told(stopping, DrawdownWarnings.Stopping::en, ", "));
        return found;
    }

    private static String told(List<DrawdownWarnings.Stopping> stopping, Function<DrawdownWarnings.Stopping, String> name, String between) {
        return stopping.stream().map(warning -> warning.loanNumber() + " " + name.apply(warning)).collect(Collectors.joining(between));
    }

    private void contract(DrawdownGrounds grounds, List<DrawdownCheck> found) {
        var contract = grounds.contract();
        var approval = grounds.approval();
        boolean within = contract.amount().compareTo(approval.amount()) <= 0 && contract.termMonths() <= approval.termMonths();
        add(found, APPROVAL, "DIS-01", within, "批复 " + approval.number() + "，金额 " + written(approval.amount()) + "，期限 " + approval.termMonths() + " 个月",
            "approval " + approval.number() + " over " + written(approval.amount()) + " for " + approval.termMonths() + " months");
        LocalDate sealed = contract.sealedOn();
        add(found, CONTRACT, "SEQ-01", sealed != null, sealed == null ? "合同 " + contract.number() + " 未签章生效"
            : "合同 " + contract.number() + " 于 " + sealed + " 签章",
            sealed == null ? "contract " + contract.number() + " is not sealed" : "contract " + contract.number() + " sealed on " + sealed);
        boolean valid = sealed != null && !sealed.isAfter(approval.validUntil());
        add(found, VALIDITY, "SEQ-05", valid, "批复有效期至 " + approval.validUntil(), "the approval held until " + approval.validUntil());
        int cap = termCap(contract.product(), approval.level());
        add(found, TERM, "DIS-10", contract.termMonths() <= cap, "期限 " + contract.termMonths() + " 个月，上限 " + cap + " 个月",
            contract.termMonths() + " months, at most " + cap);
        add(found, SEAL, "CON-06", contract.sealMatches(), contract.sealMatches() ? "印鉴与预留样本相符" : "印鉴未核对相符", contract.sealMatches()
            ? "the seal equals its specimen" : "the seal was not found equal to its specimen");
    }

    private static void security(DrawdownGrounds grounds, List<DrawdownCheck> found) {
        SecurityGaps lacks = grounds.security();
        lacking(found, SUBORDINATE_CONTRACTS, "CON-03", lacks.withoutContract(), "从合同齐全", "缺从合同", "all subordinate contracts are there",
            "no subordinate contract for");
        lacking(found, REGISTRATION, "GUA-01", lacks.unregistered(), "抵质押均已登记或交付", "未办妥登记或交付", "all security is registered or delivered",
            "not registered or delivered");
        lacking(found, VAULT, "GUA-06", lacks.outsideVault(), "权证均已入库", "权证未入库", "all certificates are in the vault", "certificate not in the vault");
        lacking(found, DOCUMENTS, "CUS-04", grounds.expiredDocuments(), "资料均在有效期内", "资料已过期", "all documents are in date", "expired");
    }

    private void borrower(DrawdownGrounds grounds, List<DrawdownCheck> found) {
        var borrower = grounds.borrower();
        boolean account = borrower.account() != null;
        add(found, ACCOUNT, "CUS-05", account, account ? "本行账户 " + borrower.account() : "借款人在本行无账户", account ? "account with the bank " + borrower.account()
            : "the borrower has no account with the bank");
        add(found, MANAGER, "CUS-06", borrower.managers().size() == 1,
            "管户客户经理：" + (borrower.managers().isEmpty() ? "无" : called(borrower, "、")),
            "responsible managers: " + (borrower.managers().isEmpty() ? "none" : called(borrower, ", ")));
    }

    private String called(DrawdownGrounds.Borrower borrower, String between) {
        return borrower.managers().stream().map(actors::called).collect(Collectors.joining(between));
    }

    /** Months at most. The head office may go beyond the branch's cap: to the long-cycle cap, for fixed assets without end. */
    private int termCap(String product, String level) {
        String name = "term-cap." + product.toLowerCase(Locale.ROOT).replace('_', '-');
        LocalDate today = LocalDate.now(clock);
        if (level.equals("approver-branch")) {
            return policy.months(name, today);
        }
        if (product.equals("FIXED_ASSETS")) {
            return Integer.MAX_VALUE;
        }
        return policy.months(LONG_CYCLES.contains(product) ? name + ".long-cycle" : name, today);
    }

    private static String written(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.amount());
    }

    private static void lacking(List<DrawdownCheck> found, Item item, String rule, List<String> missing, String good, String bad, String goodEnglish,
        String badEnglish) {
        add(found, item, rule, missing.isEmpty(), missing.isEmpty() ? good : bad + "：" + String.join("、", missing), missing.isEmpty() ? goodEnglish
            : badEnglish + ": " + String.join(", ", missing));
    }

    private static void add(List<DrawdownCheck> found, Item item, String rule, boolean met, String chinese, String english) {
        found.add(new DrawdownCheck(item, rule, met, chinese, english));
    }
}
