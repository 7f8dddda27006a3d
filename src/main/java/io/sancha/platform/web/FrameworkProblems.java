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
        boolean page = ProblemPage.isFor(request.getServletPath(), request);
        var told = new HttpHeaders();
        told.putAll(headers);
        told.setContentType(page ? MediaType.valueOf("text/html;charset=UTF-8") : MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(page ? ProblemPage.of(problem, false, request) : problem, told, status);
    }
}
