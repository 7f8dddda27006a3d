package io.sancha.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what ended before it came to our code: problem details to programs and scripts, a page of the same words to a browser. */
@Controller
@Hidden
class ErrorAnswers implements ErrorController {
    private final ObjectMapper json;

    ErrorAnswers(ObjectMapper json) {
        this.json = json;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws JsonProcessingException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemDetail problem = Problem.ofRequest(request, status instanceof Integer known ? known : HttpStatus.NOT_FOUND.value());
        EngineWords.speak(problem, request);
        boolean page = ProblemPage.isFor(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), request);
        return ResponseEntity.status(problem.getStatus())
            .header(HttpHeaders.CONTENT_TYPE, page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE)
            .body(page ? ProblemPage.of(problem, false, request).getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(problem));
    }
}
