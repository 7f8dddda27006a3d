package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.login.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * What went wrong, as problem details (RFC 9457) of one shape at every entrance, ours and the engine's: a title and a sentence in Chinese and English,
 * the sentence also as {@code zh} and {@code en} for whoever shows one language, {@code rule} and {@code field} of what was refused, and {@code message} for
 * Tasklist, which reads that key. A fault of the system breaks no rule.
 */
final class Problem {
    /** What stands for a field where an upload cannot be read at all. */
    static final String UPLOAD = "(upload)";
    /** The rule by which entrances are closed to whom they do not concern. */
    private static final String CLOSED = "API-01";
    private static final String BETWEEN = " / ";

    private Problem() {
    }

    static ProblemDetail of(Refusal refusal) {
        HttpStatus status = refusal.field().map(Problem::statusOfField).orElseGet(() -> status(refusal.rule()));
        ProblemDetail problem = refused(status, refusal.rule(), refusal.chinese(), refusal.english());
        problem.setTitle(Refusal.INPUT.equals(refusal.rule()) ? "输入有误 Bad input" : "不予办理 Refused");
        refusal.field().ifPresent(field -> problem.setProperty("field", field));
        return problem;
    }

    /** Its format is set here: whoever asks for one that there is not, or in words that nobody understands, is told all the same. */
    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ProblemDetail refused(HttpStatusCode status, String rule, String sentence) {
        int slash = sentence.indexOf(BETWEEN);
        return refused(status, rule, sentence.substring(0, slash), sentence.substring(slash + BETWEEN.length()));
    }

    private static ProblemDetail refused(HttpStatusCode status, String rule, String chinese, String english) {
        ProblemDetail problem = said(status, chinese, english);
        problem.setType(URI.create("about:blank"));
        problem.setProperty("rule", rule);
        problem.setProperty("message", problem.getDetail() + " [" + rule + "]");
        return problem;
    }

