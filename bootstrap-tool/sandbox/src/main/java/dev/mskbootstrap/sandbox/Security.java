package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.identity.Identities;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sandbox listens to besides PLAINTEXT, which it always offers, and who may do what. */
public record Security(boolean tls, boolean scram, Callers callers, HostNames hostNames) {
    /** PLAINTEXT only, where everybody may do everything. */
    public static final Security NONE = new Security(false, false, new Callers.Custom(null), HostNames.NONE);

    /** With client certificates. */
    public Security withTls() {
        return new Security(true, scram, callers, hostNames);
    }

    /** With SCRAM-SHA-512; {@link Sandbox#scramUsers} adds the users. */
    public Security withScram() {
        return new Security(tls, true, callers, hostNames);
    }

    /** With all three secured listeners, and an authorizer that goes by policies and ACLs. */
    public Security withIdentities(Identities identities) {
        return new Security(true, true, new Callers.Named(identities), hostNames);
    }

    /** The same with those of a file, which is watched. */
    public Security withIdentities(Path file, Duration delay) {
        return new Security(true, true, new Callers.InFile(file, delay), hostNames);
    }

    /** With AWS_MSK_IAM and OAUTHBEARER for whom a program of yours knows. */
    public Security withIam(IamAccess iam) {
        return new Security(tls, scram, new Callers.Custom(iam), hostNames);
    }

    public Security withHostNames(HostNames hostNames) {
        return new Security(tls, scram, callers, hostNames);
    }

    /** The file that the identities are in; null without one. */
    @Nullable
    String identitiesFile() {
        return callers instanceof Callers.InFile in ? in.file().toString() : null;
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
        if (callers.useIam()) {
            listeners.add(Listener.IAM);
        }
        return listeners;
    }
}
