package io.sancha.lending.customer;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a case's forms tell of its customer. */
@Component
class CustomerFacts implements CaseFacts<CustomerFacts.Facts> {
    private final CustomerDesk desk;
    private final Clock clock;
    private final Actors actors;

    CustomerFacts(CustomerDesk desk, Clock clock, Actors actors) {
        this.desk = desk;
        this.clock = clock;
        this.actors = actors;
    }

    /**
     * @param idPaper kind of the paper of a natural person
     * @param nationality of a passport
     * @param age completed years of a natural person; the birth date would tell what the masked number hides
     * @param file null while none is collected
     * @param check null until identity is reviewed
     * @param missing what the archive lacks (CUS-02)
     */
    record Facts(CustomerKind kind, String name, String uscc, PaperKind idPaper, String nationality, IdentityNumber idNumber, Integer age, File file,
                 List<Ratio> ratios, Check check, List<Missing> missing, List<String> archiveList) {
    }

    /** @param collectedOn the bank date of the collection @param changes what differs from the one before */
    record File(int version, LocalDate collectedOn, String collectedBy, String address, String phone, boolean inServiceArea, boolean existingCustomer,
        Account basicAccount,
                Business business, Household household, List<Shareholder> shareholders, List<Property> property, List<FinancialStatement> statements,
                List<String> changes) {
    }

    /** Fractions and times as decimal text; null where a ratio cannot be computed. */
    record Ratio(LocalDate asOf, String debtToAssets, String currentRatio, String quickRatio, String receivablesTurnover, String inventoryTurnover,
        String salesMargin,
                 String returnOnAssets, String salesGrowth) {
    }

    record Check(IdentityOutcome outcome, String rule, String finding) {
    }

    record Missing(ArchiveItem item, String title) {
    }

    @Override
    public String section() {
        return "customer";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        return desk.find(caseId).map(customer -> facts(caseId, customer));
    }

    private Facts facts(String caseId, Customer customer) {
        Optional<CreditFile> file = desk.latestFile(caseId);
        return new Facts(customer.kind(), customer.name(), customer.uscc().map(UnifiedSocialCreditCode::code).orElse(null),
            customer.idNumber().map(IdentityNumber::paper).orElse(null), customer.idNumber().map(IdentityNumber::nationality).orElse(null),
            customer.idNumber().orElse(null),
            customer.idNumber().flatMap(number -> number.ageOn(LocalDate.now(clock))).orElse(null),
            file.map(this::file).orElse(null),
            file.map(found -> Ratios.ofYears(found.statements()).stream().map(CustomerFacts::ratio).toList()).orElse(List.of()),
            desk.checkOf(caseId).map(check -> new Check(check.outcome(), check.rule().orElse(null), check.finding())).orElse(null),
            file.map(found -> desk.missingArchiveItems(caseId).stream().map(item -> new Missing(item, title(item))).toList()).orElse(List.of()),
            ArchiveItem.of(customer.kind()).stream().map(CustomerFacts::title).toList());
    }

    private static String title(ArchiveItem item) {
        return item.chinese() + " " + item.english();
    }

    private File file(CreditFile file) {
        List<String> changes = file.changes().isEmpty() ? List.of() : Arrays.asList(file.changes().split(","));
        return new File(file.version(), file.recorded().bankDate(), actors.displayName(file.recorded().by()), file.address(), file.phone().orElse(null),
            file.inServiceArea(), file.existingCustomer(),
            file.basicAccount().orElse(null), file.business().orElse(null), file.household().orElse(null), file.shareholders(), file.property(),
            file.statements(), changes);
    }

    static Ratio ratio(Ratios of) {
        return new Ratio(of.statement().asOf(), text(of.debtToAssets()), text(of.currentRatio()), text(of.quickRatio()), text(of.receivablesTurnover()),
            text(of.inventoryTurnover()), text(of.salesMargin()), text(of.returnOnAssets()), text(of.salesGrowth()));
    }

    private static String text(Optional<BigDecimal> ratio) {
        return ratio.map(BigDecimal::toPlainString).orElse(null);
    }
}
