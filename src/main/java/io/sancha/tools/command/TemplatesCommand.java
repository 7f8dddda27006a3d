package io.sancha.tools.command;

import io.sancha.platform.database.UnusableSetting;
import io.sancha.tools.workbench.ElementTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what Camunda Modeler offers a reviewer by name. Needs no database and no server. */
@Command(name = "templates", mixinStandardHelpOptions = true,
    description = {"按流程契约写出 Camunda Modeler 的元素模板；同名文件被替换。",
        "Write the element templates for Camunda Modeler from the contract of the processes; files of the same names are replaced."},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:written 已写出", "2:the folder cannot be written 文件夹不可写"})
public class TemplatesCommand implements Callable<Integer> {
    @Option(names = "--into", paramLabel = "DIR", defaultValue = ".camunda/element-templates",
        description = "写入的文件夹，缺省为 ${DEFAULT-VALUE} the folder; ${DEFAULT-VALUE} by default")
    private Path folder;

    @Override
    public Integer call() {
        Map<String, String> files = ElementTemplates.files();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UnusableSetting("文件夹 " + folder + " 不可写 / cannot write to the folder " + folder);
        }
        System.out.printf("%d 个文件 files: %s%n", files.size(), folder);
        return 0;
    }
}
