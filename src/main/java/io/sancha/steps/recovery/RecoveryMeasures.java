package io.sancha.steps.recovery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

interface RecoveryMeasures extends CrudRepository<RecoveryMeasure, Long> {
    Optional<RecoveryMeasure> findFirstByCaseIdOrderByIdDesc(String caseId);

    /** The measures that were carried out, not those that a change of the loan's state overtook. */
    @Query(nativeQuery = true, value = """
        select m.* from recovery_measure m where m.case_id = :caseId
           and (exists (select from payment_demand d where d.measure_id = m.id)
             or exists (select from suit_decision s where s.measure_id = m.id)
             or exists (select from write_off_proposal p join write_off_decision d on d.proposal_id = p.id where p.measure_id = m.id))
         order by m.id""")
    List<RecoveryMeasure> taken(@Param("caseId") String caseId);
}
