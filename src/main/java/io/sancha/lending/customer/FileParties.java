package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Identities;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes by name and index who stands in a credit file beside the customer: so whoever is related to one of them is kept away from the case
 * (LIM-06), and who is connected to the bank is found (LIM-05), without anybody's number.
 */
@Component
class FileParties {
    private final JdbcClient sql;
    private final Identities identities;

    FileParties(JdbcClient sql, Identities identities) {
        this.sql = sql;
        this.identities = identities;
    }

    void note(CreditFile file) {
        file.business().map(Business::representative).ifPresent(person -> note(file, "REPRESENTATIVE", 0, person.name(), person.idNumber().number()));
        List<Shareholder> shareholders = file.shareholders();
        for (int i = 0; i < shareholders.size(); i++) {
            Shareholder one = shareholders.get(i);
            note(file, "SHAREHOLDER", i, one.name(), one.identity() == null ? null : one.identity().number());
        }
    }

    private void note(CreditFile file, String role, int position, String name, String number) {
        sql.sql("insert into credit_file_party (credit_file_id, role, position, name, identity_index) values (:file, :role, :position, :name, :index)")
            .param("file", file.id()).param("role", role).param("position", position).param("name", name)
            .param("index", number == null ? null : identities.index(number)).update();
    }
}
