package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.identity.Doors;
import dev.mskbootstrap.sandbox.identity.Guests;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.IdentitiesWatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the identities of a run, and what becomes of them while it lasts, to its brokers and to files for its clients. */
final class Reception implements AutoCloseable {
    private final Guests guests;
    private final Secured secured;
    private final ScramUsers scram;
    private final Doors doors;
    private @Nullable IdentitiesWatch watch;

    private Reception(Guests guests, Secured secured, Ports ports) {
        this.guests = guests;
        this.secured = secured;
        this.scram = new ScramUsers(ports);
        this.doors = new Doors(
                secured.bootstrapServers(Listener.IAM, ports),
                secured.bootstrapServers(Listener.TLS, ports),
                secured.bootstrapServers(Listener.SCRAM, ports),
                guests.identities().cluster().region());
    }

    /** Null when there are no identities. Stops the brokers when it fails. */
    static @Nullable Reception open(Secured secured, Brokers brokers) {
        Guests guests = secured.access().guests();
        if (guests == null) {
            return null;
        }
        try {
            Reception reception = new Reception(guests, secured, brokers.ports());
            reception.welcome(secured.access().watched());
            return reception;
        } catch (RuntimeException e) {
            brokers.close();
            throw e;
        }
    }

    private void welcome(Access.@Nullable Watched watched) {
        scram.put(guests.scramUsers());
        guests.writeClientFiles(secured.certificates(), doors);
        if (watched != null) {
            watch = IdentitiesWatch.start(
                    watched.file(), watched.content(), watched.delay(), this::use, guests.journal()::say);
        }
    }

    /** Users of SCRAM that are none of these any more are removed, those that others added stay. */
    synchronized void use(Identities identities) {
        Map<String, String> before = guests.scramUsers();
        guests.replace(identities);
        Map<String, String> now = guests.scramUsers();
        before.keySet().stream().filter(user -> !now.containsKey(user)).forEach(scram::remove);
        scram.put(now);
        guests.writeClientFiles(secured.certificates(), doors);
    }

    Map<String, String> properties(String identity) {
        return guests.properties(identity, secured.certificates(), doors);
    }

    Map<String, String> variables(String identity) {
        return guests.variables(identity, secured.certificates(), doors);
    }

    Identities identities() {
        return guests.identities();
    }

    List<String> decisions(Instant since) {
        return guests.journal().since(since);
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
