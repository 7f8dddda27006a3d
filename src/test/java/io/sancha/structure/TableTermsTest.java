package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import io.sancha.steps.acceptance.Effect;
import io.sancha.steps.application.GuaranteeMode;
import io.sancha.steps.application.Product;
import io.sancha.steps.application.PurposeCategory;
import io.sancha.steps.committee.CommitteeDesk;
import io.sancha.steps.disbursement.PayeeKind;
import io.sancha.steps.disbursement.PaymentMethod;
import io.sancha.steps.postloan.InspectionKind;
import io.sancha.steps.recovery.DemandMethod;
import io.sancha.steps.recovery.Measure;
import io.sancha.steps.relationship.Grade;
import io.sancha.steps.relationship.RatingItem;
import io.sancha.steps.warning.WarningGrade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of {@code processes/tables.yaml} are the constants that Java gives a table and reads from it: no more and no fewer. */
class TableTermsTest {
    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
        Map.entry("rate-by-model.item", RatingItem.class), Map.entry("grade-by-points.grade", Grade.class),
        Map.entry("determine-required-documents.customerKind", CustomerKind.class), Map.entry("determine-required-documents.product", Product.class),
        Map.entry("determine-required-documents.guaranteeModes", GuaranteeMode.class), Map.entry("determine-required-documents.types", DocumentType.class),
        Map.entry("determine-required-documents.holder", DocumentHolder.class), Map.entry("check-eligibility.purposeCategory", PurposeCategory.class),
        Map.entry("check-eligibility.effect", Effect.class), Map.entry("determine-committee.customerKind", CustomerKind.class),
        Map.entry("determine-committee.need", CommitteeDesk.Need.class),
        Map.entry("determine-authority.customerKind", CustomerKind.class), Map.entry("determine-authority.rating", Grade.class),
        Map.entry("determine-authority.product", Product.class), Map.entry("determine-payment-method.product", Product.class),
        Map.entry("determine-payment-method.payee", PayeeKind.class), Map.entry("determine-payment-method.method", PaymentMethod.class),
        Map.entry("plan-inspection.kind", InspectionKind.class), Map.entry("plan-inspection.riskClass", RiskClass.class),
        Map.entry("plan-inspection.rating", Grade.class), Map.entry("plan-inspection.product", Product.class),
        Map.entry("plan-inspection.warning", WarningGrade.class),
        Map.entry("choose-measure.measure", Measure.class), Map.entry("choose-measure.method", DemandMethod.class),
        Map.entry("classify-loans.riskClass", RiskClass.class));
    /** Words that a step makes from a truth value or a security, or that are duties: of no enum. */
    private static final List<String> OF_NO_ENUM = List.of("determine-required-documents.customerState", "determine-authority.security",
        "determine-authority.level", "determine-authority.consultation", "determine-payment-method.customer");

    @Test
    void theWordsOfATableAreThoseOfJava() throws Exception {
        JsonNode tables = new ObjectMapper(new YAMLFactory()).readTree(Path.of("processes/tables.yaml").toFile()).get("tables");
        List<String> seen = new ArrayList<>();
        tables.fields().forEachRemaining(table -> Stream.of("inputs", "outputs").forEach(side -> table.getValue().get(side).fields()
            .forEachRemaining(column -> {
                JsonNode domain = side.equals("inputs") ? column.getValue().get("of") : column.getValue();
                String name = table.getKey() + "." + column.getKey();
                if (domain.has("values") && !OF_NO_ENUM.contains(name)) {
                    List<String> words = new ArrayList<>();
                    domain.get("values").forEach(word -> words.add(word.asText()));
                    assertThat(words).as(name).containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ENUMS.get(name).getEnumConstants()).map(Enum::name).toList());
                    seen.add(name);
                }
            })));
        assertThat(new TreeSet<>(seen)).isEqualTo(new TreeSet<>(ENUMS.keySet()));
    }
}
