package io.sancha.steps.committee;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.task.CaseFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What members, chair and approvers see of a case's deliberation. */
@Component
class CommitteeFacts implements CaseFacts {
    private final Proposals proposals;
    private final Deliberations deliberations;
    private final Appointments appointments;
    private final CommitteeDesk desk;
    private final CaseDuties duties;
    private final Actors actors;

    CommitteeFacts(Proposals proposals, Deliberations deliberations, Appointments appointments, CommitteeDesk desk, CaseDuties duties, Actors actors) {
        this.proposals = proposals;
        this.deliberations = deliberations;
        this.appointments = appointments;
        this.desk = desk;
        this.duties = duties;
        this.actors = actors;
    }

    @Override
    public String section() {
        return "committee";
    }

    @Override
    public Object of(String caseId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        proposals.find(caseId).ifPresent(proposal -> {
            facts.put("proposal", proposal);
            facts.put("roster", roster(caseId));
        });
        deliberations.session(caseId).ifPresent(session -> tell(session, facts));
        deliberations.resolution(caseId).ifPresent(resolution -> facts.put("resolution", Map.of("outcome", resolution.outcome(), "rule", resolution.rule(),
            "reason", resolution.reason(), "vetoed", resolution.vetoed(), "sealedOn", resolution.bankDate(), "sha256", resolution.sha256(), "minutes",
            resolution.minutes())));
        return facts.isEmpty() ? null : facts;
    }

    /** Named votes are told once all are in, so that nobody votes by the others. */
    private void tell(CommitteeSession session, Map<String, Object> facts) {
        facts.put("session", Map.of("convenedOn", session.bankDate(), "secretary", name(session.recordedBy()), "present", session.present().size(),
            "seats", session.members().stream().map(seat -> Map.of("member", name(seat.userId()), "expertise", seat.expertise(), "present", seat.present()))
            .toList()));
        List<CommitteeVote> votes = deliberations.votes(session);
        facts.put("votesCast", votes.size());
        if (votes.size() == session.present().size()) {
            facts.put("votes", votes.stream().map(vote -> Map.of("member", name(vote.member()), "vote", vote.vote(), "opinion", vote.opinion())).toList());
            facts.put("tally", Tally.of(votes.stream().map(CommitteeVote::vote).toList()));
        }
        deliberations.veto(session).ifPresent(veto -> facts.put("veto", Map.of("decision", veto.decision(), "reason", veto.reason().orElse(""))));
    }

    private List<Map<String, Object>> roster(String caseId) {
        return appointments.on(desk.today(caseId)).stream().map(member -> {
            String conflict = conflict(caseId, member.userId());
            return Map.<String, Object>of("userId", member.userId(), "name", name(member.userId()), "expertise", member.expertise(), "mayVote",
                conflict.isEmpty(),
                "conflict", conflict, "label", name(member.userId()) + "（" + member.expertise()
                .chinese() + "）" + (conflict.isEmpty() ? "" : " 须回避 must abstain"));
        }).toList();
    }

    private String conflict(String caseId, String userId) {
        try {
            duties.check(caseId, "committee-member", userId);
            return "";
        } catch (Refusal refusal) {
            return refusal.chinese() + " / " + refusal.english();
        }
    }

    private String name(String userId) {
        return actors.displayName(userId);
    }
}
