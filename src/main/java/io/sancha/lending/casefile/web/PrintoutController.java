package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CasePrintouts;
import io.sancha.platform.login.Language;
import io.sancha.platform.printing.PrintedWords;
import io.sancha.platform.printing.Printer;
import io.sancha.platform.printing.Printout;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseId}/printouts")
@Tag(name = "案卷 Cases")
class PrintoutController {
    private final CasePrintouts printouts;
    private final Printer printer;

    PrintoutController(CasePrintouts printouts, Printer printer) {
        this.printouts = printouts;
        this.printer = printer;
    }

    /** @param name at its address @param title in the reader's language @param legal whether the Chinese paper alone binds */
    record There(String name, String title, boolean legal) {
    }

    /** @param madeFrom its facts, the same in every language @param sha256 the hash that stands on it */
    record Made(String kind, String number, boolean sealed, List<String> madeFrom, String sha256) {
    }

    @GetMapping
    @Operation(summary = "本案可打印的文书 What can be printed of a case")
    List<There> there(@PathVariable String caseId, HttpServletRequest asked) {
        PrintedWords words = PrintedWords.in(Language.asked(asked).orElse(Language.ZH));
        return printouts.of(caseId).stream().map(offer -> new There(offer.name(), words.titled(offer.kind(), offer.number()), offer.legal())).toList();
    }

    @GetMapping("/{name}")
    @Operation(summary = "一份文书依据的事实及其哈希 What a printout is made from, with its hash")
    Made made(@PathVariable String caseId, @PathVariable String name) {
        Printout printout = printouts.required(caseId, name);
        return new Made(printout.kind(), printout.number(), printout.sealed() != null, printout.madeFrom(), printout.sha256());
    }

    @GetMapping("/{name}.pdf")
    @Operation(summary = "一份文书（PDF）；对客户有约束力的为中文，可另取英文译本 A printout as PDF; what binds a customer is Chinese, with an English copy to read")
    void asPdf(@PathVariable String caseId, @PathVariable String name, @RequestParam(required = false) String language, HttpServletRequest asked,
        HttpServletResponse answer) throws IOException {
        Printout printout = printouts.required(caseId, name);
        printer.print(printout, Printer.language(language, printout.legal(), asked), answer);
    }
}
