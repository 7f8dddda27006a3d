package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.document.CsvSheet;
import io.sancha.platform.login.Language;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import io.sancha.platform.web.PageTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** The list of a hand-over (管户移交清单): as a paper for both managers and the head to sign, and as a table for a spreadsheet. */
@Service
public class HandOverList {
    private static final List<String> COLUMNS = List.of("customer", "case", "cases", "loans", "owed", "hand-over-outcome", "hand-over-answered-on", "reason");
    private static final List<String> HEADINGS = List.of("hand-over.customer", "hand-over.case", "hand-over.cases", "hand-over.loans", "hand-over.owed",
        "hand-over.outcome", "hand-over.answered-on", "hand-over.why");
    private final HandOverReader reader;

    HandOverList(HandOverReader reader) {
        this.reader = reader;
    }

    public Printout paper(long id) {
        HandOverReader.Told told = reader.of(id);
        return Printout.of("hand-over", String.valueOf(id), Part.facts("former-manager", told.former(), "receiving-manager", told.receiver(), "reason",
            told.reason(), "asked-by", told.askedBy(), "asked-on", told.askedOn(), "customers", told.customers()),
            Part.table("customers", COLUMNS, reader.lines(id).stream().map(one -> Part.row(one.name(), one.caseId(), one.cases(), one.loans(), one.owed(),
                HandOverOutcome.valueOf(one.outcome() == null ? "WAITING" : one.outcome()), one.answeredOn(),
                one.zh() == null ? null : new Part.Both(one.zh(), one.en()))).toList()),
            new Part.Signatures(List.of("former-manager", "receiving-manager", "head-of-branch")));
    }

    public void csv(long id, Language language, OutputStream to) throws IOException {
        PageTexts texts = PageTexts.in(language);
        List<HandOverReader.Line> lines = reader.lines(id);
        var sheet = new CsvSheet(to);
        sheet.row(HEADINGS.stream().map(texts::say).toList());
        for (HandOverReader.Line one : lines) {
            sheet.row(Arrays.asList(one.name(), one.caseId(), one.cases(), one.loans(), one.owed(),
                texts.label(one.outcome() == null ? "WAITING" : one.outcome(), "handOver"), one.answeredOn(), language == Language.ZH ? one.zh() : one.en()));
        }
        sheet.flush();
    }
}
