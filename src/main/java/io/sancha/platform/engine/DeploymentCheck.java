package io.sancha.platform.engine;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.SourceFile;
import java.util.List;

/** What is asked of a person's deployment that the files alone cannot tell, once the guard has found nothing in them. */
public interface DeploymentCheck {
    /**
     * Asked within the deployment's transaction.
     *
     * @param tree all files as they would stand together
     * @param standing the same as they stand now
     * @return why it may not be deployed; empty if it may
     */
    List<Finding> check(List<SourceFile> tree, List<SourceFile> standing);
}
