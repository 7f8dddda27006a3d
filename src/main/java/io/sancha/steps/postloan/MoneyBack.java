package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Money that came in on an account of the borrower, a member of its group or who stands surety after the drawdown, as the account's statement tells it
 * (DIS-14).
 *
 * @param payer from whom, as is the account
 * @param accountHolder who got it; the borrower where nobody is named
 * @param comesBack whether the inspector takes it for the loan's money although payer and day do not tell
 */
@AskedBy(rule = "DIS-14", zh = "流水须逐笔列明日期、付款人和金额", en = "of what came in day, payer and amount are told")
public record MoneyBack(@NotNull LocalDate receivedOn, @NotBlank @Size(max = 200) String payer,
    @Pattern(regexp = "\\d{8,32}", message = "{io.sancha.steps.disbursement.DrawdownEntry.account}") String account,
    @Size(max = 200) String accountHolder, @NotNull Money amount, Boolean comesBack, @Size(max = 200) String remark) {
    public MoneyBack {
        payer = payer == null ? null : payer.strip();
        account = account == null || account.isBlank() ? null : account.replaceAll("\\s", "");
        accountHolder = accountHolder == null || accountHolder.isBlank() ? null : accountHolder.strip();
    }

    /** What the statement tells of it, without what the inspector makes of it. */
    MoneyBack told() {
        return new MoneyBack(receivedOn, payer, account, accountHolder, amount, null, null);
    }

    boolean ticked() {
        return Boolean.TRUE.equals(comesBack);
    }
}
