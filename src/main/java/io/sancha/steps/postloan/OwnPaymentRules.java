package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.SelfPayments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** DIS-14: a borrower's summary of its own payments is whole, and no more than it got. */
final class OwnPaymentRules {
    private static final String RULE = "DIS-14";
    private static final String LIST = "ownPayments";

    private OwnPaymentRules() {
    }

    /** @throws Refusal DIS-14 where nothing was paid by the borrower itself */
    static void checkNone(EvidenceEntry entry) {
        if (!entry.ownPayments().isEmpty() || !entry.moneyBack().isEmpty() || isThere(entry.paymentsLacking())) {
            throw refused(LIST, "本贷款没有自主支付，不登记自主支付清单和回流流水", "nothing of this loan was paid by the borrower itself; no summary is taken down of it");
        }
    }

    /** @param usedUp whether the last summary that was accepted tells of all */
    static void check(SelfPayments.Drawn drawn, boolean usedUp, EvidenceEntry entry) {
        boolean lacking = isThere(entry.paymentsLacking());
        if (entry.ownPayments().isEmpty() && !lacking && !usedUp) {
            throw refused(LIST, "本贷款自主支付 " + plain(drawn.amount()) + " 元，须登记借款人的自主支付清单；未报送的，写明原因", plain(drawn.amount())
                + " yuan of this loan are paid by the borrower itself; take down its summary of payments, or say why it was not handed in");
        }
        if (!entry.ownPayments().isEmpty() && lacking) {
            throw refused("paymentsLacking", "已登记清单的，不再写未报送的原因", "a summary is taken down, or it is said why it lacks, not both");
        }
        checkRows(drawn, entry);
        Money listed = Money.sum(entry.ownPayments().stream().map(OwnPayment::amount).toList(), Money.CNY);
        if (listed.compareTo(drawn.amount()) > 0) {
            throw refused(LIST, "清单合计 " + plain(listed) + " 元，超过自主支付的 " + plain(drawn.amount()) + " 元，请与流水核对", "the payments come to " + plain(listed)
                + " yuan, more than the " + plain(drawn.amount()) + " that the borrower got; compare them with the account's statement");
        }
    }

    /** @throws Refusal DIS-14 where what the risk line accepted before, payments or money that came in, is left out or told otherwise */
    static void checkAccepted(OwnPaymentList accepted, EvidenceEntry entry) {
        if (!entry.ownPayments().isEmpty()) {
            accepted.payments().stream().map(OwnPaymentRow::payment).filter(one -> !entry.ownPayments().contains(one)).findFirst().ifPresent(one -> {
                throw left(LIST, one.paidOn() + " " + one.payee() + " " + one.account() + " " + plain(one.amount()) + " " + one.purpose() + " " + one.proof());
            });
        }
        if (entry.ownPayments().isEmpty() && entry.moneyBack().isEmpty() && !isThere(entry.paymentsLacking())) {
            return;
        }
        var free = new ArrayList<>(entry.moneyBack());
        accepted.returns().stream().sorted(Comparator.comparing(MoneyBackRow::ticked).reversed()).forEach(row -> {
            MoneyBack found = free.stream().filter(one -> one.told().equals(row.told()) && (one.ticked() || !row.ticked())).findFirst()
                .orElseThrow(() -> left("moneyBack", row.receivedOn() + " " + row.payer() + " " + plain(row.amount())));
            free.remove(found);
        });
    }

    private static Refusal left(String field, String row) {
        return refused(field, "清单自放款日起累计，上次认可的 " + row + " 须原样保留", "the summary goes on from the drawdown; " + row
            + " was accepted before and stays as it was");
    }

