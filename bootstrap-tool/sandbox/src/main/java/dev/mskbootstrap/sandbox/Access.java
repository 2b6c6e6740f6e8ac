package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.access.AccessRules;
import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.identity.Guests;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.IdentitiesFile;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The callers of one run, made ready: who may sign on by IAM, who may do what, and the identities if there are any. */
record Access(
        @Nullable IamAccess iam,
        @Nullable AccessRules rules,
        @Nullable Guests guests,
        @Nullable Watched watched) {

    static final Access ANYBODYS = new Access(null, null, null, null);

    /** A file to be watched, and what it said at the start. */
    record Watched(IdentitiesFile file, IdentitiesFile.Content content, Duration delay) {}

    static Access of(Callers callers, Flavour flavour, SandboxFolder folder) {
        return switch (callers) {
            case Callers.Custom custom -> new Access(custom.iam(), null, null, null);
            case Callers.Named named -> of(named.identities(), null, flavour, folder);
            case Callers.InFile in -> of(watched(in), flavour, folder);
        };
    }

    private static Watched watched(Callers.InFile in) {
        IdentitiesFile file = new IdentitiesFile(in.file(), Path.of(""));
        return new Watched(file, file.read(), in.delay());
    }

    private static Access of(Watched watched, Flavour flavour, SandboxFolder folder) {
        return of(watched.content().identities(), watched, flavour, folder);
    }

    private static Access of(Identities identities, @Nullable Watched watched, Flavour flavour, SandboxFolder folder) {
        Guests guests = Guests.of(identities, flavour, folder.identities(), folder.decisions());
        return new Access(guests.roster().access(), guests.roster().rules(), guests, watched);
    }
}
