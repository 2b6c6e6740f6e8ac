package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox listens to besides PLAINTEXT, which it always offers.
 *
 * @param iam null for no IAM listener
 */
public record Security(boolean tls, boolean scram, @Nullable IamAccess iam, HostNames hostNames) {
    /** PLAINTEXT only. */
    public static final Security NONE = new Security(false, false, null, HostNames.NONE);

    /** With client certificates. */
    public Security withTls() {
        return new Security(true, scram, iam, hostNames);
    }

    /** With SCRAM-SHA-512; {@link Sandbox#scramUsers} adds the users. */
    public Security withScram() {
        return new Security(tls, true, iam, hostNames);
    }

    /** With AWS_MSK_IAM and OAUTHBEARER. */
    public Security withIam(IamAccess iam) {
        return new Security(tls, scram, iam, hostNames);
    }

    public Security withHostNames(HostNames hostNames) {
        return new Security(tls, scram, iam, hostNames);
    }

    /** In the order of their ports. */
    public Set<Listener> listeners() {
        Set<Listener> listeners = EnumSet.noneOf(Listener.class);
        if (tls) {
            listeners.add(Listener.TLS);
        }
        if (scram) {
            listeners.add(Listener.SCRAM);
        }
        if (iam != null) {
            listeners.add(Listener.IAM);
        }
        return listeners;
    }
}
