package io.sancha.lending.counter.web;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.counter.CounterDesk;
import io.sancha.lending.counter.Foreseen;
import io.sancha.lending.counter.PaymentReceipts;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.printing.Printer;
import io.sancha.platform.printing.Printout;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "还款 Payments")
class CounterController {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private final CounterDesk desk;
    private final PaymentReceipts receipts;
    private final Printer printer;

    CounterController(CounterDesk desk, PaymentReceipts receipts, Printer printer) {
        this.printer = printer;
        this.desk = desk;
        this.receipts = receipts;
    }

    @GetMapping("/api/loans/{number}/counter")
    @Operation(summary = "柜台：今日应还及逐笔说明、待复核、已入账 The counter: what is due today and why, what waits, what was paid")
    CounterDesk.AtCounter loan(@PathVariable String number) {
        return desk.of(number);
    }

    @GetMapping("/api/loans/{number}/payments/foreseen")
    @Operation(summary = "试算一笔还款的分配，或为何不能入账；不入账 What a payment of today would settle, or what stands against it; nothing is booked")
    Object foresee(@PathVariable String number, @RequestParam String amount, @RequestParam(required = false) EarlyRepayment early) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw Refusal.ofInput("amount", "应为不为负、至多两位小数的元金额，如 9000.00", "expected an amount in yuan, not negative, at most two decimals, such as 9000.00");
        }
        Foreseen foreseen = desk.foresee(number, Money.cny(amount), early);
        return foreseen instanceof Foreseen.Settles settles ? settles.receipt() : ((Foreseen.Not) foreseen).reason();
    }

    @GetMapping("/api/payment-entries")
    @Operation(summary = "本机构今日待复核的还款 Payments of today that wait for another accountant, in one's branches")
    List<CounterDesk.Entered> waiting() {
        return desk.waiting();
    }

    @GetMapping("/api/loans/{number}/receipt")
    @Operation(summary = "还款回单的内容及其哈希 What the receipt of a payment says, with its hash")
    PaymentReceipts.Told receipt(@PathVariable String number, @RequestParam String key) {
        return receipts.of(number, key);
    }

    @GetMapping("/api/loans/{number}/receipt.pdf")
    @Operation(summary = "还款回单（PDF），中文；language=en 为供阅读的译本 The receipt of a payment as PDF, in Chinese; language=en is a copy to read")
    void receiptAsPdf(@PathVariable String number, @RequestParam String key, @RequestParam(required = false) String language, HttpServletRequest asked,
        HttpServletResponse answer) throws IOException {
        // first of all: who is refused gets no file
        Printout receipt = ReceiptPrint.of(receipts.of(number, key));
        printer.print(receipt, Printer.language(language, receipt.legal(), asked), answer);
    }
}
