package io.sancha.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.sancha.IntegrationTest;
import io.sancha.TestMailServer;
import io.sancha.Visitor;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.login.Language;
import io.sancha.platform.notification.CaseSubjects.Subject;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** NTF-03, NTF-04, NTF-05: mails to a real mail server, that is there, is not there, refuses, or is asked by two at once. */
class MailTest extends IntegrationTest {
    private static final String READER = "mail-reader";
    private static final String ADDRESS = "reader@bank.example";
    private static final LocalDate A_MONDAY = LocalDate.of(2031, 3, 3);
    @Autowired
    private Postman postman;
    @Autowired
    private MailQueue queue;
    @Autowired
    private Notifications notifications;
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private GreenMail server;
    private String caseId;

    @BeforeEach
    void aReaderAndACase() {
        caseId = earlier.lifeUntilWaits("countersign-report", DossierVariant.ofTheGarmentMaker(), one -> { });
        standAt(A_MONDAY, LocalTime.of(7, 0));
        person(READER, "郑 读信", ADDRESS);
        // what other tests were told of, and days that they ended
        transaction.executeWithoutResult(status -> {
            sql.update("update notification set to_mail = false");
            sql.update("delete from mail");
            sql.update("delete from mail_of_day");
            sql.update("delete from notification_choice where user_id = ?", READER);
        });
    }

    @AfterEach
    void hasLeft() {
        if (server != null) {
            server.stop();
        }
        identity.deleteUser(READER);
    }

