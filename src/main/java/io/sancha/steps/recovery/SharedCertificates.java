package io.sancha.steps.recovery;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentCases;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates that secure several loans (最高额抵押): such a one stays in the vault while another of them is owed (GUA-06). They are known by the
 * certificate and the owner, as where the cover is measured (GUA-04).
 */
@Component
class SharedCertificates {
    private final JdbcClient sql;
    private final DocumentCases cases;

    SharedCertificates(JdbcClient sql, DocumentCases cases) {
        this.sql = sql;
        this.cases = cases;
    }

    private record Other(String caseId, String loanNumber) {
    }

    /** The other loan that is still owed, Chinese and English; of a case of another branch that there is one, without its number (BRN-01). */
    Optional<String> owedBy(String caseId, String certificate) {
        return sql.sql("""
            select other.case_id, other.loan_number
              from security_standing mine join customer_case own on own.case_id = mine.case_id
              join security_standing theirs on theirs.certificate = mine.certificate and theirs.owner = mine.owner and theirs.case_id <> mine.case_id
              join customer_case other on other.case_id = theirs.case_id join loan_standing s on s.loan_number = other.loan_number and s.state <> 'SETTLED'
              left join rehearsed_case here on here.case_id = own.case_id left join rehearsed_case there on there.case_id = other.case_id
             where mine.case_id = :case and mine.certificate = :certificate and here.rehearsed_in is not distinct from there.rehearsed_in
               and (mine.owner not in ('BORROWER', 'SPOUSE') or other.customer_id = own.customer_id)
             order by other.loan_number limit 1""").param("case", caseId).param("certificate", certificate).query(Other.class).optional()
            .map(other -> cases.mayBeNamed(caseId, other.caseId()) ? "借据 " + other.loanNumber() + " / loan " + other.loanNumber()
                : "其他机构的一笔贷款 / a loan at another branch");
    }

    /** @throws Refusal GUA-06 where a certificate that lies in the vault secures another loan that is still owed */
    void check(String caseId, Collection<SettlementDesk.Held> held) {
        held.stream().filter(right -> right.vaultNumber() != null && right.sharedWith() != null).findFirst().ifPresent(right -> {
            String[] other = right.sharedWith().split(" / ");
            throw Refusal.by("GUA-06", "权证 " + right.certificate() + " 同时担保" + other[0] + "，尚未结清，不得退还；待其结清后再办", "the certificate "
                + right.certificate() + " secures " + other[1] + " too, which is still owed; it is given back once that is settled");
        });
    }
}
