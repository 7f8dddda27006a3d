package io.sancha.tools.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.release.RehearsalDesk;
import io.sancha.tools.walkthrough.Dossier;
import io.sancha.tools.walkthrough.DossierFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Has proposals walked through before their release, one at a time. */
@Service
public class RehearsalRunner implements DisposableBean {
    /** Characters of a dossier: twenty times the longest that comes with the build. */
    private static final int LONGEST = 300_000;
    private static final int LONGEST_NAME = 100;
    private final DossierFile reader;
    private final BuiltInDossiers builtIn;
    private final RehearsalDesk desk;
    private final ObjectMapper json;
    private final Duration most;
    private volatile RehearsalRun running;

    /** @param most after which a rehearsal is stopped, in any case before {@link RehearsalDesk#OVER_AFTER} */
    RehearsalRunner(DossierFile reader, BuiltInDossiers builtIn, RehearsalDesk desk, ObjectMapper json,
        @Value("${sancha.rehearsal.longest:10m}") Duration most) {
        this.reader = reader;
        this.builtIn = builtIn;
        this.desk = desk;
        this.json = json;
        this.most = most.compareTo(RehearsalDesk.OVER_AFTER) < 0 ? most : RehearsalDesk.OVER_AFTER.minusMinutes(1);
    }

    /** Where the folders of rehearsals are made. */
    static Path around() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /**
     * Begins to walk a proposal through with a dossier of the build; what comes of it is kept with the proposal.
     *
     * @return the rehearsal's number
     * @throws Refusal REH-01 where there is no such dossier; or as {@link RehearsalDesk#begin}
     */
    public long begin(long change, String dossier) {
        String name = PlainText.of("dossier", dossier);
        return begin(change, name, builtIn.text(name).orElseThrow(() -> unreadable("dossier", "没有随系统的案卷 " + name, "the build has no dossier " + name)));
    }

    /**
     * The same with a reviewer's own.
     *
     * @throws Refusal REH-01 where it cannot be read, with line and column or path; or as {@link RehearsalDesk#begin}
     */
    public synchronized long begin(long change, String name, String content) {
        String called = PlainText.of("name", name);
        if (called == null || called.isBlank() || called.length() > LONGEST_NAME) {
            throw unreadable("name", "请给出案卷名称，至多 " + LONGEST_NAME + " 字", "name the dossier, in at most " + LONGEST_NAME + " characters");
        }
        desk.checkMayRehearse(change);
        Dossier dossier = read(called, content == null ? "" : content);
        RehearsalPlace place = newPlace();
        try {
            RehearsalDesk.Begun begun = desk.begin(change, called, Hashes.sha256(content.getBytes(StandardCharsets.UTF_8)), place.name());
            running = new RehearsalRun(change, begun, place, content, dossier.expect(), most, new Progress(json), desk);
            running.begin();
            return begun.id();
        } catch (RuntimeException notBegun) {
            // refused, or the database is away: nothing runs in it
            place.remove();
            throw notBegun;
        }
    }

    private Dossier read(String name, String text) {
        if (text.length() > LONGEST) {
            throw unreadable("content", "案卷 " + name + " 长于 " + LONGEST + " 字", "the dossier " + name + " is longer than " + LONGEST + " characters");
        }
        try {
            return reader.read(text);
        } catch (Refusal wrong) {
            throw unreadable("content", "案卷 " + name + " 读不了：" + wrong.chinese(), "the dossier " + name + " cannot be read: " + wrong.english());
        }
    }

    private static Refusal unreadable(String field, String chinese, String english) {
        return Refusal.by("REH-01", chinese, english).atField(field);
    }

    private static RehearsalPlace newPlace() {
        try {
            return RehearsalPlace.in(around());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a rehearsal below " + around(), e);
        }
    }

    /** @param rehearsal its number @param acts how many there are so far @param last the latest of them; null before the first */
    public record Running(long rehearsal, int acts, JsonNode last) {
    }

    /** How far the rehearsal of a change has come that runs on this server. */
    public Optional<Running> running(long change) {
        return Optional.ofNullable(running).filter(run -> run.change() == change && run.isRunning()).map(run -> {
            List<JsonNode> acts = run.progress().acts();
            return new Running(run.rehearsal(), acts.size(), acts.isEmpty() ? null : acts.get(acts.size() - 1));
        });
    }

    /** The server ends, and what runs with it. */
    @Override
    public void destroy() throws InterruptedException {
        RehearsalRun run = running;
        if (run != null) {
            run.breakOff();
        }
    }
}
