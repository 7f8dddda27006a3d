package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Tells that a file is larger than the server takes at all; the task and what was typed stay as they are. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadTooLargeHandler {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException sent) {
        ProblemDetail problem = Problem.of(Refusal.ofInput("file", "文件超过 20 MB，请压缩或分成几个文件再传；已填写的内容不受影响",
            "the file is larger than 20 MB; compress or split it and send it again; nothing that was typed is lost"));
        problem.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(problem);
    }
}
