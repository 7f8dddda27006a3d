package io.sancha.steps.contract;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.lending.collateral.Guarantor;
import io.sancha.lending.search.Findable;
import io.sancha.lending.search.FindableKind;
import io.sancha.lending.search.Findables;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.steps.contract.SecurityRegistration.Evidence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rights in security: brought about by registration or delivery (GUA-01, GUA-02), their certificates taken into the vault (GUA-06). */
@Component
class Registrations {
    private final ContractFile file;
    private final SecurityRegistrations registrations;
    private final VaultEntries vault;
    private final CollateralDesk collateral;
    private final Findables findables;
    private final Trail trail;

    Registrations(ContractFile file, SecurityRegistrations registrations, VaultEntries vault, CollateralDesk collateral, Findables findables,
        Trail trail) {
        this.findables = findables;
        this.file = file;
        this.registrations = registrations;
        this.vault = vault;
        this.collateral = collateral;
        this.trail = trail;
    }

    void register(Stamp stamp, LoanContract main, ContractSeal seal, RegisterEntry entry) {
        Map<String, SubordinateContract> wanted = byMark(main);
        Set<String> waiting = new TreeSet<>(wanted.keySet());
        for (int i = 0; i < entry.registrations().size(); i++) {
            RegisterEntry.Registration registration = entry.registrations().get(i);
            String path = "registrations[" + i + "]";
            SubordinateContract contract = wanted.get(registration.collateral());
            if (contract == null || !waiting.remove(registration.collateral())) {
                throw Refusal.ofInput(path + ".collateral", "“" + registration.collateral() + "”不是待登记的押品，待登记：" + waiting,
                    "'" + registration.collateral() + "' is not waiting for registration; these are: " + waiting);
            }
            OnceOnly.check(registrations.existsBySubordinateContractId(contract.id()), "押品 " + contract.mark() + " 已登记", contract.mark() + " was registered");
            checkDate(registration.effectiveOn(), seal.bankDate(), stamp.bankDate(), path + ".effectiveOn");
            SecurityRegistration kept = registrations.save(new SecurityRegistration(stamp, contract, seal.id(), evidence(stamp.caseId(), contract),
                registration));
            trail.about("security-registration", kept.id(), null);
        }
        findables.note(stamp.caseId(), entry.registrations().stream()
            .map(registration -> Findable.described(FindableKind.CERTIFICATE, registration.certificate())).distinct().toList());
        List<String> missing = gaps(main).unregistered();
        if (!missing.isEmpty()) {
            throw Refusal.by("GUA-01", "押品 " + missing + " 尚未登记，担保权自登记（或交付）时设立，请办妥后提交",
                "the security " + missing + " is not registered; the right arises at registration or delivery. Register it first").atField("registrations");
        }
    }

    private static void checkDate(LocalDate effective, LocalDate contractDate, LocalDate today, String path) {
        if (effective != null && effective.isBefore(contractDate)) {
            throw Refusal.by("SEQ-01", "登记日期 " + effective + " 早于合同日期 " + contractDate,
                "registered on " + effective + ", before the contract of " + contractDate).atField(path);
        }
        if (effective != null && effective.isAfter(today)) {
            throw Refusal.by("SEQ-03", "登记日期 " + effective + " 晚于今日 " + today, "the date " + effective + " lies in the future; today is " + today)
                .atField(path);
        }
    }

    /** Certificates of value are delivered, everything else is registered (GUA-01, GUA-02). */
    private Evidence evidence(String caseId, SubordinateContract contract) {
        CollateralKind kind = collateral.of(caseId).collateral().stream().filter(item -> item.mark().equals(contract.mark())).map(Collateral::kind).findFirst()
            .orElseThrow(() -> Refusal.by("GUA-01", "本案没有押品 " + contract.mark() + "，不得登记",
                "the case has no collateral " + contract.mark() + "; it cannot be registered"));
        return kind == CollateralKind.DEPOSIT || kind == CollateralKind.TREASURY_BOND ? Evidence.DELIVERY : Evidence.REGISTRATION;
    }

