package io.sancha.lending.collateral;

import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.PaperKind;
import io.sancha.lending.customer.PartyNumber;
import io.sancha.platform.task.CaseFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Section {@code collateral}: the pool and the sureties as last valued. */
@Component
class CollateralFacts implements CaseFacts<CollateralFacts.Facts> {
    private final CollateralDesk desk;

    CollateralFacts(CollateralDesk desk) {
        this.desk = desk;
    }

    /** @param shortfall what security was applied for but is not to be had; null where nothing lacks */
    record Facts(List<Item> items, List<Surety> guarantors, Money suretyCapacity, String shortfall, LocalDate valuedOn) {
    }

    /** Names as in the entry, so that a form can begin with what was entered before. */
    record Item(String id, CollateralKind kind, CollateralKind.Right right, String description, String owner, Money appraisedValue, boolean disputed,
                BigDecimal ceilingPercent) {
        static Item of(Collateral item) {
            return new Item(item.mark(), item.kind(), item.kind().right(), item.description(), item.owner(), item.appraisedValue(), item.disputed(),
                item.ceilingPercent());
        }
    }

    /** Names as in the entry. @param idPaper null of a company @param idNationality of a passport @param capacity what they can still answer for */
    record Surety(String id, String name, PaperKind idPaper, String idNationality, PartyNumber idNumber, Money netWorth,
                  Money guaranteesGiven, Money capacity) {
        static Surety of(Guarantor surety) {
            return new Surety(surety.mark(), surety.name(), surety.idPaper().orElse(null), surety.idNationality().orElse(null), surety.idNumber(),
                surety.netWorth(), surety.guaranteesGiven(), surety.capacity());
        }
    }

    @Override
    public String section() {
        return "collateral";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        return desk.find(caseId).map(security -> new Facts(security.collateral().stream().map(Item::of).toList(),
            security.guarantors().stream().map(Surety::of).toList(), security.suretyCapacity(), security.shortfall().orElse(null), security.bankDate()));
    }
}
