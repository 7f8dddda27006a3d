package io.sancha.steps.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.steps.disbursement.LoanStory;
import io.sancha.tools.walkthrough.DossierVariant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** GUA-06: a certificate that secures two loans is given back once neither is owed. */
class SharedCertificateTest extends LoanStory {
    @Autowired
    private SettlementDesk settling;

    private void paidBack(String one) {
        caseId = one;
        on("2024-04-18");
        paysEverything();
        begin("recovery");
    }

    @Test
    void staysWhileAnotherLoanThatItSecuresIsOwed() {
        DossierVariant dossier = DossierVariant.ofTheGarmentMaker();
        aLoanPaidOut(dossier);
        String first = caseId;
        aLoanPaidOut(dossier);
        String second = caseId;
        String owed = loan();

        paidBack(first);
        assertThat(settling.held(first)).singleElement().satisfies(held -> assertThat(held.sharedWith()).contains(owed));
        refused("GUA-06", "collateral-custodian", "release-security", new ReleaseEntry(true, "李某甲"));
        assertThat(settling.held(first)).as("nothing was given back").hasSize(1);

        paidBack(second);
        does("collateral-custodian", "release-security", new ReleaseEntry(true, "李某甲"));
        caseId = first;
        assertThat(settling.held(first)).singleElement().satisfies(held -> assertThat(held.sharedWith()).isNull());
        does("collateral-custodian", "release-security", new ReleaseEntry(true, "李某甲"));
        assertThat(settling.held(first)).isEmpty();
        assertThat(settling.held(second)).isEmpty();
    }
}
