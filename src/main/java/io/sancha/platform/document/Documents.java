package io.sancha.platform.document;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Documents extends Repository<Document, Long> {
    Document save(Document document);

    long countByCaseId(String caseId);

    /** The documents that hold: those that no later one replaces. */
    @Query("""
        select d from Document d where d.caseId = :caseId
           and not exists (select 1 from Document later where later.replacesId = d.id) order by d.id""")
    List<Document> holdingIn(String caseId);

    /** The same content in a case of another customer or for another purpose (ARC-02). */
    @Query("select d from Document d where d.sha256 = :sha256 and d.caseId <> :caseId and (d.customerId <> :customerId or d.purpose <> :purpose) order by d.id")
    List<Document> reused(String sha256, String caseId, long customerId, String purpose);
}
