package io.sancha.steps.committee;

import io.sancha.platform.audit.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How a session must be made up: five or seven members, each once, a quorum, and the four fields among those present (CMT-04). */
final class Composition {
    private Composition() {
    }

    /** @param called how a sentence names a member @throws Refusal by CMT-04 */
    static void check(List<Seat> seats, Quorum quorum, UnaryOperator<String> called) {
        if (seats.size() != 5 && seats.size() != 7) {
            throw Refusal.by("CMT-04", "贷审会由五名或七名委员组成，现为 " + seats.size() + " 名，请重新确定名单",
                "a session has five or seven members, not " + seats.size() + "; choose again").atField("members");
        }
        Set<String> people = new HashSet<>();
        seats.stream().filter(seat -> !people.add(seat.userId())).findFirst().ifPresent(twice -> {
            String name = called.apply(twice.userId());
            throw Refusal.by("CMT-04", name + " 出现两次，每名委员只占一席", name + " stands twice; a member has one seat").atField("members");
        });
        List<Seat> present = seats.stream().filter(Seat::present).toList();
        if (!quorum.isMet(present.size(), seats.size())) {
            throw Refusal.by("CMT-04", "到会 " + present.size() + " 人，法定人数为委员的 " + quorum.share() + "% 以上且不少于 " + quorum.atLeast() + " 人，请改期",
                present.size() + " present; the quorum is " + quorum.share() + " per cent of the members and at least " + quorum.atLeast()
                    + "; convene another day").atField("absent");
        }
        Set<Expertise> represented = present.stream().map(Seat::expertise).collect(Collectors.toSet());
        List<Expertise> missing = Arrays.stream(Expertise.values()).filter(field -> !represented.contains(field)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.by("CMT-04", "到会委员中缺少" + missing.stream().map(Expertise::chinese).collect(Collectors.joining("、")) + "方面的委员",
                "no member for " + missing + " is present").atField("members");
        }
    }
}
