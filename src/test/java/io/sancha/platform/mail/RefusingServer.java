package io.sancha.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that knows none of its addresses: GreenMail takes mail for whatever address it is given. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger asked = new AtomicInteger();

    RefusingServer(int port) throws IOException {
        socket = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
        var thread = new Thread(this::serve, "refusing mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int asked() {
        return asked.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept();
                 var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                 var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
                out.print("220 refusing\r\n");
                out.flush();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    boolean recipient = line.startsWith("RCPT");
                    asked.addAndGet(recipient ? 1 : 0);
                    out.print(recipient ? "550 5.1.1 no such user\r\n" : line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
                    out.flush();
                }
            } catch (IOException gone) {
                // the caller hung up, or the test is over
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
