package io.sancha.platform.guard.read;

import io.sancha.platform.guard.Finding;
import java.util.List;

/**
 * What was read of one file.
 *
 * @param findings why it cannot be read, and what was found in its words
 * @param readable whether it can be read as what its name says, whatever was found in its words
 * @param diagram null where the file is none, or cannot be read
 * @param table the same
 */
record FileRead(List<Finding> findings, boolean readable, Diagram diagram, Table table) {
}
