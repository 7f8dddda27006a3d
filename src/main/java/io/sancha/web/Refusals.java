package io.sancha.web;

import io.sancha.audit.Refusal;
import io.sancha.audit.Trail;
import io.sancha.people.Actors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a refusal from our own REST, and sees to it that it is on the trail. */
@RestControllerAdvice
class Refusals {
    private final Trail trail;
    private final Actors actors;

    Refusals(Trail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        trail.refused(refusal, actors.currentUser());
        ProblemDetail problem = Problem.of(refusal);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockingException.class})
    ResponseEntity<ProblemDetail> lostRace() {
        return ResponseEntity.status(409).body(Problem.lostRace());
    }
}
