package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Overloaded;
import io.sancha.platform.people.Actors;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a refusal from our own REST, as a page to who followed a link to a file, and sees to it that it is on the trail. */
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
    ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request) {
        String user = actors.currentUser();
        boolean question = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        try {
            if (!question || tries.worthRecordingAsQuestion(user)) {
                trail.refused(refusal, user);
            }
        } catch (RuntimeException e) {
            if (Overloaded.causes(e)) {
                // what cannot be recorded is not told either: the same request is refused again later
                return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, Unavailable.SOON).body(Problem.busy());
            }
            throw e;
        }
        return ProblemPage.isForFile(request) ? ProblemPage.answer(Problem.of(refusal), request) : Problem.answer(Problem.of(refusal));
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockingException.class, DuplicateKeyException.class})
    ResponseEntity<ProblemDetail> lostRace() {
        return Problem.answer(Problem.lostRace());
    }
}
