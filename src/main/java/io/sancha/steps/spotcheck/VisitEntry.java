package io.sancha.steps.spotcheck;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What the risk line enters at {@code visit-unannounced}: of each of the five contents (PLM-06) whether it is as the branch reported it last.
 *
 * @param met who was met, with their position
 * @param differences what was seen where something differs
 */
public record VisitEntry(
    @AskedBy(rule = "PLM-11", zh = "突击检查须写明到访日", en = "a visit has its day")
    @NotNull LocalDate visitedOn,
    @AskedBy(rule = "PLM-11", zh = "突击检查须写明地点", en = "a visit has its place")
    @NotBlank @Size(max = 200) String place,
    @AskedBy(rule = "PLM-11", zh = "突击检查须写明见到何人", en = "a visit names who was met")
    @NotBlank @Size(max = 200) String met,
    @AskedBy(rule = "PLM-06", zh = "经营与财务须逐项比对", en = "business and finance are compared with what was reported")
    @NotNull Agreement business,
    @AskedBy(rule = "PLM-06", zh = "资金用途须逐项比对", en = "the use of the funds is compared with what was reported")
    @NotNull Agreement funds,
    @AskedBy(rule = "PLM-06", zh = "押品须逐项比对", en = "the security is compared with what was reported")
    @NotNull Agreement security,
    @AskedBy(rule = "PLM-06", zh = "保证人须逐项比对", en = "the guarantors are compared with what was reported")
    @NotNull Agreement guarantors,
    @AskedBy(rule = "PLM-06", zh = "还款能力须逐项比对", en = "the ability to repay is compared with what was reported")
    @NotNull Agreement repayment,
    @Size(max = 2000) String differences,
    @AskedBy(rule = "PLM-11", zh = "突击检查须写明所见", en = "a visit tells what was seen")
    @NotBlank @Size(max = 2000) String seen) {

    /** Whatever differs makes the whole differ. */
    VisitOutcome outcome() {
        return contents().anyMatch(one -> one == Agreement.DIFFERS) ? VisitOutcome.DIFFERS : VisitOutcome.AS_REPORTED;
    }

    Stream<Agreement> contents() {
        return Stream.of(business, funds, security, guarantors, repayment);
    }
}
