package io.sancha.steps.contract;

import io.sancha.platform.login.Language;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.PrintedWords;
import io.sancha.platform.printing.Printout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prints a case's contracts as they were drawn up, word for word, with places for both sides to sign (CON-01, CON-04). */
@Component
class ContractPrints implements CasePrints {
    private final ContractFile file;

    ContractPrints(ContractFile file) {
        this.file = file;
    }

    @Override
    public List<Offer> of(String caseId) {
        List<Offer> offers = new ArrayList<>();
        file.find(caseId).ifPresent(main -> {
            offers.add(new Offer("contract", "contract", main.number(), true, () -> main(main)));
            List<SubordinateContract> accessories = file.subordinates(main);
            for (int i = 0; i < accessories.size(); i++) {
                SubordinateContract accessory = accessories.get(i);
                offers.add(new Offer("contract-" + (i + 1), kind(accessory), accessory.number(), true, () -> accessory(accessory)));
            }
        });
        return offers;
    }

    private Printout main(LoanContract main) {
        return bound("contract", main.number(), main.wording(), main.readingCopy(), main.sha256(), "borrower");
    }

    private static Printout accessory(SubordinateContract accessory) {
        return bound(kind(accessory), accessory.number(), accessory.wording(), accessory.readingCopy(), accessory.sha256(), "provider");
    }

    private static String kind(SubordinateContract accessory) {
        return "contract-" + accessory.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String untranslated() {
        return PrintedWords.in(Language.EN).say("contract.no-translation");
    }

    private static Printout bound(String kind, String number, String wording, Optional<String> readingCopy, String sha256, String counterparty) {
        return Printout.of(kind, number, new Part.Text(null, new Part.Both(wording, readingCopy.orElseGet(ContractPrints::untranslated))),
            new Part.Signatures(List.of("lender", counterparty))).sealedBy(sha256).binding();
    }
}