    @Test
    void whatIsToldGoesOutAtOnceToWhoChoseItAndSaysNothingOfTheCustomer() throws Exception {
        server = TestMailServer.started();
        tell(Happening.RETURNED, "某某织造服饰有限公司 缺外销合同");
        tell(Happening.HANDED, null);
        goRound();
        MimeMessage mail = only();
        assertThat(mail.getAllRecipients()[0]).hasToString(ADDRESS);
        assertThat(mail.getFrom()[0]).hasToString("sancha@bank.example");
        assertThat(mail.getSubject()).isEqualTo("[三查] 案件退回：提交调查报告 " + caseId);
        String text = text(mail);
        assertThat(text).contains(caseId).contains("调查").contains("https://sancha.bank.example/camunda/app/tasklist/default/#/?task=a-task")
            .contains("<html>").doesNotContain("织造").doesNotContain("8,000,000").doesNotContain("外销合同");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whereTheBankAllowsItTheMailSaysWhoseTheCaseIsAndWhyItCameBack() {
        var item = new Told.Item(1, Happening.RETURNED, caseId, "t", "提交调查报告 Submit report", "diligence", null, "lead-investigator", "缺外销合同");
        var open = new MailSettings("127.0.0.1", "sancha@bank.example", "", true, "08:30");
        var sentences = new Sentences(open, cases -> Map.of(caseId, new Subject("某某织造服饰有限公司",
            new BigDecimal("8000000.00"), "CNY")), new Names());
        Letter letter = new MailOfOne(sentences, open).of(item, Language.ZH);
        assertThat(letter.plain()).contains("某某织造服饰有限公司").contains("8,000,000.00").contains("缺外销合同").doesNotContain("http");
    }

    @Test
    void aMailIsInTheReadersLanguage() throws Exception {
        server = TestMailServer.started();
        transaction.executeWithoutResult(status -> sql.update("delete from person_language where user_id = ?", READER));
        assertThat(Visitor.as(rest, READER).put("/api/language", "{\"language\":\"en\"}").getStatusCode().value()).isEqualTo(204);
        tell(Happening.RETURNED, null);
        goRound();
        assertThat(only().getSubject()).isEqualTo("[Sancha] A case was returned: Submit report " + caseId);
        assertThat(Visitor.as(rest, READER).put("/api/language", "{\"language\":\"zh\"}").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void aServerThatIsNotThereLosesNothingAndIsAskedLessAndLess() throws Exception {
        tell(Happening.RETURNED, null);
        goRound();
        assertThat(states()).containsExactly("WAITING");
        assertThat(sql.queryForObject("select failure from mail where notification_id is not null", String.class)).isNotBlank();
        List<Duration> waits = new ArrayList<>();
        for (int tries = 1; tries < 9; tries++) {
            waits.add(MailQueue.wait(tries));
        }
        assertThat(waits).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8), Duration.ofMinutes(16),
            Duration.ofMinutes(32), Duration.ofHours(1), Duration.ofHours(1));

        server = TestMailServer.started();
        goRound();
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        clock.moveBy(Duration.ofMinutes(2));
        goRound();
        assertThat(only().getSubject()).contains(caseId);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void inTheEndAMailIsGivenUpAndAnOperatorSeesWhyAndHasItTriedAgain() throws Exception {
        String noMailOfTheDay = Arrays.stream(Happening.Kind.values()).map(kind -> "{\"kind\":\"" + kind + "\",\"bell\":true,\"mail\":true,\"digest\":false}")
            .collect(Collectors.joining(",", "{\"choices\":[", "]}"));
        assertThat(Visitor.as(rest, READER).put("/api/notifications/choices", noMailOfTheDay).getStatusCode().value()).isEqualTo(200);
        tell(Happening.RETURNED, null);
        for (int tries = 0; tries < 4 * MailQueue.MOST_TRIES && !states().contains("FAILED"); tries++) {
            goRound();
            clock.moveBy(Duration.ofHours(2));
        }
        assertThat(states()).containsExactly("FAILED");
        long id = sql.queryForObject("select id from mail where notification_id is not null", Long.class);
        assertThat(Visitor.as(rest, "reviewer").get("/api/mails/unsent").getBody().path("rule").asText()).isEqualTo("NTF-04");
        assertThat(Visitor.as(rest, "auditor").post("/api/mails/" + id + "/again", null).getBody().path("rule").asText()).isEqualTo("NTF-04");
        var seen = Visitor.as(rest, "operator").get("/api/mails/unsent").getBody();
        assertThat(seen.path("mails").findValuesAsText("name")).containsExactly("郑 读信");
        assertThat(seen.path("mails").get(0).path("failure").asText()).isNotBlank();

        server = TestMailServer.started();
        assertThat(Visitor.as(rest, "operator").post("/api/mails/" + id + "/again", null).getStatusCode().value()).isEqualTo(204);
        goRound();
        assertThat(only().getSubject()).contains(caseId);
        assertThat(Visitor.as(rest, "operator").post("/api/mails/" + id + "/again", null).getBody().path("rule").asText()).isEqualTo("NTF-04");
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnceAndKeepsNobodyElseWaiting() {
        server = TestMailServer.started();
        person(READER, "郑 读信", "no address");
        person("mail-reader-2", "吴 读信", "second@bank.example");
        try {
            tell(Happening.RETURNED, null, READER, "mail-reader-2");
            goRound();
            assertThat(sql.queryForList("select user_id || ' ' || state from mail where notification_id is not null order by user_id", String.class))
                .containsExactly("mail-reader FAILED", "mail-reader-2 SENT");
        } finally {
            identity.deleteUser("mail-reader-2");
        }
    }

    /** A server that says 550 to an address: it is not asked again. */
    @Test
    void anAddressThatTheServerRefusesIsGivenUpAtOnce() throws Exception {
        try (var refusing = new RefusingServer(TestMailServer.port())) {
            tell(Happening.RETURNED, null);
            goRound();
            assertThat(states()).containsExactly("FAILED");
            assertThat(sql.queryForObject("select failure from mail where notification_id is not null", String.class)).contains("550");
            assertThat(refusing.asked()).isEqualTo(1);
        }
    }

    @Test
    void twoServersSendAMailOnce() {
        server = TestMailServer.started();
        for (int i = 0; i < 30; i++) {
            tell(Happening.RETURNED, "nr. " + i);
        }
        CompletableFuture.allOf(CompletableFuture.runAsync(this::goRound), CompletableFuture.runAsync(this::goRound)).join();
        goRound();
        assertThat(server.getReceivedMessages()).hasSize(30);
        assertThat(states()).hasSize(30).containsOnly("SENT");
    }

    /** Killed between the mail server's word and the note of it: after the time to send it goes out again, with the same number, so it can be told apart. */
    @Test
    void whoeverIsKilledWhileSendingLosesNoMail() throws Exception {
        server = TestMailServer.started();
        tell(Happening.RETURNED, null);
        queue.makeOut();
        Mail taken = queue.take(20).get(0);
        goRound();
        assertThat(server.getReceivedMessages()).as("another still has it").isEmpty();
        clock.moveBy(MailQueue.TO_SEND.plusMinutes(1));
        goRound();
        assertThat(only().getMessageID()).isEqualTo("<" + taken.messageId() + "@sancha>");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aNameBeginsNoHeader() throws Exception {
        server = TestMailServer.started();
        var named = new Message.Task("t", "submit-report", "提交\r\nBcc: thief@elsewhere.example\r\n\r\n报告", "diligence");
        var message = new Message(Happening.RETURNED, caseId, named, null, null, null);
        transaction.executeWithoutResult(status -> notifications.toPeople(List.of(READER), "lead-investigator", message));
        goRound();
        MimeMessage mail = only();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        person(READER, "郑\r\nBcc: thief@elsewhere.example", "reader@bank.example\r\nBcc: thief@elsewhere.example");
        tell(Happening.RETURNED, null);
        goRound();
        assertThat(Arrays.stream(server.getReceivedMessages()).flatMap(one -> recipients(one).stream())).doesNotContain("thief@elsewhere.example");
    }

    @Test
    void whoHasReadItOrHasLeftIsMailedNothing() {
        server = TestMailServer.started();
        tell(Happening.RETURNED, null);
        queue.makeOut();
        identity.deleteMembership(READER, "lead-investigator");
        goRound();
        assertThat(states()).containsExactly("DROPPED");
        identity.createMembership(READER, "lead-investigator");

        tell(Happening.RETURNED, null);
        queue.makeOut();
        transaction.executeWithoutResult(status -> sql.update("update notification set read_at = ? where person = ?",
            Timestamp.from(clock.instant()), READER));
        goRound();
        assertThat(states()).containsOnly("DROPPED");

        identity.deleteMembership(READER, "branch-0101");
        tell(Happening.RETURNED, null);
        goRound();
        assertThat(states()).as("not made out at all").hasSize(2);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theMailOfTheDayGoesOutOnceOnWorkingDaysFromItsHourOnAndNotWhereThereIsNothing() throws Exception {
        server = TestMailServer.started();
        person("mail-idle", "孙 无事", "idle@bank.example");
        identity.deleteMembership("mail-idle", "lead-investigator");
        identity.createMembership("mail-idle", "process-reviewer");
        tell(Happening.OVERDUE, null);
        transaction.executeWithoutResult(status -> sql.update("update notification set to_mail = false"));
        try {
            standAt(A_MONDAY.minusDays(1), LocalTime.of(12, 0));
            goRound();
            standAt(A_MONDAY, LocalTime.of(8, 29));
            goRound();
            assertThat(server.getReceivedMessages()).isEmpty();
            standAt(A_MONDAY, LocalTime.of(8, 31));
            goRound();
            goRound();
            MimeMessage mail = only();
            assertThat(mail.getSubject()).startsWith("[三查] 2031-03-03 待办：");
            assertThat(text(mail)).contains("贷款已逾期").contains("/case.html?id=" + caseId).doesNotContain("织造");
            assertThat(sql.queryForList("select state from mail where user_id = 'mail-idle'", String.class)).containsExactly("DROPPED");
        } finally {
            identity.deleteUser("mail-idle");
        }
    }

    @Test
    void theMailOfTheDayTellsWhatWaitsByItsTerm() {
        transaction.executeWithoutResult(status -> sql.update("update notification set to_mail = false"));
        server = TestMailServer.started();
        identity.createMembership(READER, "assistant-investigator");
        standAt(A_MONDAY, LocalTime.of(9, 0));
        goRound();
        assertThat(text(server.getReceivedMessages()[0])).contains("已逾期").contains("待认领");
    }

    @Test
    void withoutAnAddressThatMailsComeFromTheServerDoesNotStart() {
        assertThatThrownBy(() -> new MailSettings("mail.bank.example", "", "", false, "08:30")).isInstanceOf(UnusableSetting.class)
            .hasMessageContaining("sancha.mail.from");
        assertThat(new MailSettings("", "", "", false, "08:30").isOn()).isFalse();
    }

    private void tell(Happening what, String detail, String... to) {
        var task = new Message.Task("a-task", "submit-report", "提交调查报告 Submit report", "diligence");
        var message = new Message(what, caseId, what.kind() == Happening.Kind.WARNING ? null : task, null, null, detail);
        transaction.executeWithoutResult(status -> notifications.toPeople(to.length == 0 ? List.of(READER) : List.of(to), "lead-investigator", message));
    }

    private void goRound() {
        boolean more = true;
        while (more) {
            more = postman.goRound();
        }
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) {
        return decoded(mail);
    }

    private static String decoded(Part part) {
        try {
            if (part.getContent() instanceof Multipart parts) {
                var text = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    text.append(decoded(parts.getBodyPart(i))).append('\n');
                }
                return text.toString();
            }
            return String.valueOf(part.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(part), e);
        }
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(String::valueOf).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> states() {
        return sql.queryForList("select state from mail where notification_id is not null order by id", String.class);
    }

    private void standAt(LocalDate day, LocalTime time) {
        clock.standAt(day.atTime(time).atZone(BankClock.CHINA).toInstant());
    }

    /** A lead investigator of branch 0101; told to be one again, with another address. */
    private void person(String userId, String name, String address) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        boolean there = user != null;
        user = there ? user : identity.newUser(userId);
        user.setFirstName(name);
        user.setLastName("");
        user.setEmail(address);
        if (!there) {
            user.setPassword("demo");
        }
        identity.saveUser(user);
        if (!there) {
            identity.createMembership(userId, "lead-investigator");
            identity.createMembership(userId, "branch-0101");
        }
    }
}
