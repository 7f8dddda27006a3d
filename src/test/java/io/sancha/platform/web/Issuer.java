package io.sancha.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A small OpenID Connect issuer on this machine, with a key of its own and another that it does not publish. */
final class Issuer implements AutoCloseable {
    static final String API = "sancha-api";
    static final String CLIENT = "sancha-web";
    private final HttpServer http;
    /** One pair for all tests: to find the primes takes seconds. */
    private static RSAKey key;
    private static RSAKey foreign;
    /** What the token endpoint hands out next. */
    volatile String idToken = "";

    Issuer() throws IOException, JOSEException {
        makeKeys();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", () -> """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",\
            "subject_types_supported":["public"],
             "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(address()));
        serve("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        serve("/token", () -> "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + idToken + "\"}");
        http.start();
    }

    private void serve(String path, java.util.function.Supplier<String> answer) {
        http.createContext(path, exchange -> {
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Claims of a good access token; tests spoil them. */
    JWTClaimsSet.Builder access(String user, Instant issuedAt, String... groups) {
        return new JWTClaimsSet.Builder().issuer(address()).subject("subject-of-" + user).audience(API).claim("preferred_username", user)
            .claim("name", "钱 " + user)
            .claim("groups", List.of(groups)).issueTime(Date.from(issuedAt)).expirationTime(Date.from(issuedAt.plusSeconds(300)));
    }

    private static synchronized void makeKeys() throws JOSEException {
        if (key == null) {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            foreign = new RSAKeyGenerator(2048).keyID("one").generate();
        }
    }

    String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    /** By another key that calls itself the same. */
    String forged(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(claims, JWSAlgorithm.RS256, new RSASSASigner(foreign));
    }

    /** With the published key taken for a shared secret. */
    String confused(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(claims, JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()));
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
