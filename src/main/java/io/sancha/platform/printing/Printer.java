package io.sancha.platform.printing;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.login.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Hands printouts out as files to keep, named for what they are. */
@Component
public class Printer {
    private final String bank;
    private final Clock clock;

    Printer(@Value("${sancha.bank-name}") String bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * In which language: the one asked for; else Chinese where it binds a customer, the reader's where it does not.
     *
     * @param language asked for in the address; null without
     * @throws Refusal INPUT for another than {@code zh} and {@code en}
     */
    public static Language language(String language, boolean legal, HttpServletRequest asked) {
        if (language != null) {
            return Language.of(language).orElseThrow(() -> Refusal.ofInput("language", "语言只有 zh 与 en，请选其一",
                "the languages are zh and en; choose one of them"));
        }
        return legal ? Language.ZH : Language.asked(asked).orElse(Language.ZH);
    }

    /** Answers with the printout as PDF. */
    public void print(Printout printout, Language language, HttpServletResponse answer) throws IOException {
        name(printout, language, ".pdf", MediaType.APPLICATION_PDF_VALUE, answer);
        PrintoutPdf.write(printout, language, bank, LocalDate.now(clock), answer.getOutputStream());
    }

    /** A paper that binds, as the file that goes out: in Chinese, which alone holds. */
    public byte[] binding(Printout printout) {
        var pdf = new ByteArrayOutputStream();
        try {
            PrintoutPdf.write(printout, Language.ZH, bank, LocalDate.now(clock), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** What such a paper is called, with its number. */
    public String titled(Printout printout) {
        return PrintedWords.in(Language.ZH).titled(printout.kind(), printout.number());
    }

    /** Says of an answer that it is a file to keep, and what it is called. @param ending with its dot */
    public static void name(Printout printout, Language language, String ending, String type, HttpServletResponse answer) {
        answer.setContentType(type);
        String name = PrintedWords.in(language).titled(printout.kind(), printout.number()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ending, StandardCharsets.UTF_8).build().toString());
    }
}
