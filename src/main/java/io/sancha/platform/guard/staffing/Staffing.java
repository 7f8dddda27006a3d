package io.sancha.platform.guard.staffing;

import io.sancha.platform.guard.flow.Ways;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges whether people suffice for one tree of processes. Holds nothing from one question to the next; may be asked by several threads. */
public final class Staffing {
    private final Needs needs;
    private final Ways ways;
    private final List<List<Seat>> seats;

    public Staffing(Needs needs, Ways ways) {
        this.needs = needs;
        this.ways = ways;
        seats = ways.whole().stream().map(way -> needs.seats(way.keySet())).distinct().toList();
    }

    /** @param people those of one branch, each once */
    public Verdict judge(List<Person> people) {
        try {
            Map<String, Shortage> shortages = new LinkedHashMap<>();
            for (List<Seat> way : seats) {
                new Shortages(needs, way, people).find().forEach(shortage -> shortages.putIfAbsent(shortage.key(), shortage));
            }
            List<DeadEnd> deadEnds = shortages.isEmpty() ? new DeadEnds(needs, ways).find(people) : List.of();
            return new Verdict(true, new ArrayList<>(shortages.values()), deadEnds);
        } catch (Seating.Undecided e) {
            return new Verdict(false, List.of(), List.of());
        }
    }

    /** Whether one way needs together what is short: then it is short under these diagrams, whatever else they ask. */
    public boolean asks(Shortage shortage) {
        Set<String> together = Set.of(shortage.key().split(","));
        return seats.stream().map(way -> way.stream().map(Seat::need).collect(Collectors.toSet())).anyMatch(way -> way.containsAll(together));
    }

    /** Which duties the ways need, with how many different people at most, in the order of the contract. */
    public Map<String, Integer> duties() {
        Map<String, Integer> duties = new LinkedHashMap<>();
        seats.forEach(way -> way.stream().collect(Collectors.groupingBy(Seat::need, LinkedHashMap::new, Collectors.toList()))
            .forEach((need, places) -> duties.merge(places.get(0).duty(), places.size(), Math::max)));
        return duties;
    }
}
