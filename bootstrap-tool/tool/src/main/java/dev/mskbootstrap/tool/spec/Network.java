package dev.mskbootstrap.tool.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The networks that MSK's brokers can be reached by, each with addresses of its own. */
public enum Network {
    VPC("vpc"),
    PUBLIC("public"),
    MULTI_VPC("multi-vpc"),
    IPV6("ipv6");

    private final String word;

    Network(String word) {
        this.word = word;
    }

    /** The word in {@code env.yaml}. */
    public String word() {
        return word;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Network::word).toList();
    }

    static Optional<Network> of(String word) {
        return Arrays.stream(values())
                .filter(network -> network.word.equals(word))
                .findFirst();
    }
}
