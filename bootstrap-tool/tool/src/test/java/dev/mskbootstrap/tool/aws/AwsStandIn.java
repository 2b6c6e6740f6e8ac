package dev.mskbootstrap.tool.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * AWS as a table: what is answered to requests whose {@code METHOD /path?query} begins so. Services are told apart by the
 * scope of the signature. While it is open, the SDK of this JVM and processes with its {@link #variables} ask it alone.
 */
public final class AwsStandIn implements AutoCloseable {

    public static final String CALLER = "arn:aws:sts::123456789012:assumed-role/ops/anna";

    private final HttpServer server;
    private final Map<String, Deque<Answer>> table = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final SdkSettings settings;

    /**
     * What it answers.
     *
     * @param error the service's word for what is wrong; empty for nothing
     * @param time that the answer is said to be of; null for now
     */
    public record Answer(
            int status, String error, String body, @Nullable Instant time) {

        public static Answer json(String body) {
            return new Answer(200, "", body, null);
        }

        static Answer xml(String body) {
            return json(body);
        }

        public static Answer error(int status, String error, String message) {
            return new Answer(status, error, "{\"message\": \"" + message + "\"}", null);
        }

        Answer at(Instant time) {
            return new Answer(status, error, body, time);
        }
    }

    private AwsStandIn(HttpServer server) {
        this.server = server;
        this.settings = SdkSettings.of(url(), "AKIASTANDIN", "stand-in");
    }

    public static AwsStandIn start() {
        try {
            AwsStandIn aws =
                    new AwsStandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            aws.server.createContext("/", aws::serve);
            aws.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            aws.server.start();
            return aws.on(
                    "sts POST /",
                    Answer.xml("<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>" + CALLER
                            + "</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until it is closed. */
    public void set(String property, String value) {
        settings.set(property, value);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** By which processes find it. */
    public Map<String, String> variables() {
        return Map.of(
                "AWS_ENDPOINT_URL", url(),
                "AWS_ACCESS_KEY_ID", "AKIASTANDIN",
                "AWS_SECRET_ACCESS_KEY", "stand-in",
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    /** Answers such requests, such as {@code kafka GET /api/v2/clusters?}, one after another, the last again and again. */
    public AwsStandIn on(String beginning, Answer... answers) {
        table.put(beginning, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /** The requests so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String request = service(exchange) + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(request);
            Answer answer = answer(request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            if (!answer.error().isEmpty()) {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", answer.error());
            }
            if (answer.time() != null) {
                exchange.getResponseHeaders()
                        .set(
                                "Date",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        answer.time().atOffset(ZoneOffset.UTC)));
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** {@code Credential=KEY/date/region/service/aws4_request}. */
    private static String service(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replaceAll(".*Credential=[^/]*/[^/]*/[^/]*/([^/]*)/.*", "$1");
    }

    private synchronized Answer answer(String request) {
        Deque<Answer> answers = table.entrySet().stream()
                .filter(row -> request.startsWith(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new ArrayDeque<>(
                        List.of(Answer.error(404, "NotFoundException", "the stand-in has no answer to " + request))));
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
        settings.close();
    }
}
