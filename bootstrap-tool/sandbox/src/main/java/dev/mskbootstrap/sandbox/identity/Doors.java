package dev.mskbootstrap.sandbox.identity;

/** The addresses at which a running sandbox listens, as {@code host:port,host:port}, and the region it plays. */
public record Doors(String iam, String tls, String scram, String region) {

    String of(Member member) {
        return switch (member) {
            case Member.Iam anyone -> iam;
            case Member.Certificate anyone -> tls;
            case Member.Scram anyone -> scram;
        };
    }
}
