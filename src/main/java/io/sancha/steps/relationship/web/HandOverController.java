package io.sancha.steps.relationship.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.login.Language;
import io.sancha.platform.printing.Printer;
import io.sancha.platform.printing.Printout;
import io.sancha.platform.task.EntryReader;
import io.sancha.steps.relationship.portfolio.AnswerEntry;
import io.sancha.steps.relationship.portfolio.AskEntry;
import io.sancha.steps.relationship.portfolio.HandOverList;
import io.sancha.steps.relationship.portfolio.HandOverReader;
import io.sancha.steps.relationship.portfolio.PortfolioHandOver;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "客户 Customers")
class HandOverController {
    private final HandOverReader reader;
    private final PortfolioHandOver desk;
    private final HandOverList list;
    private final Printer printer;
    private final EntryReader entries;

    HandOverController(HandOverReader reader, PortfolioHandOver desk, HandOverList list, Printer printer, EntryReader entries) {
        this.entries = entries;
        this.reader = reader;
        this.desk = desk;
        this.list = list;
        this.printer = printer;
    }

    @GetMapping("/api/hand-overs/managers")
    @Operation(summary = "本机构客户经理及其管户数，可接收的人 The managers of the reader's branches with how many they answer for, and who may receive")
    HandOverReader.Desk managers() {
        return reader.desk();
    }

    @GetMapping("/api/hand-overs/managers/{manager}/customers")
    @Operation(summary = "客户经理管户的客户，至多 500 户；- 为无人管户的 Whom a manager answers for, at most 500; - for nobody")
    List<HandOverReader.Customer> customers(@PathVariable String manager) {
        return reader.customers(manager.equals("-") ? "" : manager);
    }

    @GetMapping("/api/hand-overs")
    @Operation(summary = "最近的批量移交 The latest hand-overs of many customers")
    List<HandOverReader.Told> latest() {
        return reader.latest();
    }

    @PostMapping("/api/hand-overs")
    @Operation(summary = "支行负责人发起批量移交，逐户答复 The head has customers of a manager handed over; each is answered of by itself")
    PortfolioHandOver.Asked ask(@RequestBody JsonNode entry) {
        return desk.ask(entries.read(entry.toString(), AskEntry.class));
    }

    @GetMapping("/api/hand-overs/{id}/customers")
    @Operation(summary = "一次移交的客户及结果 The customers of a hand-over and what became of each")
    List<HandOverReader.Line> lines(@PathVariable long id) {
        return reader.lines(id);
    }

    @PostMapping("/api/hand-overs/{id}/answers")
    @Operation(summary = "接收人接收或不接收所选客户 The receiver takes chosen customers over or declines")
    List<PortfolioHandOver.Line> answer(@PathVariable long id, @RequestBody JsonNode entry) {
        return desk.answer(id, entries.read(entry.toString(), AnswerEntry.class));
    }

    @PostMapping("/api/hand-overs/{id}/withdrawal")
    @Operation(summary = "支行负责人撤回尚未答复的 The head withdraws what is not answered of yet")
    List<PortfolioHandOver.Line> withdraw(@PathVariable long id) {
        return desk.withdraw(id);
    }

    @GetMapping("/api/hand-overs/{id}.pdf")
    @Operation(summary = "管户移交清单（PDF），双方和支行负责人签字 The list of a hand-over, for both managers and the head to sign")
    void paper(@PathVariable long id, @RequestParam(required = false) String language, HttpServletRequest asked, HttpServletResponse answer)
        throws IOException {
        Language in = Printer.language(language, false, asked);
        Printout paper = list.paper(id);
        printer.print(paper, in, answer);
    }

    @GetMapping("/api/hand-overs/{id}.csv")
    @Operation(summary = "管户移交清单（CSV） The same as CSV in the reader's language")
    void csv(@PathVariable long id, HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        Printer.name(list.paper(id), Language.asked(asked).orElse(Language.ZH), ".csv", "text/csv;charset=UTF-8", answer);
        list.csv(id, Language.asked(asked).orElse(Language.ZH), answer.getOutputStream());
    }
}
