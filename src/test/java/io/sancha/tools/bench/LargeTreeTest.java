package io.sancha.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.platform.engine.BuildFiles;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree that the guard is measured on is several of the bank's, and each copy is asked what the first is. */
class LargeTreeTest {
    private final LargeTree tree = LargeTree.of(BuildFiles.all(), 2);

    @Test
    void theGuardFindsNothingInTheCopiesAndWhatIsWrongInOneOfThem() {
        assertThat(tree.files()).extracting(SourceFile::name).contains("review/review.bpmn", "review2/review2.bpmn", "approval2/determine-authority2.dmn")
            .doesNotHaveDuplicates();
        assertThat(tree.guard().check(tree.files())).isEmpty();

        List<Finding> duty = tree.guard().check(with("review2/review2.bpmn", "camunda:candidateGroups=\"reviewer\"", "camunda:candidateGroups=\"collector\""));
        assertThat(duty).extracting(Finding::file, Finding::rule).contains(tuple("review2/review2.bpmn", "MOD-06"));
        List<Finding> order = tree.guard().check(with("lifecycle/credit-lifecycle.bpmn", "calledElement='credit-lifecycle2'", "calledElement='review2'"));
        assertThat(order).as("nothing leads to the copy any more").isNotEmpty();
        List<Finding> table = tree.guard().check(with("committee2/determine-committee2.dmn", "&lt;= 1000000", "&lt;= 2000000"));
        assertThat(table).extracting(Finding::rule).contains("TAB-04");
    }

    private List<SourceFile> with(String name, String word, String other) {
        return tree.files().stream().map(file -> {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            assertThat(!file.name().equals(name) || text.contains(word)).as("%s has %s", name, word).isTrue();
            return file.name().equals(name) ? new SourceFile(name, text.replace(word, other).getBytes(StandardCharsets.UTF_8)) : file;
        }).toList();
    }
}
