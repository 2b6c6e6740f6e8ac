package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.identity.Identities;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a sandbox keeps its data, how many brokers it has, which ports its clients use, which racks it spans, how
 * clients may authenticate, and which limits they have.
 *
 * @param brokers 1 or 3
 * @param firstPort the first of the consecutive client ports, 1024 to 65533; 0 for any free ports. Those of secured
 *     listeners follow in steps of ten: 19092, 19102, 19112, …
 * @param racks the rack of each broker, in the order of their numbers; empty when no broker has one
 * @param flavour whose limits it has; those of MSK Serverless and Express take three brokers
 */
public record SandboxOptions(
        Path folder, int brokers, int firstPort, List<String> racks, Security security, Flavour flavour) {
    public SandboxOptions {
        require(brokers == 1 || brokers == 3, "a sandbox has 1 or 3 brokers, not " + brokers);
        int lastFirst = 65533 - Ports.STEP * security.listeners().size();
        require(
                firstPort == 0 || (firstPort >= 1024 && firstPort <= lastFirst),
                "the first port is 0 (any free ports) or 1024 to " + lastFirst + ", not " + firstPort);
        require(
                racks.isEmpty() || racks.size() == brokers,
                "each of " + brokers + " brokers has a rack, or none has; not " + racks.size());
        require(
                racks.stream().noneMatch(rack -> rack.isBlank() || rack.contains(",")),
                "a rack has a name without commas; not so in " + racks);
        int names = security.hostNames().brokers().size();
        require(names == 0 || names == brokers, "each of " + brokers + " brokers has a name, or none; not " + names);
        require(
                brokers == 3 || flavour.fixedReplicationFactor().isEmpty(),
                "a sandbox that is like " + flavour.title() + " has 3 brokers, not " + brokers);
        folder = folder.toAbsolutePath().normalize();
        racks = List.copyOf(racks);
    }

    /** Without security, and without the limits of MSK. */
    public SandboxOptions(Path folder, int brokers, int firstPort, List<String> racks) {
        this(folder, brokers, firstPort, racks, Security.NONE, Flavour.KAFKA);
    }

    /** Three brokers on free ports, each in a rack of its own. */
    public static SandboxOptions in(Path folder) {
        return new SandboxOptions(folder, 3, 0, zones(3));
    }

    /** So many brokers, each in a rack of its own. */
    public SandboxOptions withBrokers(int brokers) {
        return new SandboxOptions(folder, brokers, firstPort, zones(brokers), security, flavour);
    }

    public SandboxOptions withFirstPort(int firstPort) {
        return new SandboxOptions(folder, brokers, firstPort, racks, security, flavour);
    }

    /** The rack of each broker, in the order of their numbers; without any, no broker has one. */
    public SandboxOptions withRacks(String... racks) {
        return new SandboxOptions(folder, brokers, firstPort, List.of(racks), security, flavour);
    }

    /** With the limits of a flavour of MSK; the same data may be used with those of another. */
    public SandboxOptions withFlavour(Flavour flavour) {
        return new SandboxOptions(folder, brokers, firstPort, racks, security, flavour);
    }

    /** Listeners with TLS beside the plain ones; the same data may be used with other ones. */
    public SandboxOptions withSecurity(Security security) {
        return new SandboxOptions(folder, brokers, firstPort, racks, security, flavour);
    }

    /** With all listeners, for these identities, which may do what their policies and ACLs say. */
    public SandboxOptions withIdentities(Identities identities) {
        return withSecurity(security.withIdentities(identities));
    }

    /** With those of a file, {@code identities.yaml}, whose changes count at once. */
    public SandboxOptions withIdentities(Path file) {
        return withSecurity(security.withIdentities(file, Duration.ZERO));
    }

    /** Named like the ids of AWS's availability zones, which MSK gives its brokers as racks. */
    private static List<String> zones(int brokers) {
        return IntStream.rangeClosed(1, brokers)
                .mapToObj(broker -> "local-az" + broker)
                .toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
