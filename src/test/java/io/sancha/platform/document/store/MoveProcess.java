package io.sancha.platform.document.store;

import io.sancha.platform.database.Turns;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that moves contents and can be killed: it says a line for each that it has moved. */
final class MoveProcess {
    private MoveProcess() {
    }

    public static void main(String[] to) {
        Map<String, String> said = System.getenv();
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> new DriverManagerDataSource(said.get("URL"), said.get("USER"), said.get("PASSWORD")));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
            context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(context.getBean(DataSource.class))));
            context.registerBean(StoreSettings.class, () -> new StoreSettings(to[0], said.get("ENDPOINT"), "us-east-1", said.get("BUCKET"), said.get("KEY"),
                said.get("SECRET"), true, "", false));
            context.register(Turns.class, ContentInDatabase.class, Stores.class, ContentMove.class);
            context.refresh();
            context.getBean(ContentMove.class).to(context.getBean(Stores.class).forNew(), count -> System.out.println(count));
        }
    }
}
