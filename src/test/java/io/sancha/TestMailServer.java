package io.sancha;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A real SMTP server at the one address that the application under test knows; it is down until a test starts it. */
public final class TestMailServer {
    private static int port;

    private TestMailServer() {
    }

    /** The same during the whole test run. */
    public static synchronized int port() {
        if (port == 0) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return port;
    }

    /** Started, with no mail in it. */
    public static GreenMail started() {
        var server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
