package io.sancha.platform.document;

import java.util.List;

/**
 * A paper without which a task's work is not done.
 *
 * @param any one of these kinds is enough
 * @param rule that asks for it
 * @param again whether each coming of the task needs a new one
 * @param holds whether the task is not completed without it
 * @param zh why, as people read it
 */
public record PaperNeed(List<DocumentType> any, String rule, boolean again, boolean holds, String zh, String en) {
}
