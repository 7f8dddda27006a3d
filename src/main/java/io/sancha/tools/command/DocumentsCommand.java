package io.sancha.tools.command;

import io.sancha.platform.document.ContentPlaces;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an operator does with the contents of all files. */
@Command(name = "documents", mixinStandardHelpOptions = true, description = "文件存储 Where the contents of files are kept.",
    subcommands = {DocumentsCommand.Move.class, DocumentsCommand.Verify.class})
public class DocumentsCommand implements Runnable {
    @Override
    public void run() {
        new picocli.CommandLine(this).usage(System.err);
    }

    /** Chinese text whatever the terminal's locale. */
    private static PrintStream inUtf8() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Reads every content. */
    @Command(name = "verify", mixinStandardHelpOptions = true, description = {"读取全部文件内容并核对指纹，列出缺失或损坏的。",
        "Read the contents of all files, hold each against its hash, and name those that are missing or damaged."})
    static class Verify implements Callable<Integer> {
        @Override
        public Integer call() {
            PrintStream out = inUtf8();
            try (var context = QuietContext.open()) {
                ContentPlaces.Verified found = context.getBean(ContentPlaces.class).verify();
                found.faulty().forEach(sha256 -> out.printf("缺失或损坏 missing or damaged: %s%n", sha256));
                out.printf("已读 %d 份，缺失或损坏 %d 份 / %d read, %d missing or damaged%n", found.read(), found.faulty().size(), found.read(),
                    found.faulty().size());
                return found.faulty().isEmpty() ? 0 : 1;
            }
        }
    }

    /** Moves all contents to the store that is named; what was broken off goes on. */
    @Command(name = "move", mixinStandardHelpOptions = true, description = {
        "将全部文件内容移到另一处存储：逐份复制、读回核对指纹，然后才从原处删除。中断后再次执行即续做；服务可同时运行。",
        "Move the contents of all files to another store: each is copied, read back and held against its hash, and only then given up where it was. "
            + "What was broken off goes on when the command is given again; the server may run meanwhile."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are there 已全部移到", "1:some are missing or damaged and stay; they are named 有缺失或损坏而未移的，逐一列出",
            "2:wrong use or setting 用法或设置有误", "3:a store cannot be reached; go on later 存储访问不了，可稍后续做"})
    static class Move implements Callable<Integer> {
        private static final int STEP = 100;
        @Option(names = "--to", required = true, paramLabel = "postgresql|s3",
            description = "移到何处，须与 SANCHA_DOCUMENTS 相同 where to; the same as SANCHA_DOCUMENTS")
        private String to;

        @Override
        public Integer call() {
            PrintStream out = inUtf8();
            try (var context = QuietContext.open()) {
                ContentPlaces places = context.getBean(ContentPlaces.class);
                ContentPlaces.Moved moved = places.moveTo(to, count -> {
                    if (count % STEP == 0) {
                        System.err.println(count);
                    }
                });
                moved.faulty().forEach(sha256 -> out.printf("缺失或损坏，未移 missing or damaged, not moved: %s%n", sha256));
                out.printf("已移 %d 份（%d 字节），现在 %s 共 %d 份，未移 %d 份 / %d moved (%d bytes), %d are in %s now, %d are not%n", moved.moved(), moved.bytes(),
                    to, moved.there(), moved.left(), moved.moved(), moved.bytes(), moved.there(), to, moved.left());
                return moved.left() == 0 ? 0 : 1;
            }
        }
    }
}
