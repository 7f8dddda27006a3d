package io.sancha.steps.postloan.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.task.EntryReader;
import io.sancha.steps.postloan.InspectionOrder;
import io.sancha.steps.postloan.OrderEntry;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "贷后检查 Inspections")
class InspectionController {
    private final PostloanProcess process;
    private final EntryReader reader;

    InspectionController(PostloanProcess process, EntryReader reader) {
        this.process = process;
        this.reader = reader;
    }

    /** @param dueOn by when it is made */
    record Ordered(long id, String caseId, String loanNumber, LocalDate dueOn, LocalDate orderedOn) {
        static Ordered of(InspectionOrder one) {
            return new Ordered(one.id(), one.caseId(), one.loanNumber(), one.dueOn(), one.bankDate());
        }
    }

    @PostMapping("/api/inspection-orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上级指令：限期重点检查一笔贷款 An order from above: a loan is inspected as a key one within so many days")
    Ordered order(@RequestBody JsonNode order) {
        return Ordered.of(process.inspectionOrdered(reader.read(order.toString(), OrderEntry.class)));
    }
}
