package io.sancha.platform.input;

import io.sancha.platform.audit.Refusal;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that come in, up to a bound: nobody fills the memory or the database by sending without end. */
public final class Bounded {
    private Bounded() {
    }

    /**
     * The body of a request.
     *
     * @param largest bytes
     * @throws Refusal INPUT, which says the bound, if there is more
     */
    public static byte[] body(InputStream sent, int largest) throws IOException {
        byte[] body = sent.readNBytes(largest + 1);
        if (body.length > largest) {
            String bound = String.format("%,d", largest);
            throw Refusal.ofInput("(body)", "内容超过 " + bound + " 字节，未予保存，请缩短后再存；已填写的内容仍在页面上",
                "longer than " + bound + " bytes and not saved; shorten it and save again; what was typed is still on the page");
        }
        return body;
    }
}
