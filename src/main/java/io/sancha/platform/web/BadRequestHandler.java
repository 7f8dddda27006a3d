package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.ExpectedKind;
import io.sancha.platform.input.FoundValue;
import io.sancha.platform.input.JsonText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells of requests that Spring cannot read, in the same words as a refusal: rule INPUT, the field, Chinese and English. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BadRequestHandler {
    /** What broke off on its way; or nothing at all, which is told as an empty entry is. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> body(HttpMessageNotReadableException wrong) {
        return wrong.getCause() instanceof IOException ? told(notWhole(), HttpStatus.BAD_REQUEST) : Problem.answer(Problem.of(JsonText.empty()));
    }

    static Refusal notWhole() {
        return Refusal.ofInput("(body)", "请求没有收全，请重新发送", "the request did not arrive whole; send it again");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(MethodArgumentTypeMismatchException wrong) {
        ExpectedKind expected = ParameterKind.of(wrong.getParameter(), wrong.getRequiredType());
        return told(FoundValue.of(wrong.getValue()).insteadOf(expected.chinese(), expected.english()).at(wrong.getName()), HttpStatus.BAD_REQUEST);
    }

    /** A number outside of what the list says with {@code @Min} and {@code @Max}: nobody gets a shorter page than they asked for without being told. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(HandlerMethodValidationException wrong) {
        ParameterValidationResult first = wrong.getParameterValidationResults().get(0);
        ExpectedKind expected = ParameterKind.of(first.getMethodParameter(), first.getMethodParameter().getParameterType());
        return told(FoundValue.of(first.getArgument()).insteadOf(expected.chinese(), expected.english()).at(first.getMethodParameter().getParameterName()),
            HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameter(MissingServletRequestParameterException missing) {
        return told(Refusal.ofInput(missing.getParameterName(), "必填", "is required"), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> part(MissingServletRequestPartException missing) {
        return told(Refusal.ofInput(missing.getRequestPartName(), "请求中没有文件", "the request holds no file"), HttpStatus.BAD_REQUEST);
    }

    /** Without a boundary, cut off in the middle, or not multipart at all. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> multipart(MultipartException wrong, HttpServletRequest request) {
        // the server itself refuses U+0000 in a name, before it gets to where files are read
        if (NestedExceptionUtils.getMostSpecificCause(wrong) instanceof InvalidFileNameException) {
            return told(Refusal.ofInput("file", "文件名含 U+0000，不是可用的文字，请改名后重传", "the file's name holds U+0000, which is no text; rename it and send it again"),
                HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String kind = request.getContentType();
        return told(UploadParts.boundary(kind).isPresent() ? UploadParts.cutOff(kind, request.getContentLengthLong(), "") : UploadParts.noUpload(kind),
            HttpStatus.BAD_REQUEST);
    }

    static ResponseEntity<ProblemDetail> told(Refusal refusal, HttpStatus status) {
        ProblemDetail problem = Problem.of(refusal);
        problem.setStatus(status);
        return Problem.answer(problem);
    }
}
