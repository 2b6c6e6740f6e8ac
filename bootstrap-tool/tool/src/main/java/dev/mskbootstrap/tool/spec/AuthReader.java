package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code auth} of an {@code env.yaml}. */
final class AuthReader {

    private static final String TRUSTSTORE = "truststore";
    private static final Pattern ROLE = Pattern.compile("arn:[a-z-]+:iam::[0-9]{12}:role/[\\w+=,.@/-]+");
    private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Pattern SECRET =
            Pattern.compile("arn:[a-z-]+:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[\\w/_+=.@!-]+");

    private final Path folder;
    private final Problems problems;

    /** @param folder that paths are relative to */
    AuthReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Auth read(Mapping auth) {
        Auth.Type type = auth.text("type")
                .flatMap(stated -> Auth.Type.of(stated.value()))
                .orElse(Auth.Type.NONE);
        refuseOthers(auth, type);
        return switch (type) {
            case NONE -> new Auth.None();
            case IAM -> iam(auth);
            case TLS -> tls(auth);
            case SCRAM -> scram(auth);
        };
    }

    private static Set<String> keys(Auth.Type type) {
        return switch (type) {
            case NONE -> Set.of();
            case IAM -> Set.of("profile", "roleArn", "planRoleArn", "sessionName", "externalId", TRUSTSTORE);
            case TLS -> Set.of("certificate", "key", "keystore", "passwordFrom", TRUSTSTORE);
            case SCRAM -> Set.of("username", "passwordFrom", "secretArn", TRUSTSTORE);
        };
    }

    private void refuseOthers(Mapping auth, Auth.Type type) {
        Set<String> taken = new TreeSet<>(keys(type));
        auth.members().forEach((key, member) -> {
            if (!key.equals("type") && !taken.contains(key)) {
                problems.add(
                        member.keyWhere(),
                        "auth.type " + type.word() + " takes no " + key,
                        taken.isEmpty() ? "remove it" : "remove it; it takes " + String.join(", ", taken));
            }
        });
    }

    private Auth iam(Mapping auth) {
        Optional<Stated<String>> profile = auth.text("profile");
        Auth.@Nullable Role role = role(auth, "roleArn");
        if (profile.isPresent() && role != null) {
            problems.add(
                    profile.get().where(),
                    "auth has both profile and roleArn",
                    "keep one: a profile can name the role to assume by itself, with role_arn and source_profile");
        }
        for (String key : List.of("sessionName", "externalId")) {
            if (auth.states(key) && !auth.states("roleArn") && !auth.states("planRoleArn")) {
                problems.add(where(auth, key), "auth has " + key + " but no role", "add roleArn, or remove " + key);
            }
        }
        return new Auth.Iam(
                profile.map(Stated::value).orElse(null), role, role(auth, "planRoleArn"), path(auth, TRUSTSTORE));
    }

    private Auth.@Nullable Role role(Mapping auth, String key) {
        return checked(auth, key, ROLE, "no ARN of a role", "write it as arn:aws:iam::123456789012:role/NAME")
                .map(arn -> new Auth.Role(
                        arn,
                        checked(
                                        auth,
                                        "sessionName",
                                        SESSION,
                                        "no name of a session",
                                        "use 2 to 64 of A-Z a-z 0-9 _+=,.@-")
                                .orElse(Auth.Role.SESSION),
                        auth.text("externalId").map(Stated::value).orElse(null)))
                .orElse(null);
    }

    private Optional<String> checked(Mapping auth, String key, Pattern form, String otherwise, String fix) {
        Optional<Stated<String>> stated = auth.text(key);
        stated.filter(text -> !form.matcher(text.value()).matches())
                .ifPresent(text ->
                        problems.add(text.where(), "auth." + key + " \"" + text.value() + "\" is " + otherwise, fix));
        return stated.map(Stated::value);
    }

    private Auth tls(Mapping auth) {
        boolean isPem = auth.states("key") || auth.states("certificate");
        if (isPem && auth.states("keystore")) {
            problems.add(
                    where(auth, "keystore"),
                    "auth has a keystore, and key or certificate as well",
                    "keep the keystore, or certificate and key");
        } else if (auth.states("key") && !auth.states("certificate")) {
            problems.add(where(auth, "key"), "auth has a key but no certificate", "add certificate: FILE");
        }
        Path certificate = path(auth, "certificate");
        Path key = path(auth, "key");
        Path keystore = auth.states("keystore") ? path(auth, "keystore") : key == null ? certificate : key;
        return new Auth.Tls(
                keystore, key == null ? null : certificate, secret(auth).orElse(null), path(auth, TRUSTSTORE));
    }

    private Auth scram(Mapping auth) {
        Optional<Auth.Secret> whole = checked(
                        auth,
                        "secretArn",
                        SECRET,
                        "no ARN of a secret",
                        "write it as arn:aws:secretsmanager:REGION:ACCOUNT:secret:AmazonMSK_NAME")
                .map(Auth.Secret.InSecretsManager::new);
        if (whole.isPresent() == (auth.states("username") || auth.states("passwordFrom"))) {
            problems.add(
                    auth.where(),
                    whole.isPresent()
                            ? "auth has secretArn, and username or passwordFrom as well"
                            : "auth does not say who logs in",
                    "give it secretArn, or username and passwordFrom");
        } else if (whole.isEmpty() && !(auth.states("username") && auth.states("passwordFrom"))) {
            problems.add(
                    auth.where(),
                    "auth has no " + (auth.states("username") ? "passwordFrom" : "username"),
                    "give it username and passwordFrom: {env: NAME}, or secretArn");
        }
        Auth.Secret password = whole.or(() -> secret(auth)).orElse(new Auth.Secret.InVariable(""));
        return new Auth.Scram(auth.text("username").map(Stated::value).orElse(null), password, path(auth, TRUSTSTORE));
    }

    private Optional<Auth.Secret> secret(Mapping auth) {
        return auth.mapping("passwordFrom").flatMap(from -> {
            if (from.states("env") == from.states("file")) {
                problems.add(
                        from.where(),
                        from.states("env") ? "passwordFrom has both env and file" : "passwordFrom does not say where",
                        "give it one of {env: NAME} and {file: PATH}");
            }
            return from.text("env")
                    .map(name -> (Auth.Secret) new Auth.Secret.InVariable(name.value()))
                    .or(() -> Optional.ofNullable(path(from, "file")).map(Auth.Secret.InFile::new));
        });
    }

    private @Nullable Path path(Mapping in, String key) {
        Optional<Stated<String>> stated = in.text(key);
        try {
            return stated.map(text -> folder.resolve(text.value()).normalize()).orElse(null);
        } catch (InvalidPathException e) {
            problems.add(where(in, key), key + " is no path: " + e.getReason(), "name a file");
            return null;
        }
    }

    private static Location where(Mapping in, String key) {
        return in.get(key).map(YamlValue::where).orElse(in.where());
    }
}
