package dev.mskbootstrap.tool.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * AWS STS and Secrets Manager, as far as the tool asks them, on loopback; a process finds them by AWS's own variables.
 *
 * <p>Their protocols: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html and
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
final class FakeAws implements AutoCloseable {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final HttpServer server;
    private final Map<String, Map<String, String>> roles = new ConcurrentHashMap<>();
    private final Map<String, String> callers = new ConcurrentHashMap<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile Refusal refusal = new Refusal("AccessDenied", "is not authorized");

    private record Refusal(String code, String message) {}

    private record Answer(int status, String text) {}

    private FakeAws(HttpServer server) {
        this.server = server;
    }

    static FakeAws start() {
        try {
            FakeAws aws = new FakeAws(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            aws.server.createContext("/", aws::serve);
            aws.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            aws.server.start();
            return aws;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on, whoever asks to assume this role gets an identity of a sandbox. */
    FakeAws role(String arn, Map<String, String> environment) {
        roles.put(arn, environment);
        return this;
    }

    /** Whose access key that is. */
    FakeAws caller(String accessKeyId, String arn) {
        callers.put(accessKeyId, arn);
        return this;
    }

    /** An access key that nobody has, or that has expired. */
    FakeAws stranger(String accessKeyId) {
        callers.remove(accessKeyId);
        return this;
    }

    FakeAws secret(String arn, String value) {
        secrets.put(arn, value);
        return this;
    }

    /** What is said to whoever asks for anything else. */
    FakeAws refusing(String code, String message) {
        refusal = new Refusal(code, message);
        return this;
    }

    /** The parameters of each call to assume a role, in their order. */
    List<Map<String, String>> assumed() {
        return asked.stream()
                .filter(call -> "AssumeRole".equals(call.get("Action")))
                .toList();
    }

    /** Where AWS's SDKs look for these services: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
    Map<String, String> variables() {
        return Map.of("AWS_ENDPOINT_URL_STS", address(), "AWS_ENDPOINT_URL_SECRETS_MANAGER", address());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isSts = exchange.getRequestHeaders().getFirst("X-Amz-Target") == null;
            Answer answer = isSts
                    ? sts(parameters(body), key(exchange))
                    : secret(Run.json(body).path("SecretId").asText());
            byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", isSts ? "text/xml" : "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(answer.status(), text.length);
            exchange.getResponseBody().write(text);
        }
    }

    /** Of the signature: {@code Credential=AKIA.../date/...}. */
    private static String key(HttpExchange exchange) {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return authorization.replaceAll(".*Credential=([^/]*)/.*", "$1");
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] both = pair.split("=", 2);
            parameters.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private Answer sts(Map<String, String> call, String key) {
        asked.add(call);
        Map<String, String> environment = roles.get(call.getOrDefault("RoleArn", ""));
        if (environment != null) {
            return assumed(environment);
        }
        String caller = callers.get(key);
        return caller != null && "GetCallerIdentity".equals(call.get("Action"))
                ? result("GetCallerIdentity", "<Arn>" + caller + "</Arn>")
                : new Answer(
                        403,
                        "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                                .formatted(refusal.code(), refusal.message()));
    }

    private static Answer assumed(Map<String, String> environment) {
        return result("AssumeRole", """
                <Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey>\
                <SessionToken>%s</SessionToken><Expiration>%s</Expiration></Credentials>""".formatted(
                        environment.get("AWS_ACCESS_KEY_ID"),
                        environment.get("AWS_SECRET_ACCESS_KEY"),
                        environment.get("AWS_SESSION_TOKEN"),
                        Instant.now().plus(AN_HOUR)));
    }

    private static Answer result(String action, String content) {
        return new Answer(200, "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(action, content));
    }

    private Answer secret(String arn) {
        String value = secrets.get(arn);
        return value == null
                ? new Answer(
                        400, "{\"__type\": \"%s\", \"Message\": \"%s\"}".formatted(refusal.code(), refusal.message()))
                : new Answer(
                        200,
                        "{\"ARN\": \"%s\", \"SecretString\": \"%s\"}"
                                .formatted(arn, Objects.requireNonNull(value).replace("\"", "\\\"")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
