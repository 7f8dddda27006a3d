package io.sancha.platform.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the folders of {@code processes/}, one deployment a stage: its diagrams, decisions and forms together, under the names by which
 * forms are asked for ({@code diligence/write-report.html}) whether we run from classes or from the jar. Forms are deployed complete with the
 * parts they share ({@link FormParts}). A stage is deployed anew only if a file of its has changed, or a part that its forms show.
 */
@Component
class ProcessDeployment implements SmartInitializingSingleton {
    private static final String ROOT = "processes/";
    private final RepositoryService repository;

    ProcessDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            filesByStage().forEach(this::deploy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Resource>> filesByStage() throws IOException {
        Map<String, Map<String, Resource>> stages = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.*")) {
            String address = file.getURL().toString();
            String name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
            stages.computeIfAbsent(name.substring(0, name.indexOf('/')), s -> new TreeMap<>()).put(name, file);
        }
        return stages;
    }

    private void deploy(String stage, Map<String, Resource> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(stage).source("sancha").enableDuplicateFiltering(false);
        files.forEach((name, file) -> deployment.addInputStream(name, new ByteArrayInputStream(content(name, file))));
        deployment.deploy();
    }

    /** Forms are deployed complete, so that they compare equal to those that are there already. */
    private static byte[] content(String name, Resource file) {
        try (InputStream stream = file.getInputStream()) {
            byte[] content = stream.readAllBytes();
            return name.endsWith(".html") ? BuildForms.complete(content).orElseThrow() : content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
