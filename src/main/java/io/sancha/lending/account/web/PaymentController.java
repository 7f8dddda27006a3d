package io.sancha.lending.account.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.lending.account.Receipt;
import io.sancha.platform.task.EntryReader;
import io.sancha.lending.account.PaymentDesk;
import io.sancha.lending.account.PaymentEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "还款 Payments")
class PaymentController {
    private final PaymentDesk desk;
    private final EntryReader reader;

    PaymentController(PaymentDesk desk, EntryReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @PostMapping("/api/loans/{number}/payments")
    @Operation(summary = "还款入账，同一 key 只入一次 Book a payment of today; the same key is booked once")
    Receipt receive(@PathVariable String number, @RequestBody JsonNode payment) {
        return desk.receive(number, reader.read(payment.toString(), PaymentEntry.class));
    }
}
