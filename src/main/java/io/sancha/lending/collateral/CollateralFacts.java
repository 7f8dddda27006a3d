package io.sancha.lending.collateral;

import io.sancha.platform.task.CaseFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Section {@code collateral}: the pool and the sureties as last valued. */
@Component
class CollateralFacts implements CaseFacts {
    private final CollateralDesk desk;

    CollateralFacts(CollateralDesk desk) {
        this.desk = desk;
    }

    @Override
    public String section() {
        return "collateral";
    }

    @Override
    public Object of(String caseId) {
        return desk.find(caseId).map(CollateralFacts::told).orElse(null);
    }

    private static Map<String, Object> told(Security security) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("items", security.collateral().stream().map(CollateralFacts::item).toList());
        facts.put("guarantors", security.guarantors().stream().map(CollateralFacts::guarantor).toList());
        facts.put("suretyCapacity", security.suretyCapacity());
        security.shortfall().ifPresent(text -> facts.put("shortfall", text));
        facts.put("valuedOn", security.bankDate());
        return facts;
    }

    /** Keys as in the entry, so that a form can begin with what was entered before. */
    private static Map<String, Object> item(Collateral item) {
        return Map.of("id", item.mark(), "kind", item.kind(), "right", item.kind().right(), "description", item.description(), "owner", item.owner(),
            "appraisedValue", item.appraisedValue(), "disputed", item.disputed(), "ceilingPercent", item.ceilingPercent());
    }

    private static Map<String, Object> guarantor(Guarantor surety) {
        return Map.of("id", surety.mark(), "name", surety.name(), "idNumber", surety.idNumber(), "netWorth", surety.netWorth(),
            "guaranteesGiven", surety.guaranteesGiven(), "capacity", surety.capacity());
    }
}
