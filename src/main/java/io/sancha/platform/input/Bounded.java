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
        return body(sent, largest, "未予保存，请缩短后再存；已填写的内容仍在页面上", "not saved; shorten it and save again; what was typed is still on the page");
    }

    /**
     * The body of a request that comes from no page.
     *
     * @param chinese what becomes of it and what to do, where there is more
     */
    public static byte[] body(InputStream sent, int largest, String chinese, String english) throws IOException {
        byte[] body = sent.readNBytes(largest + 1);
        if (body.length > largest) {
            String bound = String.format("%,d", largest);
            throw Refusal.ofInput("(body)", "内容超过 " + bound + " 字节，" + chinese, "longer than " + bound + " bytes and " + english);
        }
        return body;
    }
}
