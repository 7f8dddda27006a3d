package io.sancha.lending.customer;

import io.sancha.lending.casefile.PersonNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The numbers of the customer and of those behind a business, by the paths at which {@link CustomerFacts} shows them masked. */
@Component
class CustomerNumbers implements PersonNumbers {
    private final CustomerDesk desk;

    CustomerNumbers(CustomerDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> of(String caseId) {
        Map<String, String> numbers = new LinkedHashMap<>();
        desk.find(caseId).ifPresent(customer -> {
            customer.idNumber().ifPresent(number -> numbers.put("customer.idNumber", number.number()));
            desk.latestFile(caseId).ifPresent(file -> file(file, numbers));
        });
        return numbers;
    }

    private static void file(CreditFile file, Map<String, String> numbers) {
        file.business().ifPresent(business -> numbers.put("customer.file.business.representative.idNumber", business.representative().idNumber().number()));
        List<Shareholder> shareholders = file.shareholders();
        for (int i = 0; i < shareholders.size(); i++) {
            if (shareholders.get(i).identity() != null) {
                numbers.put("customer.file.shareholders[" + i + "].identity", shareholders.get(i).identity().number());
            }
        }
    }
}
