package io.sancha.tools.workbench.web;

import io.sancha.platform.engine.DeployedVersions;
import io.sancha.platform.engine.ElementFigures;
import io.sancha.tools.workbench.VersionReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A file goes by its name without its folder, such as {@code review.bpmn}. What there is not is answered with 404. */
@RestController
@RequestMapping("/api/process-versions")
@Tag(name = "流程版本 Versions of processes")
class VersionController {
    private static final int MOST = 100;
    private final VersionReader reader;

    VersionController(VersionReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "流程图与决策表 Diagrams and decision tables")
    List<DeployedVersions.Versioned> all() {
        return reader.all();
    }

    @GetMapping("/{name}")
    @Operation(summary = "各版本，最新在前：何时部署、谁提出、谁发布、在办业务数 Versions, the latest first: when, by whom, and how many cases follow each")
    List<VersionReader.Row> versions(@PathVariable String name, @RequestParam(defaultValue = "2147483647") int before,
        @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        List<VersionReader.Row> found = reader.of(name, before, limit);
        if (found.isEmpty() && before == Integer.MAX_VALUE) {
            throw nothing();
        }
        return found;
    }

    @GetMapping("/{name}/comparison")
    @Operation(summary = "两个版本的差异：文字与图上位置 How two versions differ, in words and as places on the drawings")
    VersionReader.Comparison compare(@PathVariable String name, @RequestParam int from, @RequestParam int to) {
        return reader.compare(name, from, to).orElseThrow(VersionController::nothing);
    }

    @GetMapping("/{name}/{version}/file")
    @Operation(summary = "下载一个版本 The file of a version")
    ResponseEntity<byte[]> file(@PathVariable String name, @PathVariable int version) {
        byte[] content = reader.content(name, version).orElseThrow(VersionController::nothing).content();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(version + "-" + name).build().toString()).body(content);
    }

    @GetMapping("/{name}/{version}/elements")
    @Operation(summary = "各节点的在办业务数与停留时间 How many cases stand at each element, and how long cases stayed")
    List<ElementFigures.Figure> elements(@PathVariable String name, @PathVariable int version) {
        return reader.elements(name, version).orElseThrow(VersionController::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
