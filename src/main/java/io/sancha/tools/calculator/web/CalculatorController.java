package io.sancha.tools.calculator.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.kernel.schedule.Schedule;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.task.EntryReader;
import io.sancha.tools.calculator.Calculator;
import io.sancha.tools.calculator.DiscountQuestion;
import io.sancha.tools.calculator.InterestQuestion;
import io.sancha.tools.calculator.ScheduleQuestion;
import io.sancha.tools.calculator.WorkingCapitalQuestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The calculator over REST. Amounts and rates are strings both ways; an unknown key or a value of the wrong kind is refused like a
 * wrong figure: 422 with the field and the rule.
 */
@RestController
@RequestMapping("/api/calculator")
@Tag(name = "计算器 Calculator")
class CalculatorController {
    private final BankCalendar calendar;
    private final EntryReader reader;

    CalculatorController(BankCalendar calendar, EntryReader reader) {
        this.calendar = calendar;
        this.reader = reader;
    }

    @PostMapping("/schedule")
    @Operation(summary = "还款计划 Repayment schedule")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = ScheduleQuestion.class)))
    Schedule schedule(@RequestBody JsonNode question) {
        return calculator().schedule(read(question, ScheduleQuestion.class));
    }

    @PostMapping("/interest")
    @Operation(summary = "利息（积数法） Interest by products")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = InterestQuestion.class)))
    InterestQuestion.Answer interest(@RequestBody JsonNode question) {
        return calculator().interest(read(question, InterestQuestion.class));
    }

    @PostMapping("/discount")
    @Operation(summary = "票据贴现 Discount of a bill")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = DiscountQuestion.class)))
    DiscountQuestion.Answer discount(@RequestBody JsonNode question) {
        return calculator().discount(read(question, DiscountQuestion.class));
    }

    @PostMapping("/working-capital")
    @Operation(summary = "流动资金需求测算 Working-capital need")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = WorkingCapitalQuestion.class)))
    WorkingCapitalQuestion.Answer workingCapital(@RequestBody JsonNode question) {
        return calculator().workingCapital(read(question, WorkingCapitalQuestion.class));
    }

    private <T> T read(JsonNode question, Class<T> type) {
        return reader.read(question.toString(), type, InterestQuestion.MOST_BALANCES + 1);
    }

    private Calculator calculator() {
        return new Calculator(calendar.workingDays());
    }
}
