package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.InvalidPolicyException;
import dev.mskbootstrap.sandbox.secret.PrivateFolder;
import dev.mskbootstrap.sandbox.tls.Certificates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The identities of one run: whom its brokers know, and what lies in files for their clients. The brokers' part is ready
 * before they start, the clients' part once they listen.
 */
public final class Guests implements AutoCloseable {

    private final Keys keys;
    private final PrivateFolder folder;
    private final Journal journal;
    private final Roster roster;
    private final OpenProfiles profiles;
    private Identities identities;

    private Guests(PrivateFolder folder, Identities identities, Flavour flavour, Journal journal) {
        this.folder = folder;
        this.keys = new Keys(folder);
        this.journal = journal;
        this.identities = identities;
        this.roster = new Roster(keys, flavour, identities, journal);
        this.profiles = OpenProfiles.open();
    }

    /**
     * Makes ready what the brokers need.
     *
     * @throws InvalidPolicyException when policies are too intricate to be decided
     */
    public static Guests of(Identities identities, Flavour flavour, Path folder, Path journal) {
        PrivateFolder opened = PrivateFolder.open(folder);
        Journal log = Journal.open(journal);
        try {
            return new Guests(opened, identities, flavour, log);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    public Roster roster() {
        return roster;
    }

    public Journal journal() {
        return journal;
    }

    /** What counts now. */
    public synchronized Identities identities() {
        return identities;
    }

    /** Lets these in, and nobody else, from the next request on. What the cluster goes by cannot change. */
    public synchronized void replace(Identities others) {
        if (!others.cluster().equals(identities.cluster())) {
            throw new IllegalArgumentException("a sandbox that runs goes by %s and cannot become %s; start it anew"
                    .formatted(identities.cluster(), others.cluster()));
        }
        roster.replace(others);
        identities = others;
    }

    /** Writes what clients need, once it is known where the brokers listen. */
    public synchronized void writeClientFiles(Certificates certificates, Doors doors) {
        files(certificates, doors).write(identities.members());
    }

    /**
     * The settings of an identity's Java client.
     *
     * @throws IllegalArgumentException when there is no such identity
     */
    public synchronized Map<String, String> properties(String name, Certificates certificates, Doors doors) {
        return files(certificates, doors).properties(member(name));
    }

    /** The environment of an identity's clients, in any language. */
    public synchronized Map<String, String> variables(String name, Certificates certificates, Doors doors) {
        return files(certificates, doors).variables(member(name));
    }

    private ClientFiles files(Certificates certificates, Doors doors) {
        return new ClientFiles(folder, keys, profiles, certificates, doors);
    }

    private Member member(String name) {
        return identities.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no identity " + name + "; there are " + names()));
    }

    private List<String> names() {
        return identities.members().stream().map(Member::name).toList();
    }

    /** The users of SCRAM that there should be, with their passwords. */
    public synchronized Map<String, String> scramUsers() {
        return identities.only(Member.Scram.class).collect(Collectors.toMap(Member.Scram::user, keys::password));
    }

    @Override
    public void close() {
        profiles.close();
        journal.close();
    }
}
