package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a refusal from our own REST, and sees to it that it is on the trail. */
@RestControllerAdvice
class RefusalHandler {
    private final Trail trail;
    private final Actors actors;
    private final RefusalRateLimit tries;

    RefusalHandler(Trail trail, Actors actors, RefusalRateLimit tries) {
        this.trail = trail;
        this.actors = actors;
        this.tries = tries;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        String user = actors.currentUser();
        boolean question = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!question || tries.worthRecordingAsQuestion(user)) {
            trail.refused(refusal, user);
        }
        ProblemDetail problem = Problem.of(refusal);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockingException.class, DuplicateKeyException.class})
    ResponseEntity<ProblemDetail> lostRace() {
        return ResponseEntity.status(409).body(Problem.lostRace());
    }
}
