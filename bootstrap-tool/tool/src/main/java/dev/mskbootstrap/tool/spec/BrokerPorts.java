package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.msk.MskPorts;
import java.util.List;

/** Whether the ports of bootstrap servers go with the way of logging in, as far as MSK has fixed ports for each. */
final class BrokerPorts {

    private final Auth auth;
    private final Problems problems;

    BrokerPorts(Auth auth, Problems problems) {
        this.auth = auth;
        this.problems = problems;
    }

    void check(List<Stated<String>> servers) {
        servers.forEach(this::check);
    }

    private void check(Stated<String> server) {
        int colon = server.value().lastIndexOf(':');
        String host = server.value().substring(0, Math.max(colon, 0));
        if (!MskPorts.isMsk(host)) {
            return;
        }
        String port = server.value().substring(colon + 1);
        MskPorts.auth(port)
                .filter(expected -> !expected.equals(auth.word()))
                .ifPresent(expected -> problems.add(
                        server.where(),
                        "MSK's port " + port + " is for auth " + expected + ", and auth.type is " + auth.word(),
                        MskPorts.port(port, auth.word())
                                        .map(other -> "use port " + other + ", or ")
                                        .orElse("use ")
                                + "auth: {type: " + expected + "}"));
    }
}
