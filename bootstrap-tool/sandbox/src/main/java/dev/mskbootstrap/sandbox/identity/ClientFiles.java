package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.sandbox.secret.PrivateFolder;
import dev.mskbootstrap.sandbox.tls.Certificates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each identity's clients need, in files that a shell and Kafka's tools read as they are. */
final class ClientFiles {

    private static final String PROPERTIES = ".properties";
    private static final String EXPORTS = ".env";
    private static final String PREFIX = "MSK_SANDBOX_";
    /** In the form of ~/.aws/credentials, a profile for each identity of IAM. */
    private static final String PROFILES = "aws-credentials";

    private final PrivateFolder folder;
    private final Keys keys;
    private final OpenProfiles profiles;
    private final Certificates certificates;
    private final Doors doors;

    ClientFiles(PrivateFolder folder, Keys keys, OpenProfiles profiles, Certificates certificates, Doors doors) {
        this.folder = folder;
        this.keys = keys;
        this.profiles = profiles;
        this.certificates = certificates;
        this.doors = doors;
    }

    /** Writes those of these identities, and takes away those of others. */
    void write(List<Member> members) {
        String text = profiles(members);
        folder.write(PROFILES, text);
        profiles.say(text);
        List<String> wanted =
                members.stream().map(this::write).flatMap(List::stream).toList();
        folder.names().stream()
                .filter(name -> name.endsWith(PROPERTIES) || name.endsWith(EXPORTS))
                .filter(name -> !wanted.contains(name))
                .forEach(folder::delete);
    }

    private List<String> write(Member member) {
        folder.write(member.name() + PROPERTIES, PropertiesText.of(properties(member)));
        folder.write(member.name() + EXPORTS, exports(member));
        return List.of(member.name() + PROPERTIES, member.name() + EXPORTS);
    }

    private String profiles(List<Member> members) {
        return members.stream()
                .filter(Member.Iam.class::isInstance)
                .map(Member.Iam.class::cast)
                .map(member -> profile(profiles.name(member), keys.of(member)))
                .collect(Collectors.joining("\n"));
    }

    private static String profile(String name, Key key) {
        String token = key.token();
        return "[%s]\naws_access_key_id = %s\naws_secret_access_key = %s\n".formatted(name, key.id(), key.secret())
                + (token == null ? "" : "aws_session_token = " + token + "\n");
    }

    /** The settings of a Java client; those of IAM find their key in the file that the environment names. */
    Map<String, String> properties(Member member) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificates.trust().toString(),
                "bootstrap.servers", doors.of(member)));
        switch (member) {
            case Member.Iam iam -> settings.putAll(iam(iam));
            case Member.Certificate certificate -> settings.putAll(tls(certificate));
            case Member.Scram scram -> settings.putAll(scram(scram));
        }
        return settings;
    }

    /** https://github.com/aws/aws-msk-iam-auth, "Configuring a Kafka client to use AWS IAM". */
    private Map<String, String> iam(Member.Iam member) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "AWS_MSK_IAM",
                "sasl.jaas.config",
                        "software.amazon.msk.auth.iam.IAMLoginModule required awsProfileName=%s;"
                                .formatted(quoted(profiles.name(member))),
                "sasl.client.callback.handler.class", "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    }

    private Map<String, String> tls(Member.Certificate member) {
        return Map.of(
                "security.protocol", "SSL",
                "ssl.keystore.type", "PEM",
                "ssl.keystore.location", certificate(member));
    }

    private String certificate(Member.Certificate member) {
        return certificates.client(member.name(), member.subject()).toString();
    }

    private Map<String, String> scram(Member.Scram member) {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;"
                                .formatted(quoted(member.user()), quoted(keys.password(member))));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** For {@code eval} in a POSIX shell. */
    private String exports(Member member) {
        Map<String, String> variables = variables(member);
        String exports = variables.entrySet().stream()
                .map(each -> "export " + each.getKey() + "=" + shell(each.getValue()) + "\n")
                .collect(Collectors.joining());
        return member instanceof Member.Iam && !variables.containsKey("AWS_SESSION_TOKEN")
                ? exports + "unset AWS_SESSION_TOKEN\n"
                : exports;
    }

    /** For clients of any language. */
    Map<String, String> variables(Member member) {
        Map<String, String> variables = new TreeMap<>();
        variables.put(PREFIX + "BOOTSTRAP_SERVERS", doors.of(member));
        variables.put(PREFIX + "CA", certificates.trust().toString());
        variables.put(
                PREFIX + "CLIENT_PROPERTIES",
                folder.file(member.name() + PROPERTIES).toString());
        switch (member) {
            case Member.Iam iam -> variables.putAll(aws(keys.of(iam)));
            case Member.Certificate certificate -> variables.put(PREFIX + "CERTIFICATE", certificate(certificate));
            case Member.Scram scram -> {
                variables.put(PREFIX + "USERNAME", scram.user());
                variables.put(PREFIX + "PASSWORD", keys.password(scram));
            }
        }
        return variables;
    }

    /**
     * The region has two names: AWS's SDK for Python and its command line know the second one only. The last variable keeps
     * the SDKs from asking the network where they are.
     */
    private Map<String, String> aws(Key key) {
        Map<String, String> variables = new TreeMap<>(Map.of(
                "AWS_ACCESS_KEY_ID", key.id(),
                "AWS_SECRET_ACCESS_KEY", key.secret(),
                "AWS_REGION", doors.region(),
                "AWS_DEFAULT_REGION", doors.region(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.file(PROFILES).toString(),
                "AWS_EC2_METADATA_DISABLED", "true"));
        String token = key.token();
        if (token != null) {
            variables.put("AWS_SESSION_TOKEN", token);
        }
        return variables;
    }

    private static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
