package dev.mskbootstrap.sandbox.aws;

import com.sun.net.httpserver.HttpExchange;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRequest;
import dev.mskbootstrap.sandbox.aws.wire.Bytes;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests and answers as the JDK's server has them. */
final class Exchanges {

    private Exchanges() {}

    static AwsRequest read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery();
        return new AwsRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                query == null ? "" : query,
                headers,
                Bytes.of(exchange.getRequestBody().readAllBytes()));
    }

    static void send(HttpExchange exchange, AwsAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead) {
            exchange.getResponseHeaders()
                    .set("Content-Length", String.valueOf(answer.body().length()));
        }
        exchange.sendResponseHeaders(
                answer.status(),
                isHead || answer.body().length() == 0 ? -1 : answer.body().length());
        if (!isHead) {
            exchange.getResponseBody().write(answer.body().toArray());
        }
    }
}