    private static void checkRows(SelfPayments.Drawn drawn, EvidenceEntry entry) {
        Set<OwnPayment> told = new HashSet<>();
        for (int i = 0; i < entry.ownPayments().size(); i++) {
            OwnPayment one = entry.ownPayments().get(i);
            String at = LIST + "[" + i + "].";
            checkAmount(at, one.amount());
            if (one.paidOn().isBefore(drawn.paidOn()) || one.paidOn().isAfter(entry.visitedOn())) {
                throw refused(at + "paidOn", "支付日 " + one.paidOn() + " 应在放款日 " + drawn.paidOn() + " 至走访日 " + entry.visitedOn() + " 之间",
                    "a payment on " + one.paidOn() + " lies not between the drawdown on " + drawn.paidOn() + " and the visit on " + entry.visitedOn());
            }
            if (!told.add(one)) {
                throw refused(at + "proof", "第 " + (i + 1) + " 笔与前面的一笔完全相同，请核对凭证号", "payment " + (i + 1) + " is told twice; look at its paper's number");
            }
        }
        for (int i = 0; i < entry.moneyBack().size(); i++) {
            MoneyBack one = entry.moneyBack().get(i);
            checkAmount("moneyBack[" + i + "].", one.amount());
            if (one.receivedOn().isBefore(drawn.paidOn()) || one.receivedOn().isAfter(entry.visitedOn())) {
                throw refused("moneyBack[" + i + "].receivedOn", "入账日 " + one.receivedOn() + " 应在放款日 " + drawn.paidOn() + " 至走访日 " + entry.visitedOn() + " 之间",
                    "what came in on " + one.receivedOn() + " lies not between the drawdown on " + drawn.paidOn() + " and the visit on " + entry.visitedOn());
            }
        }
    }

    private static void checkAmount(String at, Money amount) {
        if (!amount.isPositive()) {
            throw refused(at + "amount", "金额应大于零", "the amount is above zero");
        }
    }

    /** @throws Refusal DIS-14 where the holder of an account is neither the borrower nor connected with it */
    static void checkHolders(Kin.Parties kin, List<MoneyBack> returns) {
        for (int i = 0; i < returns.size(); i++) {
            String holder = returns.get(i).accountHolder();
            if (isThere(holder) && kin.role(holder).isEmpty()) {
                throw refused("moneyBack[" + i + "].accountHolder", holder + " 不是借款人、其集团成员、股东或保证人；请填写收款的关联方，或留空表示借款人",
                    holder + " is neither the borrower nor a member of its group, a shareholder or surety; name which of them got it, or leave it out for the "
                        + "borrower");
            }
        }
    }

    /** @throws Refusal DIS-14 where a payment that was drawn is not told of, one is told of that is not there, or one not seen has no reason */
    static void check(List<OwnPaymentRow> payments, List<VoucherSeen> vouchers, boolean papers) {
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < vouchers.size(); i++) {
            VoucherSeen one = vouchers.get(i);
            if (one.paymentNumber() > payments.size() || !told.add(one.paymentNumber())) {
                throw refused("vouchers[" + i + "].paymentNumber", "清单没有第 " + one.paymentNumber() + " 笔，或重复填写",
                    "the summary has no payment " + one.paymentNumber() + ", or it is told of twice");
            }
            if (!isThere(one.remark())) {
                throw refused("vouchers[" + i + "].remark", "第 " + one.paymentNumber() + " 笔须写明看到的凭证；未看到或不符的，写明原因", "say which vouchers of payment "
                    + one.paymentNumber() + " were seen, or why not");
            }
            if (one.seen() && !papers) {
                throw refused("vouchers[" + i + "].seen", "看到凭证的，须在本任务附付款凭证或发票", "vouchers that were seen are attached to the task, as payment voucher or "
                    + "invoice");
            }
        }
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).sampled() != null && !told.contains(i + 1)) {
                throw refused("vouchers", "抽中的第 " + (i + 1) + " 笔（" + payments.get(i).payee() + "）没有说明凭证",
                    "nothing is said of the vouchers of payment " + (i + 1) + " to " + payments.get(i).payee() + ", which was drawn");
            }
        }
    }

    static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private static Refusal refused(String field, String chinese, String english) {
        return Refusal.by(RULE, chinese, english).atField(field);
    }
}
