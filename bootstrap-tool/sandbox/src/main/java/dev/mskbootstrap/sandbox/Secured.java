package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.iam.InvalidPolicyException;
import dev.mskbootstrap.sandbox.access.AccessRules;
import dev.mskbootstrap.sandbox.access.MskAuthorizer;
import dev.mskbootstrap.sandbox.access.OpenRules;
import dev.mskbootstrap.sandbox.connect.Gate;
import dev.mskbootstrap.sandbox.connect.Gates;
import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.sasl.IamPrincipalBuilder;
import dev.mskbootstrap.sandbox.sasl.Mechanism;
import dev.mskbootstrap.sandbox.secret.SecretsException;
import dev.mskbootstrap.sandbox.tls.BrokerTls;
import dev.mskbootstrap.sandbox.tls.Certificates;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one run has ready for its secured listeners: certificates, each broker's gate, the rules of the authorizer, and the
 * identities. A plain run has none of them.
 */
final class Secured implements AutoCloseable {
    static final Secured NOTHING = new Secured(Security.NONE, Access.ANYBODYS, null, Map.of(), List.of(), null);

    private final Security security;
    private final Access access;
    private final @Nullable Certificates certificates;
    private final Map<String, String> tls;
    private final List<String> gates;
    private final @Nullable String rules;

    private Secured(
            Security security,
            Access access,
            @Nullable Certificates certificates,
            Map<String, String> tls,
            List<String> gates,
            @Nullable String rules) {
        this.security = security;
        this.access = access;
        this.certificates = certificates;
        this.tls = tls;
        this.gates = gates;
        this.rules = rules;
    }

    /** Throws an InvalidFilesException when the file of identities is not right. */
    static Secured of(SandboxOptions options, SandboxFolder folder) {
        Security security = options.security();
        if (security.listeners().isEmpty()) {
            return NOTHING;
        }
        KafkaClasses.loadMeanwhile();
        try {
            Certificates certificates = Certificates.open(folder.certificates(), InstantSource.system());
            Map<String, String> tls = certificates.listener(security.hostNames().ofAll());
            Access access = Access.of(security.callers(), options.flavour(), folder);
            IamAccess iam = access.iam();
            AccessRules rules = access.rules();
            return new Secured(
                    security,
                    access,
                    certificates,
                    tls,
                    iam == null ? List.of() : gates(iam, security.hostNames(), options.brokers()),
                    rules == null ? null : OpenRules.open(rules));
        } catch (SecretsException | InvalidPolicyException e) {
            throw new SandboxException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> gates(IamAccess access, HostNames names, int brokers) {
        return IntStream.rangeClosed(1, brokers)
                .mapToObj(broker -> Gates.open(new Gate(access, names.of(broker))))
                .toList();
    }

    Certificates certificates() {
        if (certificates == null) {
            throw new IllegalStateException("This sandbox has no listener with TLS");
        }
        return certificates;
    }

    /** Settings of the whole broker: who decides what its clients may do. */
    Map<String, String> settings() {
        if (rules == null) {
            return Map.of();
        }
        Map<String, String> settings = new HashMap<>(BrokerPrincipal.settings());
        settings.put("authorizer.class.name", MskAuthorizer.class.getName());
        settings.put(MskAuthorizer.RULES_CONFIG, rules);
        return settings;
    }

    Access access() {
        return access;
    }

    List<String> notices() {
        return certificates == null ? List.of() : certificates.notices();
    }

    List<SecuredListener> listeners(int broker, Ports ports) {
        return security.listeners().stream()
                .map(listener -> new SecuredListener(
                        listener,
                        security.hostNames().advertised(broker),
                        ports.secured(listener, broker),
                        settings(listener, broker)))
                .toList();
    }

    /** The addresses of a listener, as its clients know them. */
    String bootstrapServers(Listener listener, Ports ports) {
        return IntStream.rangeClosed(1, ports.brokers())
                .mapToObj(broker ->
                        "%s:%d".formatted(security.hostNames().advertised(broker), ports.secured(listener, broker)))
                .collect(Collectors.joining(","));
    }

    private Map<String, String> settings(Listener listener, int broker) {
        Map<String, String> settings = new HashMap<>(tls);
        switch (listener) {
            case TLS -> settings.put("ssl.client.auth", "required");
            case SCRAM -> settings.putAll(scram());
            case IAM -> settings.putAll(iam(gates.get(broker - 1)));
        }
        return settings;
    }

    private static Map<String, String> scram() {
        return Map.of(
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }

    private static Map<String, String> iam(String gate) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "sasl.enabled.mechanisms",
                Arrays.stream(Mechanism.values()).map(Mechanism::name).collect(Collectors.joining(",")));
        settings.put("principal.builder.class", IamPrincipalBuilder.class.getName());
        for (Mechanism mechanism : Mechanism.values()) {
            settings.putAll(mechanism.settings(gate));
        }
        return settings;
    }

    @Override
    public void close() {
        BrokerTls.close(tls);
        gates.forEach(Gates::close);
        if (rules != null) {
            OpenRules.close(rules);
        }
        if (access.guests() != null) {
            access.guests().close();
        }
    }
}
