package dev.mskbootstrap.tool.secrets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where secrets are meant to be.
 *
 * @param files that hold some
 */
record SecretSources(Set<String> secrets, Set<Path> files) {

    /** What is shorter is found in innocent text. */
    private static final int SHORTEST = 6;

    private static final Pattern VARIABLE =
            Pattern.compile("(?i).*(PASSWORD|PASSPHRASE|SECRET(?!S_MANAGER)|TOKEN).*(?<!_FILE)");

    /** A line of a file that only holds settings of somebody's credentials. */
    private static final Pattern SETTING = Pattern.compile(
            "(?im)^(?:export )?[\\w.]*(?:password|secret_?access_?key|session_?token)\\s*=\\s*'?([^'\\n]+?)'?\\s*$");

    private static final Pattern IN_JAAS = Pattern.compile("password\\\\*=\\\\*\"(.+?)\\\\*\"");

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----([^-]+)-----END (?:[A-Z]+ )*PRIVATE KEY-----");
    private static final Pattern PASSWORD_FILE = Pattern.compile("passwordFrom: *\\{ *file: *\"?([^}\"]+)\"?}");

    static SecretSources of(Path folder, Map<String, String> variables) {
        SecretSources sources = new SecretSources(new HashSet<>(), new HashSet<>());
        variables.forEach((name, value) -> {
            if (VARIABLE.matcher(name).matches()) {
                sources.add(value);
            }
        });
        Folders.files(folder).filter(SecretSources::isLikely).forEach(sources::read);
        return sources;
    }

    /** Secrets of a test have such names; all others are read only to see that they have none. */
    private static boolean isLikely(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches(".*(\\.(secret|pem|key|properties|env)|credentials.*)|env\\.yaml");
    }

    private void read(Path file) {
        String text = Folders.text(file);
        if (file.endsWith("env.yaml")) {
            matches(PASSWORD_FILE, text)
                    .forEach(match ->
                            readPassword(file.resolveSibling(match.group(1).strip())));
            return;
        }
        matches(KEY, text).forEach(match -> addFrom(file, match.group(1).strip().lines()));
        Stream.of(SETTING, IN_JAAS)
                .flatMap(pattern -> matches(pattern, text))
                .forEach(match -> addFrom(file, Stream.of(match.group(1))));
    }

    private void readPassword(Path file) {
        addFrom(file, Folders.text(file).lines().limit(1));
    }

    private void addFrom(Path file, Stream<String> found) {
        files.add(file.normalize());
        found.flatMap(secret -> Stream.of(secret, unescaped(secret))).forEach(this::add);
    }

    /** As properties of Java have it. */
    private static String unescaped(String secret) {
        return secret.replaceAll("\\\\(.)", "$1");
    }

    private void add(String secret) {
        if (secret.length() >= SHORTEST) {
            secrets.add(secret);
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    boolean areIn(Path file) {
        return files.contains(file.normalize());
    }
}
