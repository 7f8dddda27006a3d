package io.sancha.steps.committee;

import io.sancha.platform.staffing.Qualifications;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who may vote: members who are appointed on the day, each for a field (CMT-04). */
@Component
class CommitteeQualifications implements Qualifications {
    private final Appointments appointments;

    CommitteeQualifications(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public String task() {
        return "cast-vote";
    }

    @Override
    public Map<String, Set<String>> on(LocalDate day) {
        Map<String, Set<String>> fields = new HashMap<>();
        appointments.on(day).forEach(member -> fields.computeIfAbsent(member.userId(), user -> new TreeSet<>()).add(member.expertise().name()));
        return fields;
    }
}
