package io.sancha.steps.committee;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the committee last came to, for whoever tells of it. */
@Service
public class LastResolution {
    private final Deliberations deliberations;

    LastResolution(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    /** Empty until the committee has spoken or was found not to be needed. */
    @Transactional(readOnly = true)
    public Optional<CommitteeResolution> of(String caseId) {
        return deliberations.resolution(caseId);
    }
}
