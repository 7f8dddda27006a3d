package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What follows where money was used otherwise than agreed (DIS-13): the borrower is asked to mend it by a day, the loan costs the misuse rate (INT-03), its
 * class is in doubt, the customer draws nothing more, and an inspection at that day sees whether it was mended; all until one has seen it.
 */
@Component
class MisuseDesk {
    private static final Set<String> TOLD = Set.of("relationship-manager", "inspector");
    private final MisusesFound found;
    private final MisusesMended mended;
    private final LoanAccounts accounts;
    private final Policy policy;
    private final Notifications notifications;

    MisuseDesk(MisusesFound found, MisusesMended mended, LoanAccounts accounts, Policy policy, Notifications notifications) {
        this.found = found;
        this.mended = mended;
        this.accounts = accounts;
        this.policy = policy;
        this.notifications = notifications;
    }

    /** Every misuse of a case's loan, mended or not. */
    List<MisuseFound> of(String caseId) {
        return found.findByCaseIdOrderById(caseId);
    }

    /** Those that were not mended yet, the first that was found first. */
    List<MisuseFound> open(String caseId) {
        return of(caseId).stream().filter(misuse -> !mended.existsByMisuseId(misuse.id())).toList();
    }

    /** @throws Refusal PLM-02 where a first inspection does not tell the use of the funds, DIS-13 where what it tells is not whole */
    void check(Inspection inspection, boolean first, EvidenceEntry entry) {
        boolean described = entry.useOfFunds() != null && !entry.useOfFunds().isBlank();
        if (first && (entry.fundsUse() == null || !described)) {
            throw Refusal.by("PLM-02", "首次检查须核查贷款资金用途，请填写是否相符和核查情况",
                "the first inspection looks at the use of the funds; say whether it is as agreed and what was found")
                .atField(entry.fundsUse() == null ? "fundsUse" : "useOfFunds");
        }
        if (entry.fundsUse() != null && !described) {
            throw Refusal.by("DIS-13", "请写明资金用途的核查情况", "say what was found of the use of the funds").atField("useOfFunds");
        }
        if (entry.fundsUse() == FundsUse.MISUSED) {
            checkAmount(inspection, entry.misusedAmount());
        }
        if (entry.fundsUse() == FundsUse.MENDED && open(inspection.caseId()).isEmpty()) {
            throw Refusal.by("DIS-13", "本贷款没有未纠正的挪用", "nothing of this loan was misused that is not mended yet").atField("fundsUse");
        }
    }

    private void checkAmount(Inspection inspection, Money amount) {
        if (amount == null || !amount.isPositive() || amount.compareTo(accounts.required(inspection.loanNumber()).principal()) > 0) {
            throw Refusal.by("DIS-13", "请填写挪用金额，大于零且不超过贷款金额", "say how much was misused, above zero and no more than the loan").atField("misusedAmount");
        }
        Money before = Money.sum(open(inspection.caseId()).stream().map(MisuseFound::amount).toList(), Money.CNY);
        if (amount.plus(before).compareTo(accounts.required(inspection.loanNumber()).principal()) > 0) {
            throw Refusal.by("DIS-13", "已认定未纠正的挪用 " + before.amount().toPlainString() + " 元仍在催改，只填写另行发现的金额，两者合计不超过贷款金额",
                before.amount().toPlainString() + " yuan were found misused before and are still demanded; tell only what was found besides, together no more "
                    + "than the loan").atField("misusedAmount");
        }
    }

    /** What the risk line says of own payments is whole, and said where money came back. @throws Refusal DIS-14, and DIS-13 of a misuse */
    void checkJudged(Inspection inspection, InspectionEvidence evidence, List<RedFlag.Found> flags, RecheckEntry entry) {
        if (entry.funds() == ReturnsJudgement.EXPLAINED && evidence.fundsUse().filter(FundsUse.MISUSED::equals).isPresent()) {
            throw Refusal.by("DIS-13", "检查人已认定挪用，不能在认可报告时排除；不同意的，请退回报告", "the inspector found a misuse, which is not dismissed in a report that is "
                + "accepted; return the report where you see it otherwise").atField("funds");
        }
        Optional<RedFlag.Found> returned = flags.stream().filter(flag -> flag.kind() == RedFlagKind.MONEY_RETURNED).findFirst();
        if (returned.isPresent() && entry.funds() == null) {
            throw Refusal.by("DIS-14", "资金回流 " + returned.get().detail() + "，请认定挪用或说明理由予以排除", "money of the loan came back (" + returned.get().detail()
                + "); find a misuse, or dismiss it with the reason").atField("funds");
        }
        if (entry.funds() != null && !OwnPaymentRules.isThere(entry.fundsReason())) {
            throw Refusal.by("DIS-14", "请写明认定或排除的理由", "say why it is a misuse or not").atField("fundsReason");
        }
        if (entry.funds() == ReturnsJudgement.MISUSE) {
            checkAmount(inspection, entry.misusedAmount());
        }
    }

    /** The risk line accepted what the inspection saw. @throws Refusal DIS-13 where it leaves no doubt about the class of a loan that is misused */
    void accepted(Stamp stamp, Inspection inspection, InspectionEvidence evidence, InspectionRecheck recheck) {
        List<MisuseFound> open = open(stamp.caseId());
        FundsUse use = evidence.fundsUse().orElse(null);
        boolean misused = use == FundsUse.MISUSED || recheck.misusedAmount().isPresent();
        if (misused && !recheck.classInDoubt()) {
            throw Refusal.by("DIS-13", "资金被挪用的，分类应认定为存疑", "where funds are misused the class is in doubt").atField("classInDoubt");
        }
        if (misused) {
            LocalDate mendBy = stamp.bankDate().plusDays(policy.days("misuse.mended-within", stamp.bankDate()));
            MisuseFound misuse = found.save(recheck.misusedAmount().isPresent()
                ? new MisuseFound(stamp, recheck.id(), recheck.misusedAmount().orElseThrow(), recheck.fundsReason().orElseThrow(), mendBy)
                : new MisuseFound(stamp, recheck.id(), evidence.misusedAmount().orElseThrow(), evidence.useOfFunds().orElseThrow(), mendBy));
            accounts.misused("misuse/" + misuse.id(), inspection.loanNumber(), stamp.bankDate(), misuse.reason());
            Message message = Message.ofCase(Happening.FUNDS_MISUSED, stamp.caseId(), null, mendBy.toString());
            notifications.toDuty("approver-branch", message);
            notifications.toHolders(TOLD, message);
        } else if (use == FundsUse.MENDED && !open.isEmpty()) {
            open.forEach(misuse -> mended.save(new MisuseMended(stamp, misuse.id(), recheck.id())));
            accounts.misuseEnded("mended/" + open.get(0).id(), inspection.loanNumber(), stamp.bankDate(), evidence.useOfFunds().orElseThrow());
        }
    }
}
