package dev.mskbootstrap.sandbox.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/**
 * Whom a certificate is for.
 *
 * @param names the host names and addresses it answers to; none for a client
 */
record Subject(X500Principal principal, Set<String> names) {
    static Subject server(String principal, Set<String> names) {
        return new Subject(new X500Principal(principal), sorted(names));
    }

    static Subject client(X500Principal principal) {
        return new Subject(principal, Set.of());
    }

    static Subject of(X509Certificate certificate) {
        return new Subject(certificate.getSubjectX500Principal(), sorted(names(certificate)));
    }

    boolean isServer() {
        return !names.isEmpty();
    }

    static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9.]+");
    }

    private static Set<String> sorted(Collection<String> names) {
        return names.stream().map(Subject::normal).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** {@code ::1} and {@code 0:0:0:0:0:0:0:1} are one address. */
    private static String normal(String name) {
        if (!isAddress(name)) {
            return name;
        }
        try {
            return InetAddress.getByName(name).getHostAddress();
        } catch (UnknownHostException e) {
            return name;
        }
    }
}
