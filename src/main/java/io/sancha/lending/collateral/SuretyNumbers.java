package io.sancha.lending.collateral;

import io.sancha.lending.casefile.PersonNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sureties' numbers, by the paths at which {@link CollateralFacts} shows them masked. */
@Component
class SuretyNumbers implements PersonNumbers {
    private final CollateralDesk desk;

    SuretyNumbers(CollateralDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> of(String caseId) {
        Map<String, String> numbers = new LinkedHashMap<>();
        List<Guarantor> sureties = desk.find(caseId).map(Security::guarantors).orElse(List.of());
        for (int i = 0; i < sureties.size(); i++) {
            numbers.put("collateral.guarantors[" + i + "].idNumber", sureties.get(i).idNumber().number());
        }
        return numbers;
    }
}
