package io.sancha.lending.counter.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.lending.account.Receipt;
import io.sancha.lending.counter.PaymentDesk;
import io.sancha.lending.counter.PaymentEntry;
import io.sancha.lending.counter.Taken;
import io.sancha.platform.task.EntryReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
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
    @Operation(summary = "还款入账，同一 key 只入一次；达到金额的登记后待复核（202） Book a payment of today, the same key once; 202 where another accountant confirms")
    ResponseEntity<Object> receive(@PathVariable String number, @RequestBody JsonNode payment) {
        Taken taken = desk.receive(number, reader.read(payment.toString(), PaymentEntry.class));
        return taken instanceof Taken.Booked booked ? ResponseEntity.ok(booked.receipt())
            : ResponseEntity.status(HttpStatus.ACCEPTED).body(((Taken.Waits) taken).payment());
    }

    @PostMapping("/api/payment-entries/{id}/confirmation")
    @Operation(summary = "复核入账，须由另一名会计 Confirm what another accountant entered today; it is booked")
    Receipt confirm(@PathVariable long id) {
        return desk.confirm(id);
    }

    /** @param reason why nothing is booked */
    record Cancellation(String reason) {
    }

    @PostMapping("/api/payment-entries/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤销未复核的登记，须写明原因 Cancel an entry that nobody has confirmed, with a reason")
    void cancel(@PathVariable long id, @RequestBody Cancellation cancellation) {
        desk.cancel(id, cancellation.reason());
    }
}
