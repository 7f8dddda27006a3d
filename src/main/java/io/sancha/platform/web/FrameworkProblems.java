package io.sancha.platform.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What Spring itself refuses (no such address, method or format), in the shape of all our problems and without its own words. */
@RestControllerAdvice
class FrameworkProblems extends ResponseEntityExceptionHandler {
    @Override
    protected ResponseEntity<Object> createResponseEntity(Object body, HttpHeaders headers, HttpStatusCode status, WebRequest asked) {
        ProblemDetail problem = Problem.ofStatus(status.value());
        var request = ((ServletWebRequest) asked).getRequest();
        if (ProblemPage.isFor(request.getServletPath(), request)) {
            var asPage = new HttpHeaders();
            asPage.putAll(headers);
            asPage.setContentType(MediaType.valueOf("text/html;charset=UTF-8"));
            return new ResponseEntity<>(ProblemPage.of(problem, false), asPage, status);
        }
        return new ResponseEntity<>(problem, headers, status);
    }
}
