package io.sancha.tools.command;

import io.sancha.Sancha;
import io.sancha.platform.database.Database;
import io.sancha.platform.database.DatabaseAddress;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.login.FirstAdministrator;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import io.sancha.tools.demonstration.DemonstrationRun;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server with Tasklist, Cockpit, our pages and both RESTs. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "启动服务 Start the server (default command).")
public class ServeCommand implements Callable<Integer> {
    /** Not an exit code: the server lives on after the command returns. */
    public static final int KEEPS_RUNNING = -1;

    @Option(names = "--no-demo", description = {"不在空的数据目录中生成示范银行。", "Make no demonstration bank in an empty data folder."})
    private boolean noDemo;

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        int port = freePort(environment.getOrDefault("SERVER_PORT", "8080"));
        DatabaseAddress database = Database.openForTheServer(environment);
        var preparing = new Preparing(environment);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Sancha.class).properties(database.asProperties()).listeners(preparing).run();
        if (preparing.unnamed != null) {
            context.close();
            throw new UnusableSetting(preparing.unnamed.getMessage());
        }
        System.out.println("三查 Sancha: http://localhost:" + port + "/");
        if (database.embedded() && !noDemo) {
            context.getBean(DemonstrationRun.class).beginInTheBackground();
        }
        return KEEPS_RUNNING;
    }

    /** What must be in place before the server opens to requests, after people, diagrams and rules. */
    private static final class Preparing implements ApplicationListener<ApplicationStartedEvent> {
        private final Map<String, String> environment;
        private FirstAdministrator.Unnamed unnamed;

        private Preparing(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public void onApplicationEvent(ApplicationStartedEvent started) {
            ConfigurableApplicationContext context = started.getApplicationContext();
            try {
                context.getBean(FirstAdministrator.class).establish(environment);
                context.getBean(LifecycleProcess.class).abandonedRehearsalsFound();
            } catch (FirstAdministrator.Unnamed nobody) {
                // told by the command in one sentence, not by the framework in a stack trace
                unnamed = nobody;
            }
        }
    }

    private static int freePort(String setting) {
        if (!setting.matches("\\d{1,5}") || Integer.parseInt(setting) > 65535 || Integer.parseInt(setting) == 0) {
            throw new UnusableSetting("SERVER_PORT 应为 1 至 65535 的整数 / SERVER_PORT must be a whole number from 1 to 65535, found: " + setting);
        }
        int port = Integer.parseInt(setting);
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UnusableSetting("端口 " + port + " 已被占用，请停止占用者或另设 SERVER_PORT / port " + port + " is taken; stop what holds it or set SERVER_PORT");
        }
    }
}