    private static ProblemDetail said(HttpStatusCode status, String chinese, String english) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, chinese + BETWEEN + english);
        problem.setProperty("zh", chinese);
        problem.setProperty("en", english);
        problem.setProperty("message", problem.getDetail());
        return problem;
    }

    /** The same in one language alone, for the web applications, which show what they are told. */
    static void sayIn(Language language, ProblemDetail problem) {
        Map<String, Object> told = problem.getProperties();
        String sentence = told.get(language.id()).toString();
        problem.setDetail(sentence);
        problem.setTitle(language.named(problem.getTitle()));
        problem.setProperty("message", told.containsKey("rule") ? sentence + " [" + told.get("rule") + "]" : sentence);
    }

    static ProblemDetail lostRace() {
        ProblemDetail problem = refused(HttpStatus.CONFLICT, "TSK-01",
            "别人刚刚办理了同一任务，请刷新后再看 / somebody else has just worked on the same task; reload and look again");
        problem.setTitle("并发冲突 Conflict");
        return problem;
    }

    /** More is asked for at once than can be done. Nothing was done. */
    static ProblemDetail busy() {
        return unavailable("系统繁忙 Busy", "系统繁忙，未作处理，请稍后重试", "the system is busy and nothing was done; try again shortly");
    }

    /** The server begins or ends. Nothing was looked at. */
    static ProblemDetail notOpen() {
        return unavailable("暂未开放 Not open", "系统正在启动或停止，请稍后重试", "the system is starting or stopping; try again shortly");
    }

    private static ProblemDetail unavailable(String title, String chinese, String english) {
        return titled(title, said(HttpStatus.SERVICE_UNAVAILABLE, chinese, english));
    }

    /** What the engine did not take. @param field empty where it says not which: then no more is told than that */
    static ProblemDetail ofEngineField(Optional<Refusal> field) {
        int status = HttpStatus.BAD_REQUEST.value();
        ProblemDetail problem = field.map(Problem::of).orElseGet(() -> ofStatus(status));
        problem.setStatus(status);
        return problem;
    }

    /**
     * What the server itself refused. Where a body broke off while our code read it, the server answers by itself, whatever our code says of it,
     * and notes why.
     */
    static ProblemDetail ofRequest(HttpServletRequest request, int status) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException)) {
            return ofRequestLine(status);
        }
        String kind = request.getContentType();
        ProblemDetail problem = of(UploadParts.boundary(kind).isPresent() ? UploadParts.cutOff(kind, -1, "") : BadRequestHandler.notWhole());
        problem.setStatus(status);
        return problem;
    }

    /** What was refused before it came to our code. */
    static ProblemDetail ofRequestLine(int status) {
        if (status != HttpStatus.BAD_REQUEST.value()) {
            return ofStatus(status);
        }
        ProblemDetail problem = titled("输入有误 Bad input", refused(status, Refusal.INPUT,
            "地址或请求首部读不了，请检查地址中的符号和 % 编码 / the address or a header of the request cannot be read; "
                + "look at the signs and percent encodings in the address"));
        problem.setProperty("field", "(address)");
        return problem;
    }

    /** What the framework or the engine refused, of which no more is told than its status. */
    static ProblemDetail ofStatus(int status) {
        return switch (status) {
            case 401 -> titled("请先登录 Log in first", refused(status, CLOSED, "尚未登录、登录已失效，或用户名、密码、令牌不对，请登录 / "
                + "you are not logged in, your session has ended, or the name, password or token is wrong; log in"));
            case 403 -> titled("不予办理 Refused", refused(status, CLOSED, "您无权查看或办理 / you have no right to see or do this"));
            case 404 -> titled("没有找到 Not found", refused(status, Refusal.INPUT, "没有找到，或您无权查看 / not found, or not yours to see"));
            case 405, 406, 415, 501, 505 -> titled("不支持 Not supported",
                refused(status, Refusal.INPUT, "不支持这种请求方式或格式 / this method or format is not supported"));
            case 409 -> titled("并发冲突 Conflict", refused(status, "TSK-01", "与他人的操作冲突，请刷新后再看 / conflicts with what somebody else did; reload and look again"));
            case 429 -> titled("尝试过多 Too many tries", refused(status, CLOSED, "登录尝试过多，请过一会儿再试 / too many tries to log in; wait a while and try again"));
            default -> status < 500 ? titled("输入有误 Bad input", refused(status, Refusal.INPUT,
                "请求有误：参数、字段或编号不对 / bad request: a parameter, field or id is not right"))
                : fault(status);
        };
    }

    private static ProblemDetail refused(int status, String rule, String sentence) {
        return refused(HttpStatusCode.valueOf(status), rule, sentence);
    }

    private static ProblemDetail fault(int status) {
        return titled("系统出错 Fault", said(HttpStatusCode.valueOf(status), "系统出错，已记入日志，请联系运行人员",
            "a fault of the system; it is in the log, tell the operators"));
    }

    private static ProblemDetail titled(String title, ProblemDetail problem) {
        problem.setTitle(title);
        return problem;
    }

    private static HttpStatus statusOfField(String field) {
        return field.equals(UPLOAD) ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /**
     * 503: not just now. 403: not this person. 404: not there, or not of their branches. 409: somebody else's turn. 422: the values, or a lending rule;
     * what names a field is always about its value.
     */
    private static HttpStatus status(String rule) {
        return switch (rule) {
            case "BRN-01" -> HttpStatus.NOT_FOUND;
            case "DOC-03" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "TSK-01", "TSK-06", "DOC-01", "CHG-05", "CHG-09", "MOV-04", "MOV-05", "MOV-09" -> HttpStatus.CONFLICT;
            case "TSK-02", "CUS-12", "REV-02", "INV-04", "CON-06", "DIS-02", "CUS-13", "PLM-05", "CLS-11", "TSK-03", "CMT-08", "API-01", "API-02", "API-03",
                "API-04", "LOG-03", "CHG-01", "STF-03", "MOV-01" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
