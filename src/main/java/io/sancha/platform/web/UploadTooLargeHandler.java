package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Tells that a file is larger than the server takes at all; the task and what was typed stay as they are. Spring gives everything in an
 * upload that is over some bound this name, also a part's headers or the number of parts: those are told as what they are.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadTooLargeHandler {
    /** What is bounded below it is no file. */
    private static final long MEGABYTE = 1 << 20;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException sent) {
        if (NestedExceptionUtils.getMostSpecificCause(sent) instanceof SizeException bound && bound.getPermittedSize() >= MEGABYTE) {
            return BadRequestHandler.told(Refusal.ofInput("file", "文件超过 20 MB，不能一次送达，请分段上传（/api/tasks/{taskId}/uploads）；已填写的内容不受影响",
                "the file is larger than 20 MB and does not come at once; send it in parts (/api/tasks/{taskId}/uploads); nothing that was typed is lost"),
                HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return BadRequestHandler.told(Refusal.ofInput("(body)", "文件名过长或分段过多，请改短文件名、一次传一个文件",
            "the file's name is too long or there are too many parts; shorten the name and send one file at a time"), HttpStatus.BAD_REQUEST);
    }
}
