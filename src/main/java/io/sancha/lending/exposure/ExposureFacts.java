package io.sancha.lending.exposure;

import io.sancha.platform.task.CaseFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The limits of a case's customer, with what is left of them. */
@Component
class ExposureFacts implements CaseFacts {
    private final ExposureDesk desk;

    ExposureFacts(ExposureDesk desk) {
        this.desk = desk;
    }

    @Override
    public String section() {
        return "exposure";
    }

    @Override
    public Object of(String caseId) {
        return desk.checkOf(caseId).map(check -> {
            Limits limits = check.limits();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("checkedOn", check.bankDate());
            facts.put("outcome", check.outcome());
            facts.put("requested", limits.requested());
            facts.put("customerExposure", limits.customerExposure());
            facts.put("customerTotal", limits.customerTotal());
            facts.put("groupTotal", limits.groupTotal());
            facts.put("loanLimit", limits.loanLimit());
            facts.put("exposureLimit", limits.exposureLimit());
            facts.put("groupLimit", limits.groupLimit());
            facts.put("headroom", limits.headroom());
            desk.breachOf(check).ifPresent(breach -> facts.put("breach", breach));
            desk.reservationOf(caseId).ifPresent(reservation -> facts.put("reserved", reservation.amount()));
            return facts;
        }).orElse(null);
    }
}
