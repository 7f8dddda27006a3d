package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A refusal as problem details (RFC 9457), with {@code rule} and {@code field}, and {@code message} for Tasklist, which reads that key. */
final class Problem {
    private Problem() {
    }

    static ProblemDetail of(Refusal refusal) {
        HttpStatus status = refusal.field().isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : status(refusal.rule());
        String sentence = refusal.chinese() + " / " + refusal.english();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(Refusal.INPUT.equals(refusal.rule()) ? "输入有误 Bad input" : "不予办理 Refused");
        problem.setType(URI.create("about:blank"));
        problem.setProperty("rule", refusal.rule());
        refusal.field().ifPresent(field -> problem.setProperty("field", field));
        problem.setProperty("message", sentence + " [" + refusal.rule() + "]");
        return problem;
    }

    static ProblemDetail lostRace() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
            "别人刚刚办理了同一任务，请刷新后再看 / somebody else has just worked on the same task; reload and look again");
        problem.setTitle("并发冲突 Conflict");
        problem.setProperty("message", problem.getDetail());
        return problem;
    }

    /** More is asked for at once than can be done. Nothing was done. */
    static ProblemDetail busy() {
        return unavailable("系统繁忙 Busy", "系统繁忙，未作处理，请稍后重试 / the system is busy and nothing was done; try again shortly");
    }

    /** The server begins or ends. Nothing was looked at. */
    static ProblemDetail notOpen() {
        return unavailable("暂未开放 Not open", "系统正在启动或停止，请稍后重试 / the system is starting or stopping; try again shortly");
    }

    private static ProblemDetail unavailable(String title, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, sentence);
        problem.setTitle(title);
        problem.setProperty("message", sentence);
        return problem;
    }

    /** A fault of which no more is told than its status. */
    static ProblemDetail ofStatus(int status) {
        String sentence = switch (status) {
            case 400, 422 -> "请求有误：参数、字段或编号不对 / bad request: a parameter, field or id is not right";
            case 401 -> "请先登录 / log in first";
            case 403 -> "您无权查看或办理 / you have no right to see or do this";
            case 404 -> "没有找到，或您无权查看 / not found, or not yours to see";
            case 405, 406, 415 -> "不支持这种请求方式或格式 / this method or format is not supported";
            case 409 -> "与他人的操作冲突，请刷新后再看 / conflicts with what somebody else did; reload and look again";
            default -> "系统出错，已记入日志，请联系运行人员 / a fault of the system; it is in the log, tell the operators";
        };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
        problem.setProperty("message", sentence);
        return problem;
    }

    /**
     * 403: not this person. 404: not there, or not of their branches. 409: somebody else's turn. 422: the values, or a lending rule; what names
     * a field is always about its value.
     */
    private static HttpStatus status(String rule) {
        return switch (rule) {
            case "BRN-01" -> HttpStatus.NOT_FOUND;
            case "TSK-01" -> HttpStatus.CONFLICT;
            case "TSK-02", "CUS-12", "REV-02", "INV-04", "CON-06", "DIS-02", "CUS-13", "PLM-05", "CLS-11", "TSK-03", "CMT-08", "DOR-01", "DOR-02", "DOR-03",
                "DOR-04", "LOG-03" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
