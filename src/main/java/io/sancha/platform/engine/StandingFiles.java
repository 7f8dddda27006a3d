package io.sancha.platform.engine;

import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.core.io.ClassPathResource;

/** The files beside those that are deployed, so that the whole tree is looked at: each process and table that was not sent. */
public final class StandingFiles {
    private static final byte[] NOTHING = {};

    private StandingFiles() {
    }

    /** As they come with the build, for whoever asks without a bank that runs. */
    public static List<SourceFile> ofTheBuild(Guard.Names sent) {
        return beside(sent, StandingFiles::ofClasspath);
    }

    /** As they were deployed last, which is what runs; asked within a command of the engine. */
    static List<SourceFile> newest(Guard.Names sent) {
        return beside(sent, file -> file.endsWith(".bpmn") ? deployed(Context.getCommandContext().getProcessDefinitionManager()
            .findLatestProcessDefinitionByKeyAndTenantId(key(file), null))
            : deployed(Context.getCommandContext().getDecisionDefinitionManager().findLatestDecisionDefinitionByKeyAndTenantId(key(file), null)));
    }

    /** Finds the content of a file by its name; null where there is none. */
    @FunctionalInterface
    interface Contents {
        byte[] of(String file);
    }

    static List<SourceFile> beside(Guard.Names sent, Contents contents) {
        List<SourceFile> files = new ArrayList<>();
        for (ContractProcess process : Contract.ofTheBank().processes()) {
            if (!sent.processes().contains(process.key())) {
                add(files, process.file(), contents);
            }
            // their content is asked when they are stored; here they are there or not
            process.forms().filter(form -> !sent.files().contains(form)).forEach(form -> files.add(new SourceFile(form, NOTHING)));
        }
        Contract.ofTheBank().allTables().filter(table -> !sent.decisions().contains(key(table))).forEach(table -> add(files, table, contents));
        return files;
    }

    private static void add(List<SourceFile> files, String name, Contents contents) {
        byte[] content = contents.of(name);
        if (content != null) {
            files.add(new SourceFile(name, content));
        }
    }

    /** {@code review} of {@code review/review.bpmn}: files are named as what is in them. */
    static String key(String file) {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }

    private static byte[] deployed(ResourceDefinition newest) {
        CommandContext command = Context.getCommandContext();
        return newest == null ? null : command.getResourceManager()
            .findResourceByDeploymentIdAndResourceName(newest.getDeploymentId(), newest.getResourceName()).getBytes();
    }

    private static byte[] ofClasspath(String file) {
        try (InputStream content = new ClassPathResource("processes/" + file).getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
