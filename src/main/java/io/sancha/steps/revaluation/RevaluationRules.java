package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** GUA-01, GUA-04, GUA-07: who values security anew and checks it, and what may be said of it. */
@Component
class RevaluationRules {
    static final String RULE = "GUA-07";
    /** Who look after loans and what secures them, and so may ask. */
    private static final Set<String> ASK = Set.of("relationship-manager", "inspector", "risk-inspector", "approver-branch", "approver-head-office");
    private final Actors actors;
    private final Policy policy;

    RevaluationRules(Actors actors, Policy policy) {
        this.actors = actors;
        this.policy = policy;
    }

    boolean mayAsk() {
        return ASK.stream().anyMatch(actors.person()::has);
    }

    /** @throws Refusal TSK-02 unless the acting person looks after loans */
    void checkAsks() {
        if (!mayAsk()) {
            throw Refusal.by("TSK-02", "押品重估由客户经理、检查、风险检查或审批岗发起", "a revaluation is asked for by who manages, inspects or approves loans");
        }
    }

    /** @throws Refusal GUA-07 where the loan has ended, nothing secures it, or its security is being valued already */
    void checkBegins(String loanNumber, LoanState state, List<SecuringThing> things, List<Revaluation> earlier) {
        if (state == LoanState.SETTLED || state == LoanState.WRITTEN_OFF) {
            throw Refusal.by(RULE, "贷款 " + loanNumber + (state == LoanState.SETTLED ? " 已结清" : " 已核销") + "，不再重估押品",
                "loan " + loanNumber + (state == LoanState.SETTLED ? " is settled" : " is written off") + "; its security is not valued any more");
        }
        if (things.isEmpty()) {
            throw Refusal.by(RULE, "贷款 " + loanNumber + " 没有抵质押物，无可重估", "no collateral secures loan " + loanNumber + "; there is nothing to value");
        }
        earlier.stream().filter(one -> one.state().isOpen()).findFirst().ifPresent(one -> {
            throw Refusal.by(RULE, "贷款 " + loanNumber + " 的押品自 " + one.begunOn() + " 起正在重估，办完后再发起",
                "the security of loan " + loanNumber + " has been under revaluation since " + one.begunOn() + "; that ends first");
        });
    }

