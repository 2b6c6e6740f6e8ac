package dev.mskbootstrap.tool.bastion.agent;

/** {@code client.properties} for Kafka's own tools: how to log in to the cluster from the bastion, without any secret. */
final class ClientProperties {

    private static final String IAM = """
            # Kafka's own tools log in with this, as the bastion's role:
            #   CLASSPATH="ROOT/current/lib/*" kafka-topics.sh --command-config ROOT/client.properties --bootstrap-server ...
            security.protocol=SASL_SSL
            sasl.mechanism=AWS_MSK_IAM
            sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required;
            sasl.client.callback.handler.class=software.amazon.msk.auth.iam.IAMClientCallbackHandler
            """;

    private static final String TLS = """
            # Kafka's own tools log in with this; name a keystore of yours, which is on no bastion:
            #   ssl.keystore.type=PEM
            #   ssl.keystore.location=...
            security.protocol=SSL
            """;

    private static final String SCRAM = """
            # Kafka's own tools log in with this; a password stays where it is:
            #   sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=... password=...;
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-512
            """;

    private ClientProperties() {}

    /** @param auth the word of {@code env.yaml} */
    static String text(String auth, Root root) {
        return switch (auth) {
            case "tls" -> TLS;
            case "scram" -> SCRAM;
            case "none" -> "security.protocol=PLAINTEXT\n";
            default -> IAM.replace("ROOT", root.folder().toString());
        };
    }
}
