package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Printout;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bank has to print of a case, for those who see it. */
@Service
@Transactional(readOnly = true)
public class CasePrintouts {
    private final CaseScope scope;
    private final List<CasePrints> prints;

    CasePrintouts(CaseScope scope, List<CasePrints> prints) {
        this.scope = scope;
        this.prints = prints;
    }

    /** All that there is today. @throws Refusal BRN-01 if there is no such case in the person's branches */
    public List<CasePrints.Offer> of(String caseId) {
        scope.visible(caseId);
        return prints.stream().flatMap(one -> one.of(caseId).stream()).toList();
    }

    /** @param name as it is offered @throws Refusal BRN-01 as above, INPUT if the case has no such printout */
    public Printout required(String caseId, String name) {
        List<CasePrints.Offer> there = of(caseId);
        return there.stream().filter(offer -> offer.name().equals(name)).findFirst().orElseThrow(() -> {
            String names = there.stream().map(CasePrints.Offer::name).collect(Collectors.joining(", "));
            return Refusal.ofInput("name", "本案没有打印件 " + name + (names.isEmpty() ? "，目前尚无可打印的文书" : "，可打印的有 " + names),
                "this case has no printout " + name + (names.isEmpty() ? "; there is nothing to print yet" : "; there are " + names));
        }).printout().get();
    }
}
