package io.sancha.platform.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads every content and holds it against its hash, so that damage is found while there is still a backup to restore from. */
@Service
public class ContentCheck {
    private static final int PAGE = 500;
    private final JdbcClient sql;
    private final Contents contents;

    ContentCheck(JdbcClient sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    /** What was found. @param read contents, in all stores @param faulty hashes of those that are missing or damaged, in their order */
    public record Found(int read, List<String> faulty) {
    }

    private record Standing(String sha256, int size) {
    }

    /** Reads all of them. @throws UncheckedIOException if a store cannot be reached */
    public Found all() {
        int read = 0;
        List<String> faulty = new ArrayList<>();
        for (List<Standing> page = page(""); !page.isEmpty(); page = page(page.get(page.size() - 1).sha256())) {
            for (Standing one : page) {
                read++;
                if (!isWhole(one)) {
                    faulty.add(one.sha256());
                }
            }
        }
        return new Found(read, faulty);
    }

    private List<Standing> page(String after) {
        return sql.sql("select sha256, size from content_place where sha256 > :after order by sha256 limit :page").param("after", after).param("page", PAGE)
            .query(Standing.class).list();
    }

    private boolean isWhole(Standing one) {
        try (InputStream content = contents.checked(one.sha256(), one.size())) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (ContentMissing | CheckedContent.Damaged faulty) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