    void takeIn(Stamp stamp, LoanContract main, VaultIntakeEntry entry) {
        if (!entry.matchesList()) {
            throw Refusal.by("GUA-06", "权证与清单不符，不得入库，请先补齐", "the certificates do not match the list and cannot be taken in; complete them first")
                .atField("matchesList");
        }
        Map<Long, String> marks = byMark(main).values().stream().collect(Collectors.toMap(SubordinateContract::id, SubordinateContract::mark));
        Map<String, SecurityRegistration> waiting = registrations.findBySubordinateContractIdInOrderById(marks.keySet()).stream()
            .collect(Collectors.toMap(r -> marks.get(r.subordinateContractId()), Function.identity(), (a, b) -> a, HashMap::new));
        for (int i = 0; i < entry.items().size(); i++) {
            VaultIntakeEntry.Item item = entry.items().get(i);
            SecurityRegistration registration = waiting.remove(item.collateral());
            if (registration == null) {
                throw Refusal.ofInput("items[" + i + "].collateral", "“" + item.collateral() + "”没有待入库的权证",
                    "'" + item.collateral() + "' has no certificate waiting for the vault");
            }
            checkPlace(registration, item, "items[" + i + "]");
            VaultEntry kept = vault.save(new VaultEntry(stamp, registration.id(), item.vaultNumber()));
            trail.about("vault-entry", kept.id(), null);
        }
        List<String> outside = gaps(main).outsideVault();
        if (!outside.isEmpty()) {
            throw Refusal.by("GUA-06", "押品 " + outside + " 的权证尚未入库", "the certificates of " + outside + " are not taken in").atField("items");
        }
    }

    /** A place in the vault is given once, and a certificate lies in one. */
    private void checkPlace(SecurityRegistration registration, VaultIntakeEntry.Item item, String path) {
        OnceOnly.check(vault.existsByRegistrationId(registration.id()), "押品 " + item.collateral() + " 的权证已入库",
            "the certificate of " + item.collateral() + " was taken in");
        if (vault.existsByVaultNumber(item.vaultNumber())) {
            throw Refusal.by("GUA-06", "库位 " + item.vaultNumber() + " 已有权证，请另给库位", "the place " + item.vaultNumber()
                + " holds another certificate; give it a place of its own").atField(path + ".vaultNumber");
        }
    }

    /** What the security of a contract lacks. Asked in a fixed number of statements, however many things secure it. */
    SecurityGaps gaps(LoanContract main) {
        List<SubordinateContract> contracts = file.subordinates(main);
        Map<Long, String> toRegister = contracts.stream().filter(SubordinateContract::needsRegistration)
            .collect(Collectors.toMap(SubordinateContract::id, SubordinateContract::mark));
        List<SecurityRegistration> registered = registrations.findBySubordinateContractIdInOrderById(toRegister.keySet());
        Set<Long> inVault = vault.findByRegistrationIdIn(registered.stream().map(SecurityRegistration::id).toList()).stream()
            .map(VaultEntry::registrationId).collect(Collectors.toSet());
        Set<Long> done = registered.stream().map(SecurityRegistration::subordinateContractId).collect(Collectors.toSet());
        return new SecurityGaps(withoutContract(main.caseId(), contracts),
            toRegister.entrySet().stream().filter(wanted -> !done.contains(wanted.getKey())).map(Map.Entry::getValue).sorted().toList(),
            registered.stream().filter(r -> !inVault.contains(r.id())).map(r -> toRegister.get(r.subordinateContractId())).sorted().toList());
    }

    private List<String> withoutContract(String caseId, List<SubordinateContract> contracts) {
        return collateral.find(caseId).map(security -> Stream.concat(
            security.collateral().stream().filter(item -> contracts.stream().noneMatch(c -> c.secures(item))).map(Collateral::mark),
            security.guarantors().stream().filter(surety -> contracts.stream().noneMatch(c -> c.secures(surety))).map(Guarantor::mark))
            .sorted().toList()).orElse(List.of());
    }

    List<SecurityHeld> held(LoanContract main) {
        Map<Long, SubordinateContract> contracts = byMark(main).values().stream().collect(Collectors.toMap(SubordinateContract::id, Function.identity()));
        List<SecurityRegistration> all = registrations.findBySubordinateContractIdInOrderById(contracts.keySet());
        Map<Long, String> places = vault.findByRegistrationIdIn(all.stream().map(SecurityRegistration::id).toList()).stream()
            .collect(Collectors.toMap(VaultEntry::registrationId, VaultEntry::vaultNumber));
        return all.stream().map(r -> {
            SubordinateContract contract = contracts.get(r.subordinateContractId());
            return new SecurityHeld(r.id(), contract.mark(), contract.kind(), contract.number(), r.certificate(), r.effectiveOn(),
                Optional.ofNullable(places.get(r.id())));
        }).toList();
    }

    private Map<String, SubordinateContract> byMark(LoanContract main) {
        return file.subordinates(main).stream().filter(SubordinateContract::needsRegistration)
            .collect(Collectors.toMap(SubordinateContract::mark, Function.identity()));
    }
}