    /** @throws Refusal GUA-07 unless each thing is valued once, with a value that goes with its condition; SEQ-03 for a day that cannot be */
    void check(RevalueEntry entry, List<SecuringThing> things, LocalDate today) {
        if (entry.appraisedOn().isAfter(today)) {
            throw Refusal.by("SEQ-03", "评估日 " + entry.appraisedOn() + " 晚于今日 " + today, "appraised on " + entry.appraisedOn() + ", which lies in the future")
                .atField("appraisedOn");
        }
        int oldest = policy.days("revaluation.appraisal-at-most", today);
        if (entry.appraisedOn().isBefore(today.minusDays(oldest))) {
            throw Refusal.by(RULE, "评估日 " + entry.appraisedOn() + " 距今超过 " + oldest + " 天，须用新的评估",
                "appraised on " + entry.appraisedOn() + ", more than " + oldest + " days ago; a new appraisal is needed").atField("appraisedOn");
        }
        things.stream().filter(thing -> !entry.appraisedOn().isAfter(thing.valuedOn())).findFirst().ifPresent(thing -> {
            throw Refusal.by(RULE, "评估日 " + entry.appraisedOn() + " 不晚于押品 " + thing.mark() + " 上次估值日 " + thing.valuedOn() + "，须用新的评估",
                "appraised on " + entry.appraisedOn() + ", not after " + thing.mark() + " was valued last on " + thing.valuedOn()
                    + "; a new appraisal is needed")
                .atField("appraisedOn");
        });
        Set<String> waiting = things.stream().map(SecuringThing::mark).collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < entry.things().size(); i++) {
            check(entry.things().get(i), waiting, "things[" + i + "]");
        }
        if (!waiting.isEmpty()) {
            throw Refusal.by(RULE, "押品 " + String.join("、", waiting) + " 尚未估值，每项押品都须重估", "not valued: " + String.join(", ", waiting)
                + "; each thing is valued anew").atField("things");
        }
    }

    private static void check(RevalueEntry.Thing thing, Set<String> waiting, String path) {
        if (!waiting.remove(thing.mark().strip())) {
            throw Refusal.ofInput(path + ".mark", "“" + thing.mark() + "”不是本笔贷款的押品，或已填写过", "'" + thing.mark() + "' does not secure this loan, or stands twice");
        }
        if (thing.value().isNegative() || thing.claimedBefore().isNegative()) {
            throw Refusal.by(RULE, "押品 " + thing.mark() + " 的价值和优先受偿额不得为负", "neither value nor prior claims of " + thing.mark() + " can be below zero")
                .atField(path + (thing.value().isNegative() ? ".value" : ".priorClaims"));
        }
        if (thing.condition().isWorthNothing() && thing.value().isPositive()) {
            throw Refusal.by("GUA-01", "押品 " + thing.mark() + " 已灭失或被查封，不能作担保，价值应填 0",
                thing.mark() + " is gone or seized and secures nothing; enter 0 as its value").atField(path + ".value");
        }
    }

    /** @throws Refusal GUA-07 to who entered what is checked */
    void checkOther(String entered, String person) {
        if (person.equals(entered)) {
            throw Refusal.by(RULE, actors.called(person) + " 录入了本次估值或追加的押品，须由另一人复核",
                actors.called(person) + " entered what is to be checked; another person checks it");
        }
    }

    /** @throws Refusal GUA-04 where nothing is added, or things are where the borrower repaid; GUA-01, SEQ-03 for what cannot secure the loan */
    void check(MakeUpEntry entry, List<SecuringThing> things, LocalDate today) {
        boolean supplemented = entry.outcome() == MakingUp.SUPPLEMENTED;
        if (supplemented == entry.supplements().isEmpty()) {
            throw Refusal.by("GUA-04", supplemented ? "追加担保的，须逐项填写追加的押品" : "收回部分贷款的，不填追加的押品",
                supplemented ? "enter each thing that was added" : "where the borrower repaid nothing is added").atField("supplements");
        }
        Set<String> known = things.stream().map(SecuringThing::certificate).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < entry.supplements().size(); i++) {
            MakeUpEntry.Supplement thing = entry.supplements().get(i);
            String path = "supplements[" + i + "]";
            if (!known.add(thing.certificate().strip())) {
                throw Refusal.by("GUA-01", "权证 " + thing.certificate() + " 已担保本笔贷款，或填写了两次，不能再计一次",
                    "the certificate " + thing.certificate() + " secures this loan already, or stands twice; it counts once").atField(path + ".certificate");
            }
            if (!thing.value().isPositive()) {
                throw Refusal.by("GUA-01", "追加的押品价值须大于零", "what is added is worth something").atField(path + ".value");
            }
            if (thing.effectiveOn().isAfter(today)) {
                throw Refusal.by("GUA-01", "追加的押品自 " + thing.effectiveOn() + " 起生效，尚未登记或交付，办妥后再提交",
                    "its right stands from " + thing.effectiveOn() + " only; register or take delivery first").atField(path + ".effectiveOn");
            }
        }
    }

    /** @throws Refusal GUA-04 where the books do not show what was to be repaid */
    static void checkRepaid(SecurityCover now) {
        if (now.outcome() == CoverOutcome.SHORT) {
            throw Refusal.by("GUA-04", "账上本金 " + yuan(now.principal()) + "，押品可担保 " + yuan(now.allowed()) + "，仍差 " + yuan(now.shortfall()) + "，还款入账后再提交",
                "the books show a principal of " + yuan(now.principal()) + ", the security carries " + yuan(now.allowed()) + "; " + yuan(now.shortfall())
                    + " is still lacking. Submit once the repayment is booked").atField("outcome");
        }
    }

    static String yuan(Money amount) {
        return amount.amount().toPlainString() + " 元";
    }

    /** Months after which a kind of thing is valued anew. */
    int every(CollateralKind kind, LocalDate on) {
        return policy.months("revaluation.every." + name(kind), on);
    }

    /** Per cent of the value that may be lent on a kind at most (GUA-05). */
    BigDecimal ceiling(CollateralKind kind, LocalDate on) {
        return policy.percent("ltv." + name(kind), on);
    }

    /** Points by which the loan-to-value may be above what was approved. */
    BigDecimal tolerance(LocalDate on) {
        return policy.percent("revaluation.above-approved", on);
    }

    private static String name(CollateralKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
