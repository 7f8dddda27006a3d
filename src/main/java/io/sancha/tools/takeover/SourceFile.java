package io.sancha.tools.takeover;

import java.util.List;

/** A file of a portfolio as it was read. */
record SourceFile(String name, FileKind kind, List<SourceRow> rows) {
}
