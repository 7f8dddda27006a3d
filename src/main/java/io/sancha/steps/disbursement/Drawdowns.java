package io.sancha.steps.disbursement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface Drawdowns extends CrudRepository<Drawdown, Long> {
    @Query("select d from Drawdown d where d.contractId = :contractId and exists (select p.id from PayOut p where p.drawdownId = d.id) order by d.id")
    List<Drawdown> paidUnder(long contractId);

    Optional<Drawdown> findFirstByCaseIdOrderByIdDesc(String caseId);
}
