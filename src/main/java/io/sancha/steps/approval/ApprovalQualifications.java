package io.sancha.steps.approval;

import io.sancha.platform.staffing.Qualifications;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who may decide at which level: whoever has a written authority in force on the day (APR-02). */
@Component
class ApprovalQualifications implements Qualifications {
    private final Authorities authorities;

    ApprovalQualifications(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public String task() {
        return "decide-approval";
    }

    @Override
    public Map<String, Set<String>> on(LocalDate day) {
        Map<String, Set<String>> levels = new HashMap<>();
        authorities.on(day).forEach(holder -> levels.computeIfAbsent(holder.userId(), user -> new TreeSet<>()).add(holder.level()));
        return levels;
    }
}
