package io.sancha.steps.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.login.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** CON-01, CON-02. */
class ContractTermsTest {
    private static final Map<String, String> ACCESSORY = Map.of("number", "HT-1-C1", "mainNumber", "HT-1", "borrower", "某厂", "amount",
        "人民币 900,000.00 元", "amountInCapitals", "人民币玖拾万元整", "termMonths", "12", "provider", "某厂", "providerIdentity", "身份见主合同", "thing", "厂房",
        "lender", "某银行");

    @Test
    void theTextQuotesTheMainContract() {
        String text = ContractText.fill(SubordinateKind.MORTGAGE.template(), Language.ZH, ACCESSORY);

        assertThat(text).contains("借款合同 HT-1 的从合同。主债权：借款人 某厂，金额 人民币 900,000.00 元，大写：人民币玖拾万元整，期限 12 个月").contains("2026 年第 1 版")
            .doesNotContain("{{");
    }

    @ParameterizedTest
    @EnumSource(SubordinateKind.class)
    void everyKindHasItsText(SubordinateKind kind) {
        assertThat(ContractText.fill(kind.template(), Language.ZH, ACCESSORY)).contains("HT-1-C1");
        assertThat(ContractText.fill(kind.template(), Language.EN, ACCESSORY)).contains("HT-1-C1").doesNotContain("{{");
    }

    /** CON-01: who changes a text makes another edition of it; what was drawn up on this one quotes it by its name. */
    @ParameterizedTest
    @CsvSource({
        "loan-contract-2024-1.txt, 8dac16e235c5c2fa6bd4db96ca13dc4e75663abbf117cc8b54115cb55fed9b3b",
        "loan-contract-2026-1.en.txt, 5b62cb3671d8b188ba49eaa856ff8da98ce1504b7582b395023471c585faa9c6",
        "loan-contract-2026-1.txt, 3daef9c9bb2c1afb68f36eebaac65ab3fe46efdac5c6f50604f1a28a7245592c",
        "mortgage-contract-2024-1.txt, 14fa67ed1f465e97dff048b5df36b6085281855a954405c86515fc8610bc611d",
        "mortgage-contract-2026-1.en.txt, dfefb7df19be14ad83f5dbd42a43a329eb4c499426c781010c1db331ff8b3ec0",
        "mortgage-contract-2026-1.txt, ce86d123d59e6c1e82b20c47c1c42c0c3e7bde6489fdc288d5358530ecd81c59",
        "pledge-contract-2024-1.txt, 7079352f9fb7ad2907801d7b69c14ae0b4c3b2b6014a0a927479bb2777916b0d",
        "pledge-contract-2026-1.en.txt, 4676cf539f70a1bf2b1e6cade61386543e6c0988ca7d07375b16797a23b660fc",
        "pledge-contract-2026-1.txt, 97afdffd39292b45c3a793bb69859cbdf1e55c65f55f54498a11c0eb39bfc142",
        "surety-contract-2024-1.txt, 1d438eb42d290152f9db223ad725a0e7f0cd49373ba14bab2011dd57b35a348b",
        "surety-contract-2026-1.en.txt, 2ca4187708af9b1ea740c683c80b1a6076dedd3deef44637e06413f6d32ccf97",
        "surety-contract-2026-1.txt, d948fc2ca23f0533be9321330193999c08769ca92fc7beab4346bf45e7f8803f"})
    void anEditionNeverChanges(String file, String sha256) throws IOException {
        try (InputStream text = ContractText.class.getResourceAsStream("/contracts/" + file)) {
            assertThat(Hashes.sha256(text.readAllBytes())).isEqualTo(sha256);
        }
    }

    @Test
    void refusesATextWithAGap() {
        Map<String, String> values = new HashMap<>(ACCESSORY);
        values.put("borrower", " ");

        assertThatThrownBy(() -> ContractText.fill(SubordinateKind.SURETY.template(), Language.ZH, values)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.rule()).isEqualTo("CON-02"));
    }

    @ParameterizedTest
    @EnumSource(RepaymentMethod.class)
    void interestAtMaturityGoesWithRepaymentInOneSumOnly(RepaymentMethod method) {
        assertThat(Settlement.AT_MATURITY.fits(method)).isEqualTo(method == RepaymentMethod.BULLET);
        assertThat(Settlement.QUARTERLY_20.fits(method)).isEqualTo(method != RepaymentMethod.BULLET);
    }
}
