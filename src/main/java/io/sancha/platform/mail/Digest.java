package io.sancha.platform.mail;

import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.login.Language;
import io.sancha.platform.login.MailReaders.MailReader;
import io.sancha.platform.login.PeopleOnRecord;
import io.sancha.platform.mail.Told.Item;
import io.sancha.platform.notification.CaseSubjects.Subject;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.Worklist;
import io.sancha.platform.web.PageTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the mail of the day (NTF-05): what waits for the person by its term, and what they were told since the day before; nothing where there is nothing. */
@Component
class Digest {
    static final List<String> KINDS = Arrays.stream(Happening.Kind.values()).map(Enum::name).toList();
    private static final int MOST_TASKS = 50;
    private final Told told;
    private final TasksOfPerson tasks;
    private final EngineActors actors;
    private final PeopleOnRecord people;
    private final Sentences sentences;
    private final MailSettings settings;
    private final Clock clock;

    Digest(Told told, TasksOfPerson tasks, EngineActors actors, PeopleOnRecord people, Sentences sentences, MailSettings settings, Clock clock) {
        this.told = told;
        this.tasks = tasks;
        this.actors = actors;
        this.people = people;
        this.sentences = sentences;
        this.settings = settings;
        this.clock = clock;
    }

    private enum Term { LATE, TODAY, NEXT }

    /** @return empty where there is nothing to tell */
    Optional<Letter> of(MailReader reader, LocalDate day) {
        List<HumanTask> waiting = waiting(reader.userId());
        List<Item> since = told.sinceTheDayBefore(reader.userId(), day);
        if (waiting.isEmpty() && since.isEmpty()) {
            return Optional.empty();
        }
        Language language = reader.language();
        PageTexts words = PageTexts.in(language);
        var letter = new Letter.Writer();
        Map<Term, List<HumanTask>> byTerm = waiting.stream().collect(Collectors.groupingBy(this::term));
        var cases = new HashSet<>(waiting.stream().map(HumanTask::caseId).toList());
        since.forEach(item -> cases.add(item.caseId()));
        Map<String, Subject> subjects = sentences.subjects(cases);
        for (Term term : Term.values()) {
            List<HumanTask> of = byTerm.getOrDefault(term, List.of());
            if (!of.isEmpty()) {
                letter.heading(words.say(heading(term)));
                of.forEach(task -> letter.line(line(task, words, language, subjects), settings.linkTo(Links.task(task.id()))));
            }
        }
        if (!since.isEmpty()) {
            letter.heading(words.say("mail.told-since"));
            since.forEach(item -> letter.line(line(item, language, subjects), settings.linkTo(item.path())));
        }
        letter.heading("").line(words.say("mail.footer"), settings.linkTo("/notifications.html"));
        return Optional.of(letter.under(words.say("mail.subject-of-day", Map.of("day", day.toString(), "late", String.valueOf(many(byTerm, Term.LATE)), "today",
            String.valueOf(many(byTerm, Term.TODAY)), "next", String.valueOf(many(byTerm, Term.NEXT))))));
    }

    private static String heading(Term term) {
        return switch (term) {
            case LATE -> "mail.late";
            case TODAY -> "mail.today";
            case NEXT -> "mail.next";
        };
    }

    private static int many(Map<Term, List<HumanTask>> byTerm, Term term) {
        return byTerm.getOrDefault(term, List.of()).size();
    }

    /** What the person holds, and what waits for their duties, as they would see it themselves: in their branches alone. */
    private List<HumanTask> waiting(String user) {
        List<String> groups = people.of(user).filter(person -> !person.closed()).map(PeopleOnRecord.Standing::groups).orElse(List.of());
        List<HumanTask> found = new ArrayList<>();
        if (told.wants(user, Happening.Kind.TASK) || told.wants(user, Happening.Kind.TERM)) {
            found.addAll(of("mine", user, groups));
        }
        if (told.wants(user, Happening.Kind.FREE)) {
            found.addAll(of("free", user, groups));
        }
        return found;
    }

    private List<HumanTask> of(String list, String user, List<String> groups) {
        try {
            return actors.actingAs(new Actor(user, new HashSet<>(groups)), () -> tasks.page(Worklist.required(list), null, 0, MOST_TASKS).tasks());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Term term(HumanTask task) {
        LocalDate due = task.dueOn() == null ? null : LocalDate.ofInstant(task.dueOn(), clock.getZone());
        LocalDate today = LocalDate.now(clock);
        return due == null || due.isAfter(today) ? Term.NEXT : due.isBefore(today) ? Term.LATE : Term.TODAY;
    }

    private String line(HumanTask task, PageTexts words, Language language, Map<String, Subject> subjects) {
        String due = task.dueOn() == null ? "" : words.say("mail.due", Map.of("due", LocalDate.ofInstant(task.dueOn(), clock.getZone()).toString()));
        return joined(task.caseId(), language.named(task.name()), words.label(task.process(), "step"), due,
            sentences.about(subjects.getOrDefault(String.valueOf(task.caseId()), Subject.UNKNOWN)), task.assignee() == null ? words.say("mail.free") : "");
    }

    private String line(Item item, Language language, Map<String, Subject> subjects) {
        return joined(item.caseId(), sentences.title(item, language), sentences.about(subjects.getOrDefault(String.valueOf(item.caseId()), Subject.UNKNOWN)),
            sentences.detail(item, language));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
