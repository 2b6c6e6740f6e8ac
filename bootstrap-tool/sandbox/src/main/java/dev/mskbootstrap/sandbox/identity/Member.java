package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.msk.iam.IamIdentity;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.connect.Identity;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign on to a sandbox, in one of its three ways. */
public sealed interface Member {

    /** What names an identity, for a sentence. */
    String NAMES = "use 2 to 64 letters, digits, dots, dashes and underscores, and begin with no dot or dash";

    /** Names files, and is what {@code sandbox env --identity} is told: letters, digits, dots, dashes, underscores. */
    String name();

    /** Who the brokers say that it is, as in their logs and ACLs. */
    String principal();

    /** A user or a role of IAM, by its ARN and what it is allowed. */
    static Iam iam(String name, String arn, Policy... policies) {
        return new Iam(name, new IamIdentity(arn, List.of(policies), null), new Session(name, null));
    }

    static Certificate certificate(String name, String subject) {
        return new Certificate(name, subject);
    }

    static Scram scram(String name, String user) {
        return new Scram(name, user);
    }

    /**
     * A user's access key, or a role's session.
     *
     * @param session means nothing for a user
     */
    record Iam(String name, IamIdentity identity, Session session) implements Member {
        private static final Pattern ROLE = Pattern.compile("arn:([^:]+):iam::([0-9]{12}):role/(?:.*/)?([^/]+)");
        private static final Pattern SESSION = Pattern.compile("arn:([^:]+):sts::([0-9]{12}):assumed-role/([^/]+)/.*");
        private static final Pattern USER = Pattern.compile("arn:[^:]+:iam::[0-9]{12}:user/.+");

        public Iam {
            requireName(name);
            Matcher ofSession = SESSION.matcher(identity.arn());
            if (ofSession.matches()) {
                throw new IllegalArgumentException("%s is a session; name its role, such as arn:%s:iam::%s:role/%s"
                        .formatted(identity.arn(), ofSession.group(1), ofSession.group(2), ofSession.group(3)));
            }
            if (!isRole(identity.arn()) && !USER.matcher(identity.arn()).matches()) {
                throw new IllegalArgumentException(
                        identity.arn() + " is neither a user nor a role; one reads arn:aws:iam::ACCOUNT:role/NAME");
            }
        }

        public Iam withBoundary(Policy boundary) {
            return new Iam(name, new IamIdentity(identity.arn(), identity.policies(), boundary), session);
        }

        public Iam inSession(String sessionName, @Nullable Instant expires) {
            return new Iam(name, identity, new Session(sessionName, expires));
        }

        /** Credentials made up for it, in the form of AWS's own. */
        public Identity freshCredentials() {
            return Key.fresh(isRole()).of(this);
        }

        /** Whether it has sessions, with a token, rather than a lasting key. */
        public boolean isRole() {
            return isRole(identity.arn());
        }

        private static boolean isRole(String arn) {
            return ROLE.matcher(arn).matches();
        }

        /** Of a role's session, as STS names it: without the role's path. */
        @Override
        public String principal() {
            Matcher role = ROLE.matcher(identity.arn());
            return role.matches()
                    ? "arn:%s:sts::%s:assumed-role/%s/%s"
                            .formatted(role.group(1), role.group(2), role.group(3), session.name())
                    : identity.arn();
        }
    }

    /**
     * A session of a role.
     *
     * @param expires when its credentials end; null for never, as no session of AWS is
     */
    record Session(String name, @Nullable Instant expires) {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+=,.@-]{2,64}");

        public Session {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" names no session: use 2 to 64 of A-Z a-z 0-9 _ + = , . @ -");
            }
        }
    }

    /** The owner of a client certificate with this distinguished name, as in RFC 2253. */
    record Certificate(String name, String subject) implements Member {
        public Certificate {
            requireName(name);
        }

        @Override
        public String principal() {
            return "User:" + subject;
        }
    }

    /** A user of SCRAM-SHA-512. */
    record Scram(String name, String user) implements Member {
        public Scram {
            requireName(name);
        }

        @Override
        public String principal() {
            return "User:" + user;
        }
    }

    private static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("\"" + name + "\" names no identity: " + NAMES);
        }
    }

    /** Whether an identity may be called so. */
    static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{1,63}");
    }
}
