package dev.mskbootstrap.tool.cluster;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/** Why brokers and a client do not come together, in a sentence for its user. */
final class LoginFailure {

    private final List<String> servers;
    private final Login login;

    LoginFailure(List<String> servers, Login login) {
        this.servers = servers;
        this.login = login;
    }

    ClusterException of(Throwable cause) {
        if (cause instanceof SslAuthenticationException tls) {
            return tls(tls);
        }
        String reason = cause instanceof UnsupportedSaslMechanismException
                ? "the brokers do not offer this way of logging in at that port"
                : Reasons.text(cause);
        return new ClusterException("log in as " + login.who().get(), reason, login.advice(), cause);
    }

    private ClusterException tls(SslAuthenticationException cause) {
        List<Throwable> chain = Stream.iterate((Throwable) cause, at -> at != null, Throwable::getCause)
                .toList();
        Cause found = first(chain, LoginFailure::byType)
                .or(() -> first(chain, LoginFailure::byText))
                .orElse(Cause.OTHER);
        String reason = found == Cause.OTHER ? Reasons.text(deepest(cause)) : found.what;
        return new ClusterException("agree on TLS with " + String.join(", ", servers), reason, found.fix, cause);
    }

    private static Optional<Cause> first(List<Throwable> chain, Function<Throwable, Optional<Cause>> judge) {
        return chain.stream().map(judge).flatMap(Optional::stream).findFirst();
    }

    private static Throwable deepest(Throwable cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** What TLS can fail for; Java tells some by the type of an exception, others by the text of the alert only. */
    private enum Cause {
        UNTRUSTED(
                "the brokers' certificate is by an authority that is not trusted here",
                "name its certificate as auth.truststore in env.yaml; MSK's own are trusted by Java"),
        EXPIRED(
                "the brokers' certificate has expired",
                "have it renewed, or see whether this machine's clock is right"),
        NOT_YET("the brokers' certificate is not valid yet", "see whether this machine's clock is right"),
        OTHER_NAME(
                "the brokers' certificate is for other names than these",
                "use the names that the certificate has, which are those that the cluster's bootstrap addresses name"),
        NO_TLS("what listens there does not speak TLS", "use the port for TLS, or auth: {type: none}"),
        CLIENT_REFUSED(
                "the brokers do not take this client's certificate, or want one and got none",
                "use a certificate by the authority that the cluster trusts, still valid: auth.certificate and auth.key"),
        OTHER("", "see that the port speaks TLS, and check auth in env.yaml");

        private final String what;
        private final String fix;

        Cause(String what, String fix) {
            this.what = what;
            this.fix = fix;
        }
    }

    private static Optional<Cause> byType(Throwable throwable) {
        return switch (throwable) {
            case CertificateExpiredException e -> Optional.of(Cause.EXPIRED);
            case CertificateNotYetValidException e -> Optional.of(Cause.NOT_YET);
            case CertPathBuilderException e -> Optional.of(Cause.UNTRUSTED);
            default -> Optional.empty();
        };
    }

    private static Optional<Cause> byText(Throwable throwable) {
        String text = String.valueOf(throwable.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no subject alternative") || text.contains("no name matching")) {
            return Optional.of(Cause.OTHER_NAME);
        }
        if (text.contains("unsupported or unrecognized ssl message")) {
            return Optional.of(Cause.NO_TLS);
        }
        boolean isAlert = text.contains("received fatal alert")
                && (text.contains("certificate") || text.contains("unknown_ca") || text.contains("handshake_failure"));
        return isAlert ? Optional.of(Cause.CLIENT_REFUSED) : Optional.empty();
    }
}
