package io.sancha.tools.help.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.tools.help.HelpDesk;
import io.sancha.tools.help.HelpSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@Tag(name = "帮助 Help")
class HelpController {
    private static final int LONGEST = 100;
    private final HelpDesk help;

    HelpController(HelpDesk help) {
        this.help = help;
    }

    @GetMapping("/api/help")
    @Operation(summary = "帮助目录：岗位、任务、规则 What there is help for: duties, tasks, rules")
    HelpDesk.Contents contents() {
        return help.contents();
    }

    @GetMapping("/api/help/tasks/{task}")
    @Operation(summary = "一件任务怎么办 How a task is done")
    HelpDesk.TaskPage task(@PathVariable String task) {
        return found(help.task(task));
    }

    @GetMapping("/api/help/duties/{duty}")
    @Operation(summary = "一个岗位的一天 A duty's day")
    HelpDesk.DutyPage duty(@PathVariable String duty) {
        return found(help.duty(duty));
    }

    @GetMapping("/api/help/rules/{rule}")
    @Operation(summary = "一条规则要求什么、出自哪里 What a rule demands and where it comes from")
    HelpDesk.RulePage rule(@PathVariable String rule) {
        return found(help.rule(rule));
    }

    @GetMapping("/api/help/search")
    @Operation(summary = "在帮助中查找，各词都要出现 What speaks of all these words")
    List<HelpSearch.Hit> search(@RequestParam String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.ofInput("text", "请填写要查找的词，最多 " + LONGEST + " 字", "say what to look for, in at most " + LONGEST + " characters");
        }
        return help.search(text);
    }

    private static <T> T found(Optional<T> page) {
        return page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
