package dev.mskbootstrap.sandbox.tls;

import dev.mskbootstrap.sandbox.secret.PrivateFolder;
import dev.mskbootstrap.sandbox.secret.SecretsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * The certificates of one sandbox: an authority (CA) that is made once and kept, and what it issued, in a private
 * folder of PEM files.
 *
 * <p>A certificate is kept while it says what is asked for and is valid for another week; else it is made anew. A file
 * that no sandbox wrote is never overwritten. Several processes may ask for certificates, only one may open first.
 */
public final class Certificates {
    private static final String AUTHORITY = "ca-key.pem";
    private static final String TRUST = "ca.pem";
    private static final String BROKER = "broker.pem";
    private static final String BROKER_NAME = "CN=sandbox broker";
    private static final Duration SPARE = Duration.ofDays(7);

    private final PrivateFolder folder;
    private final InstantSource clock;
    private final Credential authority;
    private final List<String> notices;

    private Certificates(PrivateFolder folder, InstantSource clock, Credential authority, List<String> notices) {
        this.folder = folder;
        this.clock = clock;
        this.authority = authority;
        this.notices = List.copyOf(notices);
    }

    /**
     * The certificates in a folder, which is made when absent.
     *
     * @throws SecretsException when the folder cannot be used, or has files that no sandbox wrote
     */
    public static Certificates open(Path path, InstantSource clock) {
        PrivateFolder folder = PrivateFolder.open(path);
        List<String> notices = new ArrayList<>();
        Credential authority = authority(folder, clock.instant(), notices);
        String trust = Pem.of(authority.certificate()).toString();
        if (!folder.read(TRUST).equals(Optional.of(trust))) {
            folder.write(TRUST, trust);
        }
        return new Certificates(folder, clock, authority, notices);
    }

    private static Credential authority(PrivateFolder folder, Instant now, List<String> notices) {
        Optional<Credential> kept = stored(folder, AUTHORITY);
        if (kept.isEmpty() && !folder.names().isEmpty()) {
            throw new SecretsException("%s has files but no %s, so no sandbox made them; move them away"
                    .formatted(folder.path(), AUTHORITY));
        }
        if (kept.filter(found -> isUsable(found, now)).isPresent()) {
            return kept.get();
        }
        kept.ifPresent(found -> notices.add(renewal(folder, found)));
        Credential fresh = new Issuer(now).authority();
        folder.write(AUTHORITY, fresh.toPem());
        return fresh;
    }

    private static String renewal(PrivateFolder folder, Credential old) {
        return ("The sandbox's certificate authority was valid until %s, so a new one was made: "
                        + "clients need the new %s, and their certificates are issued anew")
                .formatted(
                        old.certificate().getNotAfter().toInstant().truncatedTo(ChronoUnit.SECONDS),
                        folder.file(TRUST));
    }

    /** What a user should know about this opening, each a sentence; mostly nothing. */
    public List<String> notices() {
        return notices;
    }

    /** The authority's certificate, which clients and brokers trust. */
    public Path trust() {
        return folder.file(TRUST);
    }

    /** Key and certificate of the brokers, for these host names and addresses. */
    public Path broker(Set<String> names) {
        current(BROKER, Subject.server(BROKER_NAME, names));
        return folder.file(BROKER);
    }

    /**
     * The settings of a broker's listener whose certificate is for these host names and addresses; clients may have one of
     * the same authority. To be given to {@link BrokerTls#close} in the end.
     */
    public Map<String, String> listener(Set<String> names) {
        Credential own = current(BROKER, Subject.server(BROKER_NAME, names));
        return BrokerTls.open(folder.file(BROKER), own, authority);
    }

    /**
     * Key and certificate of a client.
     *
     * @param name names the file: letters, digits, dots, dashes and underscores
     * @param principal a distinguished name, as in RFC 2253: the brokers see it whole, as on MSK
     */
    public Path client(String name, String principal) {
        if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a client's certificate is named by letters, digits, dots, dashes and underscores; not " + name);
        }
        String file = "client-" + name + ".pem";
        current(file, Subject.client(distinguishedName(principal)));
        return folder.file(file);
    }

    /** What is in the file, made anew when it has to be. */
    private Credential current(String file, Subject subject) {
        Optional<Credential> kept = stored(folder, file).filter(found -> isCurrent(found, subject));
        return kept.orElseGet(() -> {
            Credential fresh = new Issuer(clock.instant()).issue(subject, authority);
            folder.write(file, fresh.toPem());
            return fresh;
        });
    }

    private boolean isCurrent(Credential found, Subject wanted) {
        return Subject.of(found.certificate()).equals(wanted)
                && isUsable(found, clock.instant())
                && found.isIssuedBy(authority);
    }

    /** Not to end in the middle of a run. */
    private static boolean isUsable(Credential found, Instant now) {
        return found.isValidAt(now) && found.isValidAt(now.plus(SPARE));
    }

    private static Optional<Credential> stored(PrivateFolder folder, String file) {
        return folder.read(file).map(pem -> {
            try {
                return Credential.parse(pem);
            } catch (GeneralSecurityException e) {
                throw new SecretsException(
                        "%s is not what a sandbox wrote there (%s); move it away"
                                .formatted(folder.file(file), e.getMessage()),
                        e);
            }
        });
    }

    private static X500Principal distinguishedName(String text) {
        try {
            return new X500Principal(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is no distinguished name, like CN=app,OU=team".formatted(text), e);
        }
    }
}
