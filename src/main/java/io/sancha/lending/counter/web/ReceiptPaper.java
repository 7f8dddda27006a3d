package io.sancha.lending.counter.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.sancha.kernel.money.CapitalAmount;
import io.sancha.kernel.money.Money;
import io.sancha.lending.counter.PaymentReceipts;
import io.sancha.platform.login.Language;
import io.sancha.platform.web.PageTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The receipt as a sheet of paper, A5 across, in one language, with its Chinese font inside. */
final class ReceiptPaper {
    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final String STYLE = """
        @page { size: A5 landscape; margin: 12mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Noto Sans SC'; font-size: 7pt; } }
        body { font-family: 'Noto Sans SC'; font-size: 9pt; line-height: 1.35; }
        h1 { font-size: 15pt; font-weight: normal; margin: 0; text-align: center; }
        .bank { text-align: center; margin: 0 0 2mm 0; }
        table { width: 100%; border-collapse: collapse; margin-top: 2.5mm; }
        th { text-align: left; font-weight: normal; color: #555555; padding: 0.8mm 1.5mm; border: 0.3pt solid #888888; width: 18%; }
        td { padding: 0.8mm 1.5mm; border: 0.3pt solid #888888; }
        .figure { text-align: right; white-space: nowrap; }
        .hash { font-size: 6.5pt; margin: 2.5mm 0 0 0; color: #555555; }""";

    private final PaymentReceipts.Told told;
    private final Language language;
    private final PageTexts words;

    private ReceiptPaper(PaymentReceipts.Told told, Language language) {
        this.told = told;
        this.language = language;
        this.words = PageTexts.in(language);
    }

    static void write(PaymentReceipts.Told told, Language language, OutputStream to) throws IOException {
        var pdf = new PdfRendererBuilder();
        pdf.useFont(() -> ReceiptPaper.class.getResourceAsStream(FONT), "Noto Sans SC");
        pdf.withW3cDocument(new W3CDom().fromJsoup(new ReceiptPaper(told, language).page()), null);
        pdf.toStream(to);
        pdf.run();
    }

    private Document page() {
        Document page = Document.createShell("");
        page.head().appendElement("style").appendText(STYLE);
        page.head().appendElement("title").text(words.say("receipt.title"));
        page.body().appendElement("h1").text(words.say("receipt.title"));
        page.body().appendElement("p").addClass("bank").text(language.named(told.bank()) + "　" + language.named(orNothing(told.borrower().branchName())));
        Element about = page.body().appendElement("table");
        row(about, "receipt.customer", orNothing(told.borrower().customer()), "receipt.day", told.payment().bankDate().toString());
        row(about, "receipt.loan", told.payment().reversed() ? told.borrower().loanNumber() + "　" + words.say("receipt.reversed")
            : told.borrower().loanNumber(), "receipt.key", told.payment().key());
        row(about, "receipt.amount", figure(told.payment().amount()), "receipt.value-day", told.payment().valueDate().toString());
        if (language == Language.ZH && told.payment().amount().currency().equals(Money.CNY)) {
            wide(about, "receipt.capitals", CapitalAmount.of(told.payment().amount()));
        }
        allocation(page.body().appendElement("table"));
        Element people = page.body().appendElement("table");
        row(people, "receipt.entered-by", told.enteredBy(), "receipt.booked-by", told.bookedBy());
        page.body().appendElement("p").addClass("hash").text(words.say("receipt.hash") + " " + told.sha256());
        return page;
    }

    /** What the money was used for, part by part. */
    private void allocation(Element table) {
        Element head = table.appendElement("tr");
        Element line = table.appendElement("tr");
        part(head, line, "receipt.costs", told.settled().costs());
        part(head, line, "receipt.penalty", told.settled().penalty());
        part(head, line, "receipt.compound", told.settled().compound());
        part(head, line, "receipt.interest", told.settled().interest());
        part(head, line, "receipt.principal", told.settled().principal());
        part(head, line, "receipt.held", told.held());
    }

    private void part(Element head, Element line, String key, Money amount) {
        head.appendElement("th").attr("style", "width: 16.6%").text(words.say(key));
        line.appendElement("td").addClass("figure").text(figure(amount));
    }

    private void row(Element table, String first, String value, String second, String other) {
        Element row = table.appendElement("tr");
        row.appendElement("th").text(words.say(first));
        row.appendElement("td").text(value);
        row.appendElement("th").text(words.say(second));
        row.appendElement("td").text(other);
    }

    private void wide(Element table, String key, String value) {
        Element row = table.appendElement("tr");
        row.appendElement("th").text(words.say(key));
        row.appendElement("td").attr("colspan", "3").text(value);
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    private static String figure(Money money) {
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount()) + " " + money.currency();
    }
}
