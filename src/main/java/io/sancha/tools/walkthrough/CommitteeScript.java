package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.committee.ConveneEntry;
import io.sancha.steps.committee.VetoDecision;
import io.sancha.steps.committee.VetoEntry;
import io.sancha.steps.committee.Vote;
import io.sancha.steps.committee.VoteEntry;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What dossiers say at step 6. The first vote is the first member's, and so on; where six vote, the seventh member is absent. */
@Component
class CommitteeScript implements StageScript {
    private final CaseDuties duties;

    CommitteeScript(CaseDuties duties) {
        this.duties = duties;
    }

    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "convene-session", this::session,
            "cast-vote", this::vote,
            "consider-veto", (dossier, task) -> new VetoEntry(VetoDecision.NO_VETO, null));
    }

    private ConveneEntry session(Dossier dossier, HumanTask task) {
        int votes = told(dossier).votes().size();
        List<String> members = members(dossier, task.caseId(), votes == 6 ? 7 : votes);
        return new ConveneEntry(members, members.subList(Math.min(votes, members.size()), members.size()));
    }

    private VoteEntry vote(Dossier dossier, HumanTask task) {
        List<Vote> votes = told(dossier).votes();
        int seat = members(dossier, task.caseId(), votes.size()).indexOf(task.assignee());
        String opinion = told(dossier).opinion();
        return new VoteEntry(votes.get(seat), opinion == null ? "见表决" : opinion);
    }

    private List<String> members(Dossier dossier, String caseId, int seats) {
        return IntStream.rangeClosed(1, seats).mapToObj(number -> member(dossier, caseId, "committee-member-" + number)).toList();
    }

    private String member(Dossier dossier, String caseId, String seat) {
        String named = dossier.actors().getOrDefault(seat, seat);
        return named.startsWith("$") ? duties.holder(caseId, named.substring(1)).orElse(seat) : named;
    }

    private static Dossier.Committee told(Dossier dossier) {
        if (dossier.committee() == null) {
            throw Refusal.ofInput("committee", "本案须上会，卷宗中缺少贷审会一节", "the case goes to the committee, but the dossier does not tell of it");
        }
        return dossier.committee();
    }
}
