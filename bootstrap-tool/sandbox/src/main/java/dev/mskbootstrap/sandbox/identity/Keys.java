package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.sandbox.secret.PrivateFolder;
import java.util.Map;
import java.util.Optional;

/** The keys and passwords of a sandbox's identities: made up once, and kept, so that clients outlive a restart. */
final class Keys {
    private static final String PASSWORD = "password";
    /** Bytes of a password. */
    private static final int LENGTH = 18;

    private final PrivateFolder folder;

    Keys(PrivateFolder folder) {
        this.folder = folder;
    }

    /** Another one when the identity has become a role, or is none any more. */
    Key of(Member.Iam member) {
        return read(member)
                .map(Key::parse)
                .filter(key -> key.isOfSession() == member.isRole())
                .orElseGet(() -> {
                    Key key = Key.fresh(member.isRole());
                    write(member, key.toMap());
                    return key;
                });
    }

    String password(Member.Scram member) {
        return read(member)
                .flatMap(kept -> Optional.ofNullable(kept.get(PASSWORD)))
                .orElseGet(() -> {
                    String password = Key.bytes(LENGTH);
                    write(member, Map.of(PASSWORD, password));
                    return password;
                });
    }

    private Optional<Map<String, String>> read(Member member) {
        return folder.read(file(member)).map(PropertiesText::parse);
    }

    private void write(Member member, Map<String, String> secrets) {
        folder.write(file(member), PropertiesText.of(secrets));
    }

    private static String file(Member member) {
        return member.name() + ".secret";
    }
}
