package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.input.FoundValue;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.task.EntryReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads a dossier from its file, all of it before anything is begun. */
@Component
public class DossierFile {
    private final EntryReader reader;
    private final Duties duties;
    private final ActRules acts;

    DossierFile(EntryReader reader, Duties duties, ActRules acts) {
        this.acts = acts;
        this.reader = reader;
        this.duties = duties;
    }

    /** A dossier that cannot be walked; the message names the file, the JSON path, what was found and what is expected. */
    public static class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    public Dossier read(Path file) throws Unreadable {
        return read(String.valueOf(file), () -> Files.readString(file));
    }

    /** The same of what a stream holds to its end. */
    public Dossier read(InputStream stream) throws Unreadable {
        return read("-", () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stream.readAllBytes())).toString());
    }

    private interface Source {
        String text() throws IOException;
    }

    private Dossier read(String file, Source source) throws Unreadable {
        try {
            return read(withoutMark(source.text()));
        } catch (CharacterCodingException e) {
            throw new Unreadable(file + "：不是 UTF-8 文本 / is not UTF-8 text");
        } catch (NoSuchFileException e) {
            throw new Unreadable(file + "：没有这个文件 / there is no such file");
        } catch (IOException e) {
            throw new Unreadable(file + "：无法读取 / cannot be read: " + e.getMessage());
        } catch (Refusal refusal) {
            throw new Unreadable(file + "：" + refusal.chinese() + " / " + refusal.english());
        }
    }

    /** @throws Refusal naming the line and column, or the JSON path, of what cannot be walked */
    public Dossier read(String text) {
        Dossier dossier = reader.read(SecondLoan.within(reader.tree(text)), Dossier.class);
        check(dossier);
        if (dossier.secondLoan() != null) {
            SecondLoan.check(dossier);
            try {
                check(dossier.secondLoan());
            } catch (Refusal refusal) {
                throw refusal.withinEntry("secondLoan");
            }
        }
        return dossier;
    }

    private void check(Dossier dossier) {
        checkActors(dossier);
        acts.check(dossier.acts(), "acts");
        checkExpectation(dossier.expect());
        new DossierDates(LocalDate.now(BankClock.CHINA)).check(dossier);
    }

    /** Without the mark of its encoding, with which some editors begin a file. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkExpectation(Expectation expected) {
        if (expected != null && expected.at() != null && LifecycleSteps.numberOf(expected.at()) == 0) {
            throw FoundValue.of(expected.at()).insteadOf(" " + LifecycleSteps.ids() + " 之一", "one of " + LifecycleSteps.ids()).at("expect.at");
        }
    }

    private void checkActors(Dossier dossier) {
        Set<String> known = new TreeSet<>(duties.all().stream().map(Duty::id).toList());
        known.add("approver");
        dossier.actors().forEach((duty, who) -> {
            if (!known.contains(duty) && !duty.matches("committee-member-[1-9]")) {
                throw Refusal.ofInput("actors." + duty, "未知岗位，应为 " + known + " 之一", "unknown duty; expected one of " + known);
            }
            checkEarlier(who, known, "actors." + duty);
        });
        for (int i = 0; i < dossier.acts().size(); i++) {
            checkEarlier(dossier.acts().get(i).by(), known, "acts[" + i + "].by");
        }
    }

    private static void checkEarlier(String who, Set<String> known, String path) {
        if (who != null && who.startsWith("$") && !known.contains(who.substring(1)) && !who.matches("\\$committee-member-[1-9]")) {
            throw Refusal.ofInput(path, "未知岗位 " + who, "unknown duty " + who);
        }
    }
}
