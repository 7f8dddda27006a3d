package io.sancha.steps.committee;

import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.login.Language;
import io.sancha.platform.people.Colleagues;
import io.sancha.platform.printing.PrintedWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Seats appointed members and writes the minutes. */
@Component
class CommitteeSecretary {
    private static final PrintedWords WORDS = PrintedWords.in(Language.ZH);
    private static final String PRESIDENT = "approver-president";
    private final Appointments appointments;
    private final EngineActors people;
    private final Colleagues colleagues;

    CommitteeSecretary(Appointments appointments, EngineActors people, Colleagues colleagues) {
        this.appointments = appointments;
        this.people = people;
        this.colleagues = colleagues;
    }

    /** @throws Refusal by CMT-04 for somebody not appointed or of another branch, by CMT-05 for the president */
    List<Seat> seats(String caseId, ConveneEntry entry, LocalDate today) {
        Set<String> ours = colleagues.inCase(caseId, "committee-member");
        entry.absent().stream().filter(user -> !entry.members().contains(user)).findFirst().ifPresent(stranger -> {
            throw Refusal.ofInput("absent", people.called(stranger) + " 不在本次会议名单中", people.called(stranger) + " is not among the members of this session");
        });
        return entry.members().stream().map(user -> seat(user, !entry.absent().contains(user), today))
            .peek(seat -> checkOfTheBranch(seat.userId(), ours)).toList();
    }

    private Seat seat(String user, boolean present, LocalDate today) {
        if (people.groupsOf(user).contains(PRESIDENT)) {
            throw Refusal.by("CMT-05", people.called(user) + " 是行长，不得担任贷审会委员、不得表决，请另选",
                people.called(user) + " is the president, who is no member and does not vote; choose another")
                .atField("members");
        }
        return new Seat(user, appointments.expertise(user, today), present);
    }

    private void checkOfTheBranch(String user, Set<String> ours) {
        if (!ours.contains(user)) {
            throw Refusal.by("CMT-04", people.called(user) + " 不是本案所属机构的在岗委员，看不到本案、也不能表决，请另选",
                people.called(user) + " is no member at work in the case's branch, and could neither see the case nor vote; choose another").atField("members");
        }
    }

    /** The minutes as the bank keeps them, in Chinese: what was proposed, who came, each named vote with its opinion and signature, and the result. */
    String minutes(Proposal proposal, CommitteeSession session, List<CommitteeVote> votes, Tally.Verdict verdict, Stamp sealed) {
        String heading = "贷审会会议纪要\n业务编号 " + sealed.caseId() + "，" + sealed.bankDate() + "\n客户 " + proposal.customerName() + "，金额 "
            + proposal.amount().amount().toPlainString() + " 元，期限 " + proposal.termMonths() + " 个月\n";
        String seats = session.members().stream()
            .map(seat -> people.called(seat.userId()) + "（" + seat.expertise().chinese() + "，" + (seat.present() ? "到会" : "缺席") + "）")
            .sorted().collect(Collectors.joining("、", "委员 ", "\n"));
        String named = votes.stream().map(vote -> people.called(vote.member()) + " " + WORDS.word(vote.vote().name(), "vote") + "：" + vote.opinion() + " ["
            + vote.sha256() + "]").collect(Collectors.joining("\n", "记名表决\n", "\n"));
        return heading + seats + named + "结果 " + WORDS.word(verdict.outcome().name(), "outcome") + "（" + verdict.rule() + "）" + verdict.chinese() + "\n";
    }
}
