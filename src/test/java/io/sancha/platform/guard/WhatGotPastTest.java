package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.tools.guard.CheckedTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Changes that were tried against the guard by somebody who wanted to get past it, and got past it; each stands for its kind. */
class WhatGotPastTest {
    private static Guard guard;
    private static List<SourceFile> ours;

    @BeforeAll
    static void readOurFiles() throws IOException {
        guard = Guard.ofTheBank();
        ours = CheckedTree.of(List.of(Path.of("processes"))).whole(guard);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/guard/got-past.csv", delimiter = ';', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void isFound(String file, String right, String wrong, String rule) {
        List<SourceFile> tree = new ArrayList<>(ours);
        tree.replaceAll(one -> one.name().equals(file) ? changed(one, right, wrong) : one);
        assertThat(guard.check(tree)).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.rule()).isEqualTo(rule);
        });
    }

    /** FLO-06: fully drawn, every rule of order kept, and every loan stuck: who decides is asked while the authority is still being determined. */
    @Test
    void whatATaskAsksWhenItBeginsWasAnsweredBefore() throws IOException {
        byte[] beside = WhatGotPastTest.class.getResourceAsStream("/guard/authority-beside-decision.bpmn").readAllBytes();
        List<SourceFile> tree = new ArrayList<>(ours);
        tree.replaceAll(one -> one.name().equals("approval/approval.bpmn") ? new SourceFile(one.name(), beside) : one);
        assertThat(guard.check(tree)).extracting(Finding::element, Finding::rule).containsExactly(tuple("decide-approval", "FLO-06"));
    }

    private static SourceFile changed(SourceFile file, String right, String wrong) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        return new SourceFile(file.name(), (text.substring(0, at) + wrong + text.substring(at + right.length())).getBytes(StandardCharsets.UTF_8));
    }
}
