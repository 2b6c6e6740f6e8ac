package dev.mskbootstrap.sandbox;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names under which clients know the brokers, besides those of loopback, on listeners with TLS. It is for the clients'
 * machine to find 127.0.0.1 under them.
 *
 * @param brokers the name that each broker advertises, in the order of their numbers, like
 *     {@code b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com}; empty to advertise 127.0.0.1
 * @param shared names that every broker answers to, like Serverless's {@code boot-….kafka-serverless.….amazonaws.com}
 */
public record HostNames(List<String> brokers, List<String> shared) {
    /** Loopback's names only. */
    public static final HostNames NONE = new HostNames(List.of(), List.of());

    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*";

    public HostNames {
        brokers = List.copyOf(brokers);
        shared = List.copyOf(shared);
        for (List<String> names : List.of(brokers, shared)) {
            names.stream().filter(name -> !name.matches(NAME)).findFirst().ifPresent(name -> {
                throw new IllegalArgumentException("%s is no host name".formatted(name));
            });
        }
    }

    /** What this broker tells clients to connect to. */
    String advertised(int broker) {
        return brokers.isEmpty() ? Ports.LOOPBACK : brokers.get(broker - 1);
    }

    /** What clients may call this broker. */
    Set<String> of(int broker) {
        Set<String> names = loopback();
        names.add(advertised(broker));
        names.addAll(shared);
        return names;
    }

    Set<String> ofAll() {
        Set<String> names = loopback();
        names.addAll(brokers);
        names.addAll(shared);
        return names;
    }

    /** The Java client signs for the name that this machine has for 127.0.0.1 when it was given that address. */
    private static Set<String> loopback() {
        Set<String> names = new TreeSet<>(Set.of("localhost", Ports.LOOPBACK, "::1"));
        try {
            names.add(Ports.loopback().getHostName());
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
        return names;
    }
}
